import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../testing/api.js';
import { HOST, measure, seedCompany } from '../testing/company.js';
import { PAGE } from '../testing/decision-page.js';
import { writeDecisions, writtenIds, type WrittenIds } from '../testing/written.js';

const NAMED = '{ name login person { id login name } }';
const READINGS = `__typename ... on Readings { generation readings { signal n numbers { part value } groups { key rows team { slug } parts } } }`;
const OWN = `__typename ... on PersonPage { readings(period: "all") { __typename ... on Withheld { by since }
  ... on Readings { readings { signal n numbers { part value } groups { key rows team { slug } parts } } } } }`;
const ROWS = '{ edges { node { id title url number kind groups marks excerpt } } }';

/** What a colleague may read, page by page; `$` values are filled in. */
const READ: Readonly<Record<string, string>> = {
  teams: `{ teams(first: 100) { ... on TeamConnection { edges { node { slug memberCount memberships { role person { id login name } } } } } } }`,
  team: `{ team(slug: "amber") { ... on Team { memberCount memberships { person { id login name } } } } }`,
  decisions: `{ decisions(first: 100) { ... on DecisionConnection { totalCount edges { node { label authors ${NAMED} teams { slug } numbers { part value } } } } } }`,
  search: `{ decisions(person: "ada", first: 100) { ... on DecisionConnection { totalCount hidden edges { node { label authors ${NAMED} } } } } }`,
  organization: `{ organization(period: "all") { ${READINGS} } }`,
  'team readings': `{ teamReadings(slug: "amber", period: "all") { ${READINGS} } }`,
  areas: `{ areas(period: "all", first: 100) { ... on AreaConnection { edges { node { repository area readings { signal n numbers { part value } } } } } } }`,
  overlaps: `{ overlaps(first: 25) { ... on OverlapConnection { edges { node { left { title teams { slug } } right { title teams { slug } } } } } } }`,
  page: `{ person(host: "${HOST}", id: "11") { __typename ... on NotShared { message } } }`,
  'page by login': `{ personByLogin(login: "ada") { __typename ... on NotShared { message } } }`,
  evidence: `{ evidence(host: "${HOST}", id: "11", signal: "review-reach", part: "teams", period: "all") { __typename ... on NotShared { message } } }`,
  'own page': `{ person(host: "${HOST}", id: "13") { ${OWN} } }`,
  'own evidence': `{ evidence(host: "${HOST}", id: "13", signal: "scope", part: "repositories", period: "all", first: 100) { __typename ... on Evidence { number rows ${ROWS} } } }`,
};

/** Where Ada is named before. */
const NAMING = ['decision keys', 'decisions', 'export', 'search', 'team', 'teams'];
/** What names Ada. */
const NAMES = /\bada\b|Ada Quill|"id":"11","login"/i;

describe('an objection', () => {
  let api: SpecApi;
  let ada: string;
  let cy: string;
  let ids: WrittenIds;
  let person: number | undefined;
  let account: number | undefined;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    ada = await api.signIn('ada');
    cy = await api.signIn('cy');
    ids = await writtenIds(api.store);
    await measure(api.store);
    const { persons } = await api.store.measure.roster();
    const known = persons.find(({ logins }) => logins.includes('ada'));
    person = known?.id;
    account = known?.accounts[0];
  });
  afterAll(() => api.close());

  const choose = (choice: string) => api.ask<Record<string, { __typename: string }>>(`mutation { ${choice} { __typename } }`, {}, ada);

  /** Everything Cy can read, by page. */
  const everything = async (): Promise<Record<string, string>> => {
    const read: Record<string, string> = {};
    for (const [page, query] of Object.entries(READ)) {
      const answer = await api.ask(query, {}, cy);
      expect({ page, errors: answer.errors }).toEqual({ page, errors: [] });
      read[page] = answer.text;
    }
    for (const [label, id] of Object.entries(ids)) read[`decision ${label}`] = (await api.ask(PAGE, { id }, cy)).text;
    let exported = '';
    for (const identified of [true, false])
      for await (const row of api.store.admin.exportActivities({ identified, secretKey: 'key of the spec' }))
        exported += `${JSON.stringify(row)}\n`;
    return { ...read, export: exported };
  };
  const naming = (read: Record<string, string>): string[] =>
    Object.entries(read).flatMap(([page, text]) => (NAMES.test(text) ? [page] : []));
  /** How often she is in what the next measuring reads. */
  const measuredFrom = async () => {
    const { version, persons, memberships } = await api.store.measure.roster();
    let rows = 0;
    for await (const batch of api.store.measure.readLog(await api.store.measure.settledSeq(), version))
      rows += batch.filter(
        ({ accountId, payload: { asked } }) => accountId === account || (asked?.type === 'person' && asked.accountId === account),
      ).length;
    return {
      rows,
      persons: persons.filter(({ id }) => id === person).length,
      memberships: memberships.filter(({ personId }) => personId === person).length,
    };
  };
  const own = async () =>
    (
      await api.ask<{ person: { readings: { __typename: string; by?: string; readings?: unknown[] } } }>(
        `{ person(host: "${HOST}", id: "11") { ${OWN} } }`,
        {},
        ada,
      )
    ).data.person.readings;

  it('takes the person from every page, list, aggregate, search and export within one measuring, and shows 0 for them nowhere', async () => {
    const before = await everything();
    expect(naming(before).sort()).toEqual(NAMING);
    expect(before['search']).toContain('"totalCount":1');

    expect(await measuredFrom()).toMatchObject({ persons: 1, memberships: 1 });

    const errands = api.errands.length;
    expect((await choose('object')).data['object']).toEqual({ __typename: 'OwnData' });
    expect(api.errands.slice(errands)).toEqual([{ name: 'measure', payload: { periodKey: null } }]);
    // Names are gone at once; numbers with the measuring that was asked for.
    expect(naming(await everything())).toEqual([]);
    await measure(api.store);

    const after = await everything();
    expect(naming(after)).toEqual([]);
    expect(after['search']).toBe((await api.ask((READ['search'] ?? '').replace('"ada"', '"nobody"'), {}, cy)).text);
    expect(after['page']).toBe((await api.ask((READ['page'] ?? '').replace('"11"', '"404"'), {}, cy)).text);
    // What everything is measured from knows her no more: no aggregate has her in it, not even as a 0.
    expect(await measuredFrom()).toEqual({ rows: 0, persons: 0, memberships: 0 });
    expect(before['export']).toContain('"kind":"review.submitted","id":"7001"');
    expect(after['export']).not.toContain('"kind":"review.submitted","id":"7001"');
    expect(after['teams']).toContain('"memberCount":1');
    expect(await own()).toEqual({ __typename: 'Withheld', by: 'OBJECTED', since: expect.any(String) });
    const readings = await api.ask(
      `{ evidence(host: "${HOST}", id: "11", signal: "review-reach", part: "teams", period: "all") { __typename } }`,
      {},
      ada,
    );
    expect(readings.data).toEqual({ evidence: { __typename: 'NotMeasured' } });
  });

  it('is not told from an account that the host deleted', async () => {
    const other = await specApi();
    try {
      // The same work, by an account that is gone: GitHub gives null.
      await seedCompany(other.store);
      await writeDecisions(other.store);
      await other.signIn('cy');
      const person = await other.store.people.idByLogin('ada');
      if (person === null) throw new Error('Ada is not there.');
      await other.store.ownData.erase(person);
      await measure(other.store);
      const reader = await other.signIn('cy');
      for (const [label, id] of Object.entries(ids)) {
        const there = await other.ask(PAGE, { id }, reader);
        expect({ label, page: neutral(there.text) }).toEqual({ label, page: neutral((await api.ask(PAGE, { id }, cy)).text) });
      }
    } finally {
      await other.close();
    }
  });

  it('comes to an end when it is withdrawn: the next measuring brings everything back', async () => {
    await choose('withdrawObjection');
    expect(await own()).toMatchObject({ __typename: 'Measuring' });
    await measure(api.store);
    expect(naming(await everything()).sort()).toEqual(NAMING);
    const readings = await own();
    expect(readings.__typename).toBe('Readings');
    expect(readings.readings).not.toEqual([]);
  });

  it('pausing takes the numbers of the person alone', async () => {
    const before = await everything();
    await choose('pause');
    expect(await own()).toMatchObject({ __typename: 'Withheld', by: 'PAUSED' });
    await measure(api.store);
    const after = await everything();
    for (const page of ['organization', 'team readings', 'teams', 'decisions', 'areas', 'export'])
      expect({ page, text: neutral(after[page] ?? '') }).toEqual({ page, text: neutral(before[page] ?? '') });
    expect(await own()).toMatchObject({ __typename: 'Withheld', by: 'PAUSED' });
    await choose('resume');
    expect(await own()).toMatchObject({ __typename: 'Measuring' });
    await measure(api.store);
    expect(await own()).toMatchObject({ __typename: 'Readings' });
  });

  it('is the person\u2019s own to make', async () => {
    for (const choice of ['pause', 'resume', 'object', 'withdrawObjection', 'switchOn', 'switchOff'])
      expect((await api.ask(`mutation { answer: ${choice} { __typename } }`)).data).toEqual({ answer: { __typename: 'NotShared' } });
    expect((await choose('switchOn')).data['switchOn']).toEqual({ __typename: 'Refused' });
  });
});

const OF_ITS_OWN = /^(id|generation|measuredAt|asOf|at|first|last|.*At)$/;

/** Without what two instances, and two measurings, have each of their own. */
function neutral(text: string): unknown {
  const lines = text.trim().split('\n');
  return lines.map((line) => JSON.parse(line, (key, value: unknown) => (OF_ITS_OWN.test(key) ? undefined : value)) as unknown);
}
