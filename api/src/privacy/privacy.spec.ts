import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../libs/store/src/database/database.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { HOST, measure, seedCompany } from '../testing/company.js';

const OWN_DATA = `ownData { __typename ... on NotShared { message } ... on OwnData { noticeAt accounts { host id login name logins { login seenAt } }
  teams { team { slug name } role from to assumed source } kept { what source count since until } choices { pausedAt objectedAt switchedOnAt needsSwitch }
  disputes { id row signal why note at kind repository number } } }`;
const EVIDENCE = `query List($id: ID!) { evidence(host: "${HOST}", id: $id, signal: "review-reach", part: "teams", period: "all") { __typename
  ... on Evidence { rows { edges { node { id dispute { id why note at } } } } } } }`;
const DISPUTE = `mutation Say($row: ID!, $why: DisputeReason!, $note: String) { dispute(row: $row, why: $why, note: $note, signal: "review-reach") {
  __typename ... on Refused { message } ... on OwnData { disputes { id row why note kind number } } } }`;

interface Held {
  readonly ownData: {
    readonly __typename: string;
    readonly kept: readonly {
      readonly what: string;
      readonly count: number;
      readonly since: string | null;
      readonly until: string | null;
    }[];
    readonly disputes: readonly { readonly id: string }[];
  };
}
interface List {
  readonly evidence: {
    readonly rows: { readonly edges: readonly { readonly node: { readonly id: string; readonly dispute: unknown } }[] };
  };
}

describe('what is held of a person', () => {
  let api: SpecApi;
  let database: Database;
  let ada: string;
  let bo: string;
  let admin: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    ada = await api.signIn('ada');
    bo = await api.signIn('bo');
    admin = await api.signIn(null);
    await measure(api.store);
    database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 1, application: 'spec' });
  });
  afterAll(async () => {
    await database.close();
    await api.close();
  });

  const idOf = async (login: string): Promise<number> => (await api.store.people.idByLogin(login)) ?? 0;
  const rows = async (cookie: string) =>
    (await api.ask<List>(EVIDENCE, { id: '11' }, cookie)).data.evidence.rows.edges.map(({ node }) => node);

  it('is shown to that person: accounts, teams, what, from where, since when', async () => {
    const { data, errors } = await api.ask<Held>(`{ ${OWN_DATA} }`, {}, ada);
    expect(errors).toEqual([]);
    expect(data.ownData).toMatchObject({
      __typename: 'OwnData',
      noticeAt: expect.any(String),
      accounts: [{ host: HOST, id: '11', login: 'ada', name: 'Ada Quill', logins: [{ login: 'ada' }] }],
      teams: [{ team: { slug: 'amber', name: 'Amber' }, role: 'member', from: null, to: null, assumed: true, source: 'github' }],
      choices: { pausedAt: null, objectedAt: null, switchedOnAt: null, needsSwitch: false },
      disputes: [],
    });
    const kept = new Map(data.ownData.kept.map((one) => [one.what, one]));
    expect(kept.get('What you did at GitHub: events, with the first words of what you wrote')).toMatchObject({ count: 16, until: null });
    expect(kept.get('Where you are signed in')).toMatchObject({ count: 1 });
    expect(kept.has('Outcomes you stated')).toBe(false);
    expect((await api.ask(`{ ${OWN_DATA} }`)).data).toMatchObject({ ownData: { __typename: 'NotShared' } });
  });

  it('says until when, by the terms of the policy', async () => {
    const terms = { minGroup: 5, purposes: ['feedback'], eventDays: 90, storyDays: null, viewDays: 30 };
    await api.store.access.adoptPolicy(await api.store.access.proposePolicy('self-only', terms, null), null);
    const { data } = await api.ask<Held>(`{ ${OWN_DATA} }`, {}, ada);
    const events = data.ownData.kept.find(({ what }) => what.startsWith('What you did'));
    expect(Date.parse(events?.until ?? '') - Date.parse(events?.since ?? '')).toBe(90 * 86_400_000);
    expect(data.ownData.kept.find(({ what }) => what === 'Your accounts')).toMatchObject({ until: null });
  });

  it('a dispute travels with the row until it is withdrawn, and subtracts nothing', async () => {
    const [first] = await rows(ada);
    const before = await api.ask(EVIDENCE, { id: '11' }, ada);
    const said = await api.ask<Record<string, { disputes: { id: string }[] }>>(
      DISPUTE,
      { row: first?.id, why: 'NOT_ME', note: '  That was\n my pair  ' },
      ada,
    );
    expect(said.data['dispute']).toMatchObject({
      disputes: [{ row: first?.id, why: 'NOT_ME', note: 'That was my pair', kind: 'review.submitted', number: expect.any(Number) }],
    });
    expect((await rows(ada)).map(({ dispute }) => dispute)).toEqual([
      { id: expect.any(String), why: 'NOT_ME', note: 'That was my pair', at: expect.any(String) },
      ...Array.from({ length: (await rows(ada)).length - 1 }, () => null),
    ]);
    expect((await rows(ada)).map(({ id }) => id)).toEqual((before.data as List).evidence.rows.edges.map(({ node }) => node.id));

    await api.ask(DISPUTE, { row: first?.id, why: 'BOT' }, ada);
    const list = '{ disputes { __typename ... on DisputesToSettle { disputes { why note kind repository number title url } } } }';
    expect((await api.ask(list, {}, bo)).data).toEqual({ disputes: { __typename: 'NotShared' } });
    expect((await api.ask(list, {}, admin)).data).toMatchObject({
      disputes: {
        disputes: [
          {
            why: 'BOT',
            note: '',
            kind: 'review.submitted',
            repository: 'harbor/ledger',
            number: expect.any(String),
            url: expect.stringMatching(new RegExp(`^https://${HOST}/harbor/ledger/pull/\\d+#pullrequestreview-\\d+$`)),
          },
        ],
      },
    });
    // An admin is no reader: not whose evidence it is, and nothing of a repository that not all the world reads.
    await database.run(`update repository set private = true where name = 'ledger'`);
    const hidden = await api.ask<{ disputes: unknown }>(list, {}, admin);
    await database.run(`update repository set private = false where name = 'ledger'`);
    expect(hidden.data.disputes).toEqual({
      __typename: 'DisputesToSettle',
      disputes: [{ why: 'BOT', note: '', kind: null, repository: null, number: null, title: null, url: null }],
    });
    expect(hidden.text).not.toMatch(/ada|Quill|ledger/i);
    const [mine] = (await api.ask<Held>(`{ ${OWN_DATA} }`, {}, ada)).data.ownData.disputes;
    const withdraw = 'mutation($id: ID!) { withdrawDispute(id: $id) { __typename } }';
    expect((await api.ask(withdraw, { id: mine?.id }, bo)).data).toEqual({ withdrawDispute: { __typename: 'Refused' } });
    expect((await api.ask(withdraw, { id: mine?.id }, ada)).data).toEqual({ withdrawDispute: { __typename: 'OwnData' } });
    expect((await rows(ada)).every(({ dispute }) => dispute === null)).toBe(true);
    expect((await api.ask(list, {}, admin)).data).toMatchObject({ disputes: { disputes: [] } });
  });

  it('refuses what is no row of theirs, and a note that is too long', async () => {
    const [first] = await rows(ada);
    const refused = async (variables: object, cookie: string | undefined) =>
      (await api.ask<Record<string, { __typename: string }>>(DISPUTE, { why: 'OTHER', ...variables }, cookie)).data['dispute']?.__typename;
    const eve = await api.signIn('eve');
    expect(await refused({ row: first?.id }, eve)).toBe('Refused');
    expect(await refused({ row: '999999' }, ada)).toBe('Refused');
    expect(await refused({ row: 'x' }, ada)).toBe('Refused');
    expect(await refused({ row: first?.id, note: 'a'.repeat(281) }, ada)).toBe('Refused');
    expect(await refused({ row: first?.id }, undefined)).toBe('NotShared');
  });

  it('downloads as one file that holds the view log, what they did with its words, and no secret', async () => {
    const look = { what: 'page', basis: 'share', purpose: 'feedback', detail: {} } as const;
    await api.store.views.add({ ...look, actorId: await idOf('bo'), personId: await idOf('ada') });
    const [seal] = await database.rows<{ hash: string }>(`select encode(hash, 'hex') as hash from view_log`);
    const answer = await fetch(`${api.url}/me/download`, { headers: { cookie: ada } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="ambit-about-you-\d{4}-\d\d-\d\d\.json"$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const file = JSON.parse(text) as Record<string, { about: unknown[]; rows: Record<string, unknown>[] }>;
    expect(file['viewLog']?.rows).toEqual([
      expect.objectContaining({ what: 'page', basis: 'share', purpose: 'feedback', by: 'Bo Reed' }),
      expect.objectContaining({ what: 'download', basis: 'own', by: 'Ada Quill' }),
    ]);
    expect(file['activity']?.rows).toContainEqual(
      expect.objectContaining({ kind: 'review.commented', repository: 'harbor/ledger', number: 1, excerpt: 'Words on 1' }),
    );
    expect(file['readings']?.rows).toContainEqual(expect.objectContaining({ signal: 'review-reach', definitions: expect.any(Object) }));
    expect(file['accounts']?.rows).toHaveLength(1);
    expect(file['disputes']?.rows).toHaveLength(2);
    expect(text).not.toMatch(/token_hash|"hash"/);
    expect(text).not.toContain(seal?.hash ?? '');
    expect(text).not.toMatch(/Cy Stone|Di Thorn/);
  });

  it('downloads nothing by a page of another site, which spends none of the six', async () => {
    const cookie = await api.signIn('cy');
    const ask = (headers: Record<string, string>) => fetch(`${api.url}/me/download`, { headers: { cookie, ...headers } });
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example.com' },
    ]) {
      for (let time = 0; time < 7; time += 1) {
        const answer = await ask(headers);
        expect(answer.status).toBe(403);
        expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OTHER_SITE' } }] });
      }
    }
    expect(
      await database.rows(`select from audit where what = 'own-data.downloaded' and actor_person_id = $1`, [await idOf('cy')]),
    ).toEqual([]);
    for (const site of ['same-origin', 'none']) expect((await ask({ 'sec-fetch-site': site })).status).toBe(200);
  });

  it('downloads nothing for a stranger, and no more than six times an hour', async () => {
    expect((await fetch(`${api.url}/me/download`)).status).toBe(401);
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) {
      const answer = await fetch(`${api.url}/me/download`, { headers: { cookie: bo } });
      await answer.arrayBuffer();
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});
