import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { specApi, type SpecApi } from '../testing/api.js';
import { HOST, measure, seedCompany } from '../testing/company.js';
import { GUIDE, mergeWork, PAY, SECRET_FOLDER } from '../testing/merged.js';

const AREAS = `query Areas($period: String!, $repository: String, $first: Int, $after: String) {
  areas(period: $period, repository: $repository, first: $first, after: $after) { __typename
    ... on NotShared { message } ... on Refused { message } ... on NotMeasured { period { key } } ... on Measuring { message }
    ... on AreaConnection { generation repositories definitions { signal floor } totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { id repository area readings { signal n enough interval { low high } numbers { part value } } } } } } }`;
const AREA = `query Area($id: ID!, $period: String!) { area(id: $id, period: $period) { __typename ... on NotShared { message }
  ... on AreaPage { generation area { id repository area readings { signal } } } } }`;
const EVIDENCE = `query List($id: ID!, $signal: ID!, $part: String!, $period: String!, $generation: ID, $first: Int) {
  evidence: areaEvidence(id: $id, signal: $signal, part: $part, period: $period, generation: $generation, first: $first) { __typename
    ... on NotShared { message } ... on Refused { message }
    ... on Evidence { number countedIn total groups { key rows place { repository text } } rows { edges { node { title url excerpt groups repository kind } } } } } }`;

interface Area {
  readonly id: string;
  readonly repository: string;
  readonly area: string | null;
  readonly readings: readonly { readonly signal: string; readonly numbers: readonly { readonly part: string; readonly value: number }[] }[];
}
interface List {
  readonly __typename: string;
  readonly repositories: readonly string[];
  readonly generation: string;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Area }[];
}
interface Evidence {
  readonly number: number;
  readonly countedIn: string;
  readonly total: number;
  readonly groups: readonly { readonly key: string; readonly place: { readonly text: string | null } | null }[];
  readonly rows: { readonly edges: readonly { readonly node: { readonly title: string | null; readonly excerpt: string | null } }[] };
}

describe('areas', () => {
  let api: SpecApi;
  let bo: string;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await mergeWork(api.store);
    bo = await api.signIn('bo');
  });
  afterAll(() => api.close());

  const list = async (more: Readonly<Record<string, unknown>> = {}): Promise<List> =>
    (await api.ask<{ areas: List }>(AREAS, { period: '26w', ...more }, bo)).data.areas;
  const nodes = async (): Promise<Area[]> => (await list()).edges.map(({ node }) => node);

  it('are being measured before the first measuring', async () => {
    expect((await list()).__typename).toBe('Measuring');
    expect((await list({ period: 'soon' })).__typename).toBe('Refused');
    await measure(api.store);
    expect((await list({ period: '2020-01-01..2020-02-01' })).__typename).toBe('NotMeasured');
  });

  it('stand in order of repository and name, with what is measured of each', async () => {
    const found = await nodes();
    expect(found.map(({ repository, area }) => [repository, area])).toEqual([
      ['harbor/ledger', GUIDE],
      ['harbor/ledger', PAY],
      ['harbor/vault', null],
    ]);
    const pay = found.find(({ area }) => area === PAY);
    const queue = new Map(pay?.readings.find(({ signal }) => signal === 'bottlenecks')?.numbers.map(({ part, value }) => [part, value]));
    // Four are too few to be counted.
    expect(queue.has('reviewers')).toBe(false);
    expect(queue.get('waited')).toBe(6);
    const guide = found.find(({ area }) => area === GUIDE)?.readings.find(({ signal }) => signal === 'bottlenecks');
    expect(guide?.numbers).toEqual([{ part: 'needs-second-reviewer', value: 5 }]);
  });

  it('come by pages and of one repository, and in no other order', async () => {
    const all = (await nodes()).map(({ id }) => id);
    const first = await list({ first: 2 });
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(all);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([3, true, false]);
    expect(await list({ repository: 'Harbor/Vault' })).toMatchObject({ totalCount: 1, repositories: ['harbor/ledger', 'harbor/vault'] });
    expect((await list({ repository: "nobody's" })).__typename).toBe('Refused');
    expect((await api.ask(AREAS, { period: '26w', first: 201 }, bo)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const schema = await api.ask<{ __type: { fields: { name: string; args: { name: string }[] }[] } }>(
      '{ __type(name: "Query") { fields { name args { name } } } }',
    );
    const args = schema.data.__type.fields.find(({ name }) => name === 'areas')?.args.map(({ name }) => name);
    expect(args).toEqual(['period', 'repository', 'first', 'after']);
  });

  it('have a list behind every number, which names nobody', async () => {
    let compared = 0;
    for (const { id, readings } of await nodes()) {
      for (const { signal, numbers } of readings) {
        for (const part of registry.definition(signal)?.parts ?? []) {
          const held = numbers.find((number) => number.part === part.id)?.value;
          if (held === undefined || (part.of !== undefined && !part.of.includes('area'))) continue;
          const answer = await api.ask<{ evidence: Evidence }>(EVIDENCE, { id, signal, part: part.id, period: '26w', first: 200 }, bo);
          const { number, countedIn, groups, total, rows } = answer.data.evidence;
          const counted = countedIn === 'GROUPS' ? groups.length : total;
          expect({ signal, part: part.id, number, counted }).toEqual({ signal, part: part.id, number: held, counted: held });
          expect(rows.edges.every(({ node }) => node.excerpt === null)).toBe(true);
          expect(answer.text).not.toMatch(/Ada|Quill|Reed|Stone|"ada"|person:/);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(8);
  });

  it('of a private repository are counted and not named', async () => {
    const hidden = (await nodes()).find(({ area }) => area === null);
    const whole = await api.ask(AREAS, { period: '26w' }, bo);
    expect(whole.text).not.toContain('obsidian');
    for (const [signal, part] of [
      ['knowledge-spread', 'at-risk'],
      ['risk', 'merges'],
    ] as const) {
      const answer = await api.ask<{ evidence: Evidence }>(EVIDENCE, { id: hidden?.id, signal, part, period: '26w' }, bo);
      expect(answer.text).not.toContain('obsidian');
      expect(answer.data.evidence.rows.edges.every(({ node }) => node.title === null)).toBe(true);
    }
    expect(SECRET_FOLDER).toContain('obsidian');
  });

  it('have pages of their own', async () => {
    const [first] = await nodes();
    const { data } = await api.ask(AREA, { id: first?.id, period: '26w' }, bo);
    expect(data).toMatchObject({
      area: { __typename: 'AreaPage', generation: (await list()).generation, area: { id: first?.id, area: GUIDE } },
    });
  });

  it('are shown to nobody who is not signed in, in the words for an area that is not there', async () => {
    const [first] = await nodes();
    const forged = 'ambit_session_7310=' + 'A'.repeat(43);
    const unknown = await api.ask(AREA, { id: '404-0123456789abcdef', period: '26w' }, bo);
    for (const cookie of [undefined, forged]) {
      expect((await api.ask(AREA, { id: first?.id, period: '26w' }, cookie)).text).toBe(unknown.text);
      for (const period of ['26w', 'not a period']) {
        expect((await api.ask<{ areas: List }>(AREAS, { period }, cookie)).data.areas.__typename).toBe('NotShared');
        const asked = { id: first?.id, signal: 'risk', part: 'merges', period };
        expect((await api.ask(EVIDENCE, asked, cookie)).data).toMatchObject({ evidence: { __typename: 'NotShared' } });
      }
    }
    for (const id of ['', '0', "1-'; drop table reading; --", '1-0123456789abcdef', '9'.repeat(400)]) {
      expect((await api.ask(AREA, { id, period: '26w' }, bo)).text).toBe(unknown.text);
    }
    for (const [signal, part] of [
      ['salary', 'merges'],
      ['risk', 'written'],
      ['pull', 'by-name'],
    ]) {
      expect((await api.ask(EVIDENCE, { id: first?.id, signal, part, period: '26w' }, bo)).data).toMatchObject({
        evidence: { __typename: 'Refused', message: expect.stringContaining('no number') },
      });
    }
  });

  it('are masked where a person sees them too', async () => {
    const ada = await api.signIn('ada');
    await measure(api.store);
    const query = `query Mine($host: String!) { person(host: $host, id: "11") { ... on PersonPage { readings(period: "26w") { ... on Readings {
      readings { signal groups { key parts place { repository text } } } } } } } }`;
    const answer = await api.ask<{
      person: {
        readings: { readings: { signal: string; groups: { key: string; place: { repository: string; text: string | null } | null }[] }[] };
      };
    }>(query, { host: HOST }, ada);
    expect(answer.text).not.toContain('obsidian');
    const scope = answer.data.person.readings.readings.find(({ signal }) => signal === 'scope');
    const places = (scope?.groups ?? []).flatMap(({ key, place }) => (key.startsWith('area:') ? [place] : []));
    expect(places).toEqual(
      expect.arrayContaining([
        { repository: 'harbor/ledger', text: PAY },
        { repository: 'harbor/vault', text: null },
      ]),
    );
  });
});
