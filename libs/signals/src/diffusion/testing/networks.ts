import fc from 'fast-check';
import type { Hyperedge } from '../network.js';

/** How many people the small networks have. */
export const PEOPLE = 7;

/** Few hyperedges at few times, so that many happen at one; members may come twice, and there may be none. */
export const hyperedges: fc.Arbitrary<Hyperedge[]> = fc.array(
  fc.record({ at: fc.integer({ min: 1, max: 6 }), members: fc.array(fc.integer({ min: 0, max: PEOPLE - 1 }), { maxLength: 4 }) }),
  { maxLength: 9 },
);

const LETTERS = 'abcdefgh';

/** Fixture F of signals.md: day by day, author and reviewer. */
export const FIXTURE = ['ab', 'bd', 'de', 'fd', 'gf', 'ad', 'ec', 'cd', 'hg', 'ed'].map((pair, at) => {
  const [author = 0, reviewer = 0] = [...pair].map((letter) => LETTERS.indexOf(letter));
  return { at: at + 1, author, reviewer, members: [author, reviewer] };
});

/** Teams of its people: A = abc, B = de, C = fgh. */
export const FIXTURE_TEAMS = [...'AAABBCCC'].map((letter) => 'ABC'.indexOf(letter));

/** Numbers of the fixture's people by letter, for readable expectations. */
export function byLetter<T>(values: Iterable<T>): Record<string, T> {
  return Object.fromEntries([...values].map((value, person) => [LETTERS[person] ?? '', value]));
}
