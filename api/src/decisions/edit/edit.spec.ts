import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { measure, seedCompany } from '../../testing/company.js';
import { PAGE, type Page } from '../../testing/decision-page.js';
import { writeDecisions, writtenIds, type WrittenIds } from '../../testing/written.js';

const LINKS =
  '__typename ... on NotShared { message } ... on Refused { message } ... on Links { links { id number repository how counted mayUndo by { login } } }';
const LINK = `mutation Link($id: ID!, $pull: String!) { answer: linkPull(decision: $id, pull: $pull) { ${LINKS} } }`;
const UNLINK = `mutation Unlink($id: ID!, $link: ID!) { answer: unlinkPull(decision: $id, link: $link) { ${LINKS} } }`;
const STATE = `mutation State($id: ID!, $metric: String!, $before: Float, $after: Float, $from: DateTime, $source: String) {
  answer: stateOutcome(decision: $id, category: RELIABILITY, metric: $metric, unit: "minutes", before: $before, after: $after, from: $from, source: $source) {
    __typename ... on NotShared { message } ... on Refused { message } ... on Outcomes { outcomes { id category metric unit before after from to source yours by { login } } } } }`;
const REMOVE = `mutation Remove($id: ID!) { answer: removeOutcome(id: $id) {
  __typename ... on NotShared { message } ... on Refused { message } ... on Outcomes { outcomes { id } } } }`;
const MARK = `mutation Mark($id: ID!, $marked: Boolean!) { answer: markInvestment(decision: $id, marked: $marked) {
  __typename ... on NotShared { message } ... on DecisionPage { investment } } }`;
const VIEWS = '{ savedViews { id name address } }';
const SAVE = `mutation Save($name: String!, $address: String!) { answer: saveView(name: $name, address: $address) {
  __typename ... on NotShared { message } ... on Refused { message } ... on SavedViews { views { id name address } } } }`;
const DROP = `mutation Drop($id: ID!) { answer: removeView(id: $id) {
  __typename ... on NotShared { message } ... on Refused { message } ... on SavedViews { views { id } } } }`;
const NOT_SHARED = '{"data":{"answer":{"__typename":"NotShared","message":"This page isn\u2019t shared with you."}}}\n';

interface Answered {
  readonly answer: {
    readonly __typename: string;
    readonly message?: string;
    readonly links?: Page['links'];
    readonly outcomes?: readonly { readonly id: string; readonly yours: boolean }[];
    readonly views?: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  };
}

describe('what people say of a decision', () => {
  let api: SpecApi;
  let eve: string;
  let bo: string;
  let ids: WrittenIds;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    [eve, bo] = [await api.signIn('eve'), await api.signIn('bo')];
    ids = await writtenIds(api.store);
    await measure(api.store);
  });
  beforeEach(() => {
    api.errands.length = 0;
  });
  afterAll(() => api.close());

  const say = async (
    query: string,
    variables: Readonly<Record<string, unknown>>,
    cookie: string | undefined = eve,
  ): Promise<Answered['answer']> => {
    const answer = await api.ask<Answered>(query, variables, cookie);
    expect(answer.errors).toEqual([]);
    return answer.data.answer;
  };
  const page = async (): Promise<Page> => (await api.ask<{ decision: Page }>(PAGE, { id: ids.keys }, eve)).data.decision;
  const adopted = async (): Promise<number | undefined> =>
    (await page()).readings.find(({ signal }) => signal === 'adoption')?.numbers.find(({ part }) => part === 'pulls')?.value;

  it('ties a pull request at once, counts it with the next measuring, and takes it back', async () => {
    const before = (await adopted()) ?? 0;
    const tied = await say(LINK, { id: ids.keys, pull: ' https://ghe.example.com/harbor/ledger/pull/23/files ' });
    expect(tied.links?.find(({ number }) => number === 23)).toMatchObject({
      how: 'BY_HAND',
      counted: false,
      mayUndo: true,
      by: { login: 'eve' },
    });
    expect(api.errands).toEqual([{ name: 'measure', payload: { periodKey: expect.stringMatching(/^all@/) } }]);
    expect(await page()).toMatchObject({ measuring: true });
    expect(await adopted()).toBe(before);
    await measure(api.store);
    expect(await adopted()).toBe(before + 1);
    const counted = await page();
    expect(counted).toMatchObject({ measuring: false });
    const link = counted.links.find(({ number }) => number === 23);
    expect(link).toMatchObject({ how: 'BY_HAND', counted: true, mayUndo: true, implements: true });

    const undone = await say(UNLINK, { id: ids.keys, link: link?.id }, bo);
    expect(undone.links?.map(({ number }) => number)).not.toContain(23);
    expect(await page()).toMatchObject({ measuring: true });
    await measure(api.store);
    expect(await adopted()).toBe(before);
    expect(await page()).toMatchObject({ measuring: false });

    expect((await say(LINK, { id: ids.keys, pull: 'Harbor/Ledger#23' })).links?.map(({ number }) => number)).toContain(23);
    expect((await say(LINK, { id: ids.keys, pull: 'harbor/ledger#23' })).links?.filter(({ number }) => number === 23)).toHaveLength(1);
  });

  it.each([
    '',
    'harbor/ledger#404',
    'nonsense',
    'https://evil.example.com/harbor/ledger/pull/23',
    "x'; drop table work; --",
    '\u0000',
    'javascript:alert(1)',
    'x'.repeat(2000),
  ])('refuses the pull request %j with one sentence', async (pull) => {
    const { __typename, message } = await say(LINK, { id: ids.keys, pull });
    expect([__typename, message]).toEqual(['Refused', expect.stringMatching(/^[^\n]+\.$/)]);
    expect(api.errands).toEqual([]);
  });

  it('keeps outcomes typed, and lets nobody but their writer take them back', async () => {
    expect((await page()).asksBaseline).toBe(true);
    const stated = {
      id: ids.keys,
      metric: 'Time to recover',
      before: 30,
      from: '2026-03-01T00:00:00Z',
      source: 'https://status.example.com',
    };
    const { outcomes } = await say(STATE, stated);
    expect(outcomes).toMatchObject([
      {
        category: 'RELIABILITY',
        metric: 'Time to recover',
        unit: 'minutes',
        before: 30,
        after: null,
        from: '2026-03-01T00:00:00.000Z',
        to: null,
        yours: true,
        by: { login: 'eve' },
      },
    ]);
    expect(await page()).toMatchObject({ asksBaseline: false, outcomes: [{ metric: 'Time to recover' }] });
    const id = outcomes?.[0]?.id ?? '';
    for (const [wrong, cookie] of [
      [id, bo],
      ['1', eve],
      [`${id}-1`, eve],
      ['1-x', eve],
      ["1-1' or 1=1", eve],
    ] as const)
      expect((await say(REMOVE, { id: wrong }, cookie)).__typename).toBe('Refused');
    expect((await page()).outcomes).toHaveLength(1);
    expect((await say(REMOVE, { id })).outcomes).toEqual([]);
  });

  it('refuses numbers that are none, wherever they are written', async () => {
    expect((await say(STATE, { id: ids.keys, metric: 'x' })).__typename).toBe('Refused');
    const inQuery = STATE.replace('$before', '$unused').replace('before: $before', 'before: 1e999').replace('$unused: Float, ', '');
    expect(await say(inQuery, { id: ids.keys, metric: 'x' })).toMatchObject({
      __typename: 'Refused',
      message: expect.stringContaining('finite'),
    });
    expect((await say(STATE, { id: ids.keys, metric: 'x', before: 1, source: 'javascript:alert(1)' })).__typename).toBe('Refused');
  });

  it('marks an investment, and unmarks it', async () => {
    expect(await say(MARK, { id: ids.keys, marked: true })).toEqual({ __typename: 'DecisionPage', investment: true });
    expect(await say(MARK, { id: ids.keys, marked: false }, bo)).toEqual({ __typename: 'DecisionPage', investment: false });
    expect(api.errands.map(({ name }) => name)).toEqual(['measure', 'measure']);
  });

  it('keeps views for their owner alone', async () => {
    await say(SAVE, { name: 'Drafts', address: '?states=DRAFT' });
    const { views } = await say(SAVE, { name: ' Drafts ', address: '?states=DRAFT&needs=1' });
    expect(views).toEqual([{ id: expect.any(String), name: 'Drafts', address: '?states=DRAFT&needs=1' }]);
    expect((await api.ask(VIEWS, {}, bo)).data).toEqual({ savedViews: [] });
    expect((await api.ask(VIEWS)).data).toEqual({ savedViews: [] });
    const id = views?.[0]?.id;
    expect((await say(DROP, { id }, bo)).__typename).toBe('Refused');
    for (const address of [
      'https://evil.example.com',
      '//evil.example.com',
      'javascript:alert(1)',
      '?a\nb',
      '?\u202e',
      `?${'x'.repeat(1001)}`,
    ])
      expect((await say(SAVE, { name: 'x', address })).__typename).toBe('Refused');
    for (const name of ['', ' \u0000 ', 'x'.repeat(61)]) expect((await say(SAVE, { name, address: '' })).__typename).toBe('Refused');
    expect((await say(DROP, { id })).views).toEqual([]);
  });

  it('is noted with who said it, for what all see', async () => {
    expect(await audited(api)).toEqual(
      expect.arrayContaining(['document.linked', 'document.unlinked', 'investment.marked', 'outcome.removed', 'outcome.stated']),
    );
  });

  it('is the same answer for a stranger, and for a decision that is not there', async () => {
    for (const [query, variables] of [
      [LINK, { id: ids.keys, pull: 'harbor/ledger#22' }],
      [UNLINK, { id: ids.keys, link: '1' }],
      [STATE, { id: ids.keys, metric: 'x', before: 1 }],
      [MARK, { id: ids.keys, marked: true }],
      [REMOVE, { id: '1-1' }],
      [SAVE, { name: 'x', address: '' }],
      [DROP, { id: '1' }],
    ] as const) {
      expect((await api.ask(query, variables)).text).toBe(NOT_SHARED);
      if (!('id' in variables) || query === REMOVE || query === DROP) continue;
      for (const id of ['404404', "1' or 1=1", '']) expect((await api.ask(query, { ...variables, id }, eve)).text).toBe(NOT_SHARED);
    }
  });
});

async function audited(api: SpecApi): Promise<string[]> {
  const database: unknown = Reflect.get(api.store.people, 'database');
  if (typeof database !== 'object' || database === null) throw new Error('The store has no database.');
  const rows: unknown = Reflect.get(database, 'rows');
  if (typeof rows !== 'function') throw new Error('The database reads no rows.');
  const found: unknown = await Reflect.apply(rows, database, ['select distinct what from audit where actor_person_id is not null']);
  return (found as { readonly what: string }[]).map(({ what }) => what);
}
