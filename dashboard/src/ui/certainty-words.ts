import { counted } from './counts.js';

interface Level {
  /** How many of the three dots are filled. */
  readonly dots: 0 | 1 | 2 | 3;
  /** The word alone, beside a count that is already said; empty from 20 to 49, where the count is enough. */
  readonly word: string;
}

/**
 * How much a number rests on. The bounds are the same for every signal, only the floor is its own.
 * @param n cases, in the signal's unit
 * @param floor the n under which nothing is said
 */
export function level(n: number, floor: number): Level {
  if (n < floor) return { dots: 0, word: 'too few to say' };
  if (n < 20) return { dots: 1, word: 'a hint' };
  if (n < 50) return { dots: 2, word: '' };
  return { dots: 3, word: 'steady' };
}

/** `3 cases: too few to say`, `14 cases: a hint`, `30 cases`, `61 cases: steady`. */
export function howMuch(n: number, floor: number): string {
  const { word } = level(n, floor);
  const cases = counted(n, 'case');
  return word === '' ? cases : `${cases}: ${word}`;
}
