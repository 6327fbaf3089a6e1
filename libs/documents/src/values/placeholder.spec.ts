import { describe, expect, it } from '@jest/globals';
import { chosenIn, isPlaceholder } from './placeholder.js';

describe('isPlaceholder', () => {
  it.each([
    ...[
      '',
      ' ',
      'N/A',
      'n/a',
      'none',
      'TBD',
      'tbd.',
      '@TBD',
      'TODO: ask',
      'TBD (someone)',
      '-',
      '?',
      '~',
      'null',
      '[]',
      '(leave this empty)',
    ],
    ...[
      'leave blank',
      '{title}',
      '<your name>',
      'YYYY-MM-DD',
      'yyyy-mm-dd',
      '#0000',
      'fernholt/rfcs#0000',
      'RFC-0000',
      '(fill me in with a date)',
    ],
    ...['<!-- optional -->', '[list everyone]', 'To be determined'],
  ])('is %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    ...[
      'Ada Okafor',
      '@ada',
      '(@ada)',
      '<ada@fernholt.example>',
      '[Ada](https://github.com/ada)',
      '(2016-06-17) and more',
      '12',
      '#12',
      '(12)',
    ],
    ...['todo overreach', 'nonetheless', 'nap time', '[[Ada]]', '10000', '<https://a.example>'],
  ])('is not %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe('chosenIn', () => {
  it.each([
    ['accepted', 'accepted'],
    ['Closed / Delivered', 'Closed / Delivered'],
    ['proposed | accepted | rejected', null],
    ['provisional|implementable|implemented', null],
    ['Proposed / Accepted / Rejected', null],
    ['[Proposed | Accepted]', null],
    ['{draft|final}', null],
    ['Proposed | **Accepted** | Rejected', '**Accepted**'],
    ['[ ] Proposed | [x] Accepted | [ ] Rejected', 'Accepted'],
    ['accepted <!-- proposed | accepted | rejected -->', 'accepted'],
  ])('of %s is %s', (text, chosen) => {
    expect(chosenIn(text)).toBe(chosen);
  });
});
