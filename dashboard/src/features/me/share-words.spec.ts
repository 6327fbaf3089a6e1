import { describe, expect, it } from '@jest/globals';
import { CROSS, PULL, reading } from '../../testing/made-up.js';
import { plain } from '../../ui/sentence.js';
import { askedWords, crossWords, expectedWords, mayRate } from './share-words.js';
import type { Voice } from './voice.js';

const yours: Voice = { yours: true, name: 'Ada Okafor', partial: false };
const pull = (byName: number, counted: number): ReturnType<typeof reading> =>
  reading('pull', 20, { 'by-name': byName, counted }, { n: counted });
const cross = (outside: number, all: number): ReturnType<typeof reading> =>
  reading('cross-team-share', 20, { cross: outside, all }, { n: all });

describe('asked by name', () => {
  it.each([
    [PULL, 'You were asked by name 23 of 61 times.'],
    [pull(3, 9), 'You were asked by name 3 times.'],
    [pull(1, 1), 'You were asked by name 1 time.'],
    [pull(0, 9), 'We found no review that you were asked for by name, in 9 sessions.'],
    [pull(0, 0), 'We found no review where GitHub says how you came to it.'],
  ])('%#', (given, words) => {
    expect(plain(askedWords(given, yours))).toBe(words);
  });

  it('is a count that can grow, and no share, while fetching', () => {
    expect(plain(askedWords(PULL, { ...yours, partial: true }))).toBe('You were asked by name at least 23 times.');
    expect(mayRate(PULL, { ...yours, partial: true })).toBe(false);
  });

  it('is said of the person where the page is shared', () => {
    expect(plain(askedWords(PULL, { ...yours, yours: false }))).toBe('Ada Okafor was asked by name 23 of 61 times.');
  });
});

describe('reviews to other teams', () => {
  it.each([
    [CROSS, '38 of your 61 reviews went to other teams.'],
    [cross(6, 9), 'You gave 6 reviews to other teams.'],
    [cross(1, 9), 'You gave 1 review to another team.'],
    [cross(0, 9), 'All 9 of your reviews stayed within your own team.'],
    [cross(0, 0), 'We found no review of yours where both teams are known.'],
  ])('%#', (given, words) => {
    expect(plain(crossWords(given, yours))).toBe(words);
  });
});

describe('asked more often than expected', () => {
  const asked = (low: number, high: number): string =>
    expectedWords(reading('pull', 20, { observed: 20, expected: 13.64, 'observed-low': low, 'observed-high': high }));

  it('is said with its interval, and of nobody is said that it was fewer', () => {
    expect(asked(1.08, 1.94)).toBe(
      'By who knows these files alone about 13.6 requests would be expected; there were 20, between 1.1 and 1.9 times as many.',
    );
    expect([asked(0.9, 1.6), asked(0.2, 0.7), expectedWords(PULL)]).toEqual(['', '', '']);
  });
});
