import { describe, expect, it } from '@jest/globals';
import { outlineOf } from './outline.js';
import { sectionsOf } from './sections.js';

const of = (text: string, path = 'a.md'): ReturnType<typeof sectionsOf> => sectionsOf(outlineOf(text, path));

describe('sectionsOf', () => {
  it('gives them in order with levels and lines', () => {
    expect(of('Before.\n\n# One\n\ntext\n\n## Two\ntext\n').map(({ heading, level, line }) => [heading, level, line])).toEqual([
      ['', 0, 1],
      ['One', 1, 3],
      ['Two', 2, 7],
    ]);
  });

  it('gives none before the first heading where nothing stands there but fields', () => {
    expect(of('---\nstatus: draft\n---\n\n# One\n').map(({ heading }) => heading)).toEqual(['One']);
  });

  it('gives the line of the words of an overlined heading', () => {
    expect(of('=====\nTitle\n=====\n', 'a.rst')[0]).toMatchObject({ heading: 'Title', line: 2 });
  });

  it('changes a hash with the words, and not with space, marks, case or fields', () => {
    const [one] = of('# One\n- Status: draft\n\nSome *words* here.');
    expect(of('# One\n- Status: accepted\n\nsome words\nhere')[0]?.hash).toBe(one?.hash);
    expect(of('# One\n- Status: draft\n\nSome other words here.')[0]?.hash).not.toBe(one?.hash);
    expect(of('# One\n- Status: draft\n\nSomewords here.')[0]?.hash).not.toBe(one?.hash);
    expect(one?.hash).toMatch(/^[0-9a-f]{8}$/);
  });

  it('changes only the section that changed, and sees code', () => {
    const before = of('# A\none\n## B\ntwo\n```\nx\n```\n## C\nthree');
    const after = of('# A\none\n## B\ntwo\n```\ny\n```\n## C\nthree');
    expect(after.map(({ hash }, i) => hash === before[i]?.hash)).toEqual([true, false, true]);
  });

  it('gives at most 500, with headings of at most 200 characters', () => {
    expect(of('# a\n'.repeat(2_000))).toHaveLength(500);
    expect(of(`# ${'long '.repeat(100)}`)[0]?.heading.length).toBeLessThanOrEqual(200);
  });
});
