import { describe, expect, it } from '@jest/globals';
import { plain, type Token } from '../../ui/sentence.js';
import { ALL, HALF_YEAR, REACH, reading } from '../../testing/made-up.js';
import { openingWords, underOpening } from './reach-words.js';
import type { Voice } from './voice.js';

const yours: Voice = { yours: true, name: 'Ada Okafor', partial: false };
const doors = (tokens: readonly Token[]): string[] => tokens.flatMap((token) => (typeof token === 'string' ? [] : [token.evidence]));
const reach = (numbers: Record<string, number>): ReturnType<typeof reading> => reading('review-reach', 1, { reviews: 12, ...numbers });

describe('the opening sentence', () => {
  it('has two numbers and two doors', () => {
    const words = openingWords(REACH, yours);
    expect(plain(words)).toBe('You reviewed work of 7 other teams. In 5 of them your review changed something.');
    expect(doors(words)).toEqual(['review-reach:teams', 'review-reach:changed']);
  });

  it('says at least of both while something is not fetched', () => {
    expect(plain(openingWords(REACH, { ...yours, partial: true }))).toBe(
      'You reviewed work of at least 7 other teams. In at least 5 of them your review changed something.',
    );
  });

  it('speaks of one team as one, and says where nothing was found', () => {
    expect(plain(openingWords(reach({ teams: 1, changed: 0 }), yours))).toBe(
      'You reviewed work of 1 other team. We found no comment of yours there that changed something.',
    );
    expect(plain(openingWords(reach({ teams: 0 }), yours))).toBe('We found no other team in your 12 reviews.');
  });

  it('names the person on a page that is shared', () => {
    expect(plain(openingWords(REACH, { ...yours, yours: false }))).toBe(
      'Ada Okafor reviewed work of 7 other teams. In 5 of them their review changed something.',
    );
  });
});

describe('the sentence under it', () => {
  it('says who asked first and who is new', () => {
    const words = underOpening(REACH, HALF_YEAR, yours);
    expect(plain(words)).toBe('3 of the 7 asked you first. 2 are new since May: Platform and Web.');
    expect(doors(words)).toEqual(['review-reach:asked-first', 'review-reach:new']);
  });

  it('leaves out what may still turn out otherwise, and what all of time cannot tell', () => {
    expect(underOpening(REACH, HALF_YEAR, { ...yours, partial: true })).toEqual([]);
    expect(plain(underOpening(REACH, ALL, yours))).toBe('3 of the 7 asked you first.');
    expect(underOpening(reach({ teams: 3 }), HALF_YEAR, yours)).toEqual([]);
  });
});
