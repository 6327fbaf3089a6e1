import type { Meeting } from '../structure/temporal-reach.js';

/** The fixture F of signals.md: ten pull requests of eight people in three teams, a day apart. People are letters, a is 1. */
const REVIEWS = ['a<b', 'b<d', 'd<e', 'f<d', 'g<f', 'a<d', 'e<c', 'c<d', 'h<g', 'e<d'];

export const PEOPLE = [...'abcdefgh'];

export function personOf(letter: string): number {
  return PEOPLE.indexOf(letter) + 1;
}

export function letterOf(person: number): string {
  return PEOPLE[person - 1] ?? '?';
}

/** In order of the day, which is 1 to 10. */
export const MEETINGS: readonly Meeting[] = REVIEWS.map((review, i) => {
  const [author = '', reviewer = ''] = review.split('<');
  return { author: personOf(author), reviewer: personOf(reviewer), at: i + 1 };
});

/** Team 1 is a, b and c; team 2 is d and e; team 3 is f, g and h. */
export const TEAM_OF: ReadonlyMap<number, number> = new Map(PEOPLE.map((letter, i) => [i + 1, letter < 'd' ? 1 : letter < 'f' ? 2 : 3]));
