import { ownEvidence, type Reader } from './reader.js';

export interface Named {
  readonly host: string;
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/** Reads the notice that holds, as everyone does before anything else. */
export async function readNotice(of: Reader): Promise<void> {
  const { notice } = await of.ask<{ notice: { version: string } }>('{ notice { ... on Notice { version } } }');
  await of.ask('mutation($version: ID!) { readNotice(version: $version) { __typename } }', { version: notice.version });
}

export const whoIs = async (of: Reader): Promise<Named> =>
  (await of.ask<{ viewer: { person: Named } }>('{ viewer { person { host id login name } } }')).viewer.person;

/** Answers that say that it was done; any other is a mistake of the test. */
async function done(of: Reader, mutation: string, variables: Record<string, unknown>): Promise<void> {
  const answer = await of.ask<Record<string, { __typename: string; message?: string }>>(mutation, variables);
  for (const [name, { __typename, message }] of Object.entries(answer))
    if (/Refused|NotShared/.test(__typename)) throw new Error(`${name}: ${message ?? __typename}`);
}

/**
 * A month in the life of the fictional company, so that no page of one's own data, of who looked or of the settings is
 * empty: the engineer shares, ended a share, was asked and was looked at, says that two rows are not right; the admin added
 * a cycle and a line, and proposed what waits for another. The manager is left as the demo made him.
 */
export async function liveALittle(ada: Reader, dara: Reader): Promise<void> {
  const [engineer, admin] = [await whoIs(ada), await whoIs(dara)];
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const share = (until: number, purpose: string): Promise<void> =>
    done(
      ada,
      'mutation($reader: String!, $until: DateTime!, $purpose: String!) { sharePage(reader: $reader, sections: [REACH, DECISIONS], purpose: $purpose, until: $until) { __typename ... on Refused { message } } }',
      { reader: admin.login, until: `${day(until)}T00:00:00.000Z`, purpose },
    );
  await share(20, 'handover');
  const { sharing } = await ada.ask<{ sharing: { shares: { id: string }[] } }>('{ sharing { ... on Sharing { shares { id } } } }');
  await done(ada, 'mutation($id: ID!) { revokeShare(id: $id) { __typename } }', { id: sharing.shares[0]?.id });
  await done(dara, 'mutation($host: String!, $id: ID!) { requestAccess(host: $host, id: $id, purpose: "mentoring") { __typename } }', {
    host: engineer.host,
    id: engineer.id,
  });
  await share(30, 'feedback');
  await done(dara, 'mutation($host: String!, $id: ID!) { openPage(host: $host, id: $id, purpose: "feedback") { __typename } }', {
    host: engineer.host,
    id: engineer.id,
  });
  await dara.ask(
    'query($host: String!, $id: ID!) { person(host: $host, id: $id) { ... on PersonPage { readings(period: "26w") { __typename } } } }',
    { host: engineer.host, id: engineer.id },
  );
  const { ids } = await ownEvidence(ada, 'review-reach', 'teams', '26w');
  for (const [place, why, note] of [
    [0, 'WRONG_TEAM', 'They moved in spring.'],
    [1, 'NOT_ME', 'Somebody typed on my machine.'],
  ] as const)
    await done(
      ada,
      'mutation($row: ID!, $why: DisputeReason!, $note: String) { dispute(row: $row, why: $why, note: $note, signal: "review-reach") { __typename ... on Refused { message } } }',
      { row: ids[place], why, note },
    );
  await done(
    dara,
    'mutation($opens: String!, $closes: String!) { addCycle(name: "A later cycle", opens: $opens, closes: $closes) { __typename ... on Refused { message } } }',
    { opens: day(40), closes: day(90) },
  );
  await done(
    dara,
    'mutation { proposePolicy(mode: SAME_VIEW, minGroup: 5, purposes: ["calibration", "promotion", "feedback", "mentoring", "handover"], viewDays: 730) { __typename ... on Refused { message } } }',
    {},
  );
}
