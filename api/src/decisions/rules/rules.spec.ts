import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specApi, type SpecApi } from '../../testing/api.js';
import { measure, seedCompany } from '../../testing/company.js';
import { writeDecisions, writtenIds, type WrittenIds } from '../../testing/written.js';

const RULES = `__typename ... on NotShared { message } ... on Refused { message } ... on DocumentRules {
  rules { id by pattern means source refused repository } unknownWords { word documents example { id label title } } }`;
const READ = `{ answer: documentRules { ${RULES} } }`;
const ADD = `mutation Add($by: RuleBy!, $pattern: String!, $means: RuleMeans!, $repository: String) {
  answer: addDocumentRule(by: $by, pattern: $pattern, means: $means, repository: $repository) { ${RULES} } }`;
const JUDGE = `mutation Judge($id: ID!, $refused: Boolean!) { answer: judgeDocumentRule(id: $id, refused: $refused) { ${RULES} } }`;
const REMOVE = `mutation Remove($id: ID!) { answer: removeDocumentRule(id: $id) { ${RULES} } }`;
const MAP = `mutation Map($word: String!, $state: DecisionState!) { answer: mapStatusWord(word: $word, state: $state) { ${RULES} } }`;
const PREVIEW = `mutation Preview($by: RuleBy!, $pattern: String!, $means: RuleMeans!, $repository: String) {
  answer: previewDocumentRule(by: $by, pattern: $pattern, means: $means, repository: $repository) {
    __typename ... on NotShared { message } ... on Refused { message } ... on RulePreview { id ready files } } }`;
const ANSWER = 'query Answer($id: ID!) { rulePreview(id: $id) { id ready files withoutAuthor notReadYet examples } }';
const NOT_SHARED = '{"data":{"answer":{"__typename":"NotShared","message":"This page isn\u2019t shared with you."}}}\n';

interface Rules {
  readonly __typename: string;
  readonly message?: string;
  readonly id?: string;
  readonly ready?: boolean;
  readonly rules?: readonly {
    readonly id: string;
    readonly pattern: string;
    readonly repository: string | null;
    readonly refused: boolean;
  }[];
  readonly unknownWords?: readonly { readonly word: string; readonly documents: number; readonly example: unknown }[];
}

describe('what a document is', () => {
  let api: SpecApi;
  let admin: string;
  let ids: WrittenIds;
  beforeAll(async () => {
    api = await specApi();
    await seedCompany(api.store);
    await writeDecisions(api.store);
    admin = await api.signIn(null);
    ids = await writtenIds(api.store);
  });
  afterAll(() => api.close());

  const say = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Rules> => {
    const answer = await api.ask<{ answer: Rules }>(query, variables, admin);
    expect(answer.errors).toEqual([]);
    return answer.data.answer;
  };
  const GLOB = { by: 'PATH', pattern: 'docs/rfcs/**/*.md', means: 'RFC' };

  it('is said by rules, which are added, refused, confirmed and removed', async () => {
    const added = await say(ADD, { ...GLOB, repository: 'Harbor/Ledger' });
    const rule = added.rules?.find(({ pattern }) => pattern === GLOB.pattern);
    expect(rule).toMatchObject({ by: 'PATH', means: 'RFC', source: 'ADMIN', refused: false, repository: 'harbor/ledger' });
    expect((await say(ADD, { by: 'LABEL', pattern: 'sev 1', means: 'INCIDENT' })).rules).toContainEqual(
      expect.objectContaining({ by: 'LABEL', pattern: 'sev 1', means: 'INCIDENT', repository: null }),
    );
    expect((await say(JUDGE, { id: rule?.id, refused: true })).rules).toContainEqual(
      expect.objectContaining({ id: rule?.id, refused: true }),
    );
    expect((await say(JUDGE, { id: rule?.id, refused: false })).rules).toContainEqual(
      expect.objectContaining({ id: rule?.id, refused: false }),
    );
    expect((await say(REMOVE, { id: rule?.id })).rules?.some(({ id, refused }) => id === rule?.id && !refused)).toBe(false);
    for (const id of ['404404', '', "1' or 1=1"]) {
      expect((await say(JUDGE, { id, refused: true })).__typename).toBe('Refused');
      expect((await say(REMOVE, { id })).__typename).toBe('Refused');
    }
  });

  it.each([
    [{ pattern: '' }, 'pattern'],
    [{ pattern: '  ' }, 'pattern'],
    [{ pattern: 'x'.repeat(201) }, '200'],
    [{ pattern: '/etc/*' }, 'top folder'],
    [{ pattern: '../*.md' }, 'top folder'],
    [{ pattern: 'a/*'.repeat(12) }, 'top folder'],
    [{ pattern: 'a\u0000b' }, 'one line'],
    [{ pattern: 'a\nb' }, 'one line'],
    [{ means: 'INCIDENT' }, 'label'],
    [{ by: 'CATEGORY', means: 'ACTION_ITEM' }, 'label'],
    [{ repository: 'harbor/nowhere' }, 'owner/name'],
    [{ repository: "x' or 1=1" }, 'owner/name'],
  ])('refuses the rule %j with one sentence, and its preview', async (more, says) => {
    for (const query of [ADD, PREVIEW]) {
      const { __typename, message } = await say(query, { ...GLOB, ...more });
      expect([__typename, message]).toEqual(['Refused', expect.stringContaining(says)]);
      expect(message).toMatch(/^[^\n]+\.(md|[^\n]*\.)?$/);
    }
  });

  it('is tried before it is said: the answer comes later', async () => {
    const asked = await say(PREVIEW, GLOB);
    expect(asked).toMatchObject({ __typename: 'RulePreview', ready: false });
    const read = async (id: string | undefined, cookie = admin): Promise<unknown> => (await api.ask(ANSWER, { id }, cookie)).data;
    expect(await read(asked.id)).toMatchObject({ rulePreview: { ready: false, files: null, examples: [] } });
    const found = 'harbor/ledger:docs/rfcs/a.md';
    await api.store.pull.answerPreview(Number(asked.id), { files: 2, matched: [found], examples: [found] });
    expect(await read(asked.id)).toMatchObject({ rulePreview: { ready: true, files: 2, notReadYet: 1, examples: [found] } });
    expect(await read('404404')).toEqual({ rulePreview: null });
    expect(await read(asked.id, await api.signIn('eve'))).toEqual({ rulePreview: null });
  });

  it('lists words of status that nothing maps, until one is mapped', async () => {
    expect((await say(READ)).unknownWords).toEqual([
      { word: 'simmering', documents: 1, example: { id: ids.tokens, label: 'RFC-44', title: expect.stringContaining('Token cache') } },
    ]);
    expect((await say(MAP, { word: ' Simmering ', state: 'DRAFT' })).unknownWords).toEqual([]);
    expect((await say(MAP, { word: '', state: 'DRAFT' })).__typename).toBe('Refused');
    expect((await say(MAP, { word: 'x'.repeat(61), state: 'DRAFT' })).__typename).toBe('Refused');
    await measure(api.store);
    expect((await say(MAP, { word: 'simmering', state: 'UNKNOWN' })).__typename).toBe('DocumentRules');
  });

  it('is an admin\u2019s to say: everyone else gets the same answer', async () => {
    for (const cookie of [undefined, await api.signIn('eve')]) {
      for (const [query, variables] of [
        [READ, {}],
        [ADD, GLOB],
        [ADD, { ...GLOB, pattern: '' }],
        [PREVIEW, GLOB],
        [JUDGE, { id: '1', refused: true }],
        [REMOVE, { id: '404404' }],
        [MAP, { word: 'x', state: 'DRAFT' }],
      ] as const)
        expect((await api.ask(query, variables, cookie)).text).toBe(NOT_SHARED);
      expect((await api.ask(ANSWER, { id: '1' }, cookie)).data).toEqual({ rulePreview: null });
    }
  });
});
