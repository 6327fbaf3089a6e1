import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt.js';
import { outlineOf } from './outline.js';
import { paragraphsOf } from './paragraphs.js';

const of = (text: string): string => excerptOf(paragraphsOf(outlineOf(text, 'a.md')));
const LONG =
  'A sentence that is long enough to stand alone as what this text is about, since it says what is to be done, and by whom, and why it cannot wait.';

describe('excerptOf', () => {
  it('takes the summary before the first paragraph', () => {
    expect(of(`# A\n\nFirst.\n\n## Summary\n\n${LONG}\n\n## Motivation\n\nWhy.`)).toBe(LONG);
    expect(of(`# A\n\nFirst.\n\n## Abstract\n\n${LONG}`)).toBe(LONG);
    expect(of(`# A\n\nFirst.\n\n## 1. TL;DR\n\n${LONG}`)).toBe(LONG);
  });

  it('takes the problem where there is no summary, else the first paragraph', () => {
    expect(of(`# A\n\nFirst.\n\n## Context\n\n${LONG}`)).toBe(LONG);
    expect(of(`# A\n\n${LONG}\n\n## Steps\n\nOne.`)).toBe(LONG);
    expect(of(`# A\n\n- item\n\n${LONG}`)).toBe(LONG);
    expect(of('# A\n\n- item')).toBe('item');
  });

  it('adds what follows under the same heading to a short beginning', () => {
    expect(of('## Summary\n\nShort.\n\n- and\n- more\n\n## Next\n\nOther.')).toBe('Short. and more');
  });

  it('passes over what a form asks, formalities and addresses', () => {
    expect(of(`## Summary\n\n(leave this empty)\n\n${LONG}`)).toBe(LONG);
    expect(of(`## Summary\n\nTBD\n\n## Motivation\n\n${LONG}`)).toBe(LONG);
    expect(of(`## License\n\nCC0.\n\n## Steps\n\n${LONG}`)).toBe(LONG);
    expect(of(`See https://example.com/a for more. ${LONG}`)).toBe(`See for more. ${LONG}`);
  });

  it('is at most 280 characters of plain text', () => {
    const excerpt = of(`## Summary\n\n**${'Words [of](a.md) `it` '.repeat(60)}**`);
    expect(excerpt.length).toBeLessThanOrEqual(280);
    expect(excerpt).toMatch(/^Words of it Words .*…$/);
  });

  it('is empty where there is no prose', () => {
    expect(of('# A\n\n```\ncode\n```\n')).toBe('');
    expect(of('')).toBe('');
  });
});
