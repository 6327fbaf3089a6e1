import type { AskedPreview, PreviewAnswer } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { answerPreviews } from './previews.js';

const rule = { id: null, repositoryId: null, by: 'path', pattern: 'rfcs/*', means: 'rfc', source: 'admin', refused: false } as const;

async function answersTo(asked: AskedPreview[]): Promise<Map<number, PreviewAnswer>> {
  const answers = new Map<number, PreviewAnswer>();
  const store = {
    askedPreviews: () => Promise.resolve(asked),
    answerPreview: (id: number, answer: PreviewAnswer) => (answers.set(id, answer), Promise.resolve()),
  };
  expect(await answerPreviews(store)).toBe(asked.length);
  return answers;
}

describe('what a rule would find', () => {
  it('is counted over all repositories, with the first twenty by name', async () => {
    const files = Array.from({ length: 30 }, (_, n) => ({ repository: 'acme/plans', path: `rfcs/${String(n + 10)}-x.md` })).reverse();
    const others = [
      { repository: 'acme/ledger', path: 'rfcs/7-y.md' },
      { repository: 'acme/ledger', path: 'src/rfcs.ts' },
    ];
    const answer = (await answersTo([{ id: 3, rule, files: [...files, ...others] }])).get(3);
    expect(answer?.files).toBe(31);
    expect(answer?.matched).toHaveLength(31);
    expect(answer?.examples).toHaveLength(20);
    expect(answer?.examples.slice(0, 2)).toEqual(['acme/ledger:rfcs/7-y.md', 'acme/plans:rfcs/10-x.md']);
  });

  it('is nothing for a pattern that takes nothing, and every question gets its answer', async () => {
    const answers = await answersTo([
      { id: 1, rule: { ...rule, pattern: '[' }, files: [{ repository: 'acme/ledger', path: 'rfcs/7-y.md' }] },
      { id: 2, rule, files: [] },
    ]);
    expect([...answers]).toEqual([
      [1, { files: 0, matched: [], examples: [] }],
      [2, { files: 0, matched: [], examples: [] }],
    ]);
  });
});
