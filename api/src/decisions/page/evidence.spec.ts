import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registry } from '@ambit/signals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { measure, seedCompany } from '../../testing/company.js';
import { PAGE, type Page } from '../../testing/decision-page.js';
import { reviseLater, writeDecisions, writtenIds, type WrittenIds } from '../../testing/written.js';

const EVIDENCE = `query List($id: ID!, $signal: ID!, $part: String!, $generation: ID, $group: ID, $first: Int, $after: String) {
  evidence: decisionEvidence(id: $id, signal: $signal, part: $part, generation: $generation, group: $group, first: $first, after: $after) {
    __typename ... on NotShared { message } ... on Refused { message } ... on NotMeasured { period { key } }
    ... on Evidence { number countedIn total generation period { key from } groups { key rows team { slug } }
      rows { totalCount edges { cursor node { id at title url repository number kind groups way marks excerpt } } } } } }`;

interface List {
  readonly __typename: string;
  readonly number: number;
  readonly countedIn: 'GROUPS' | 'ROWS';
  readonly total: number;
  readonly generation: string;
  readonly groups: readonly { readonly key: string; readonly rows: number }[];
  readonly rows: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: {
        readonly kind: string;
        readonly title: string | null;
        readonly url: string | null;
        readonly repository: string;
        readonly number: number | null;
      };
    }[];
  };
}

describe('the evidence of a decision', () => {
  let api: SpecApi;
  let eve: string;
  let ids: WrittenIds;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    eve = await api.signIn('eve');
    ids = await writtenIds(api.store);
  });
  afterAll(() => api.close());

  const list = async (more: Readonly<Record<string, unknown>> = {}, cookie: string | undefined = eve): Promise<List> => {
    const answer = await api.ask<{ evidence: List }>(
      EVIDENCE,
      { id: ids.keys, signal: 'document-reach', part: 'voices', first: 200, ...more },
      cookie,
    );
    expect(answer.errors).toEqual([]);
    return answer.data.evidence;
  };
  /** How many numbers of all decisions were compared with their lists, by signal. */
  const compared = async (): Promise<Map<string, number>> => {
    const found = new Map<string, number>();
    for (const id of Object.values(ids)) {
      const { data } = await api.ask<{ decision: Page }>(PAGE, { id }, eve);
      for (const { signal, numbers } of data.decision.readings) {
        const parts = registry.definition(signal)?.parts ?? [];
        for (const { part, value } of numbers.filter((one) => parts.some(({ id: part }) => part === one.part))) {
          const { number, countedIn, groups, total, rows } = await list({ id, signal, part });
          const counted = countedIn === 'GROUPS' ? groups.length : total;
          expect({ id, signal, part, number, counted }).toEqual({ id, signal, part, number: value, counted: value });
          expect(rows.edges).toHaveLength(total);
          for (const group of groups) expect((await list({ id, signal, part, group: group.key })).rows.totalCount).toBe(group.rows);
          found.set(signal, (found.get(signal) ?? 0) + 1);
        }
      }
    }
    return found;
  };

  it('is not measured before the first measuring', async () => {
    expect(await list()).toMatchObject({ __typename: 'NotMeasured', period: { key: expect.stringMatching(/^all@/) } });
    await measure(api.store);
    expect(await list()).toMatchObject({ __typename: 'Evidence', period: { from: null } });
  });

  it('equals every number that opens it', async () => {
    const found = await compared();
    expect([...found.keys()].sort()).toEqual(expect.arrayContaining(['adoption', 'document-reach']));
    expect([...found.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(10);
  });

  it('leads to the place of each row, and names nothing of a private repository', async () => {
    const nodes = (await list()).rows.edges.map(({ node }) => node);
    expect(nodes.map(({ url }) => url).sort()).toEqual(
      ['#discussion_r6021', '#discussion_r6031', '#issuecomment-5021', '#pullrequestreview-7021'].map(
        (place) => `https://ghe.example.com/harbor/ledger/pull/21${place}`,
      ),
    );
    const pulls = (await list({ signal: 'adoption', part: 'pulls' })).rows.edges.map(({ node }) => node);
    expect(pulls.find(({ repository }) => repository === 'harbor/ledger')).toMatchObject({
      number: 22,
      title: 'Use cache keys',
      url: expect.stringContaining('/pull/22'),
    });
    expect(pulls.find(({ repository }) => repository === 'harbor/vault')).toMatchObject({ number: 3, title: null, url: null });
  });

  it('of a private decision has kinds and dates, and no name', async () => {
    for (const { id, parts } of registry.definitions().map(({ signal, parts }) => ({ id: signal, parts }))) {
      for (const part of parts) {
        const { text, errors } = await api.ask(EVIDENCE, { id: ids.secret, signal: id, part: part.id }, eve);
        expect(errors).toEqual([]);
        expect(text).not.toMatch(/Secret|0007|rfc-7/);
      }
    }
  });

  it('stays that of the measuring that was read', async () => {
    const before = await list();
    await reviseLater(api.store, 'Cache keys, again');
    expect(await list({ generation: before.generation })).toEqual(before);
    await measure(api.store);
    expect((await list()).generation).not.toBe(before.generation);
    expect(await list({ generation: before.generation })).toEqual(before);
    await compared();
  });

  it('refuses what no signal counts of a decision', async () => {
    for (const more of [
      { signal: 'salary' },
      { part: 'salary' },
      { part: 'documents' },
      { signal: 'review-reach', part: 'teams' },
      { signal: '__proto__' },
      { part: 'constructor' },
    ])
      expect(await list(more)).toMatchObject({ __typename: 'Refused', message: expect.stringContaining('no number') });
  });

  it('is the same answer for a stranger as for one that is not there', async () => {
    const texts = new Set<string>();
    for (const [more, cookie] of [
      [{}, undefined],
      [{ signal: 'salary' }, undefined],
      [{ id: '404404' }, eve],
      [{ id: '404404', signal: 'salary' }, eve],
      [{ id: "1' or 1=1" }, eve],
      [{ id: ids.secret }, undefined],
    ] as const)
      texts.add((await api.ask(EVIDENCE, { id: ids.keys, signal: 'document-reach', part: 'voices', ...more }, cookie)).text);
    expect([...texts]).toEqual(['{"data":{"evidence":{"__typename":"NotShared","message":"This page isn\u2019t shared with you."}}}\n']);
  });
});
