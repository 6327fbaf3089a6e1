import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crossTeamShare } from './cross-team-share.js';
import { pull } from './pull.js';
import { reviewReach } from './review-reach.js';
import type { Signal, View } from './signal.js';
import { tell, told } from './testing/company.js';
import { Oracle } from './testing/oracle.js';
import { RUNS } from './testing/runs.js';
import { day, type Story } from './testing/story.js';

/** A quarter that leaves 26 weeks before it unheld, and one that begins after them. */
const EARLY = { from: 10, to: 60, later: 0 };
const LATE = { from: 10, to: 60, later: 200 };

function numbersOf(signal: Signal, view: View): Map<number, Readonly<Record<string, number>>> {
  const people = [...signal.measure(view)].filter(({ subject }) => subject.type === 'person');
  return new Map(people.map(({ subject, values }) => ['id' in subject ? subject.id : 0, values]));
}

/** Everyone's numbers, from the signal and from the sentences of the design. */
function compare(
  signal: Signal,
  story: Story,
  from: number,
  to: number,
  expected: (oracle: Oracle, person: number) => Record<string, number>,
): void {
  const oracle = new Oracle(story.rows, story.roster(), day(from), day(to));
  const found = numbersOf(signal, story.view(from, to));
  for (const { id } of story.roster().persons) {
    const numbers = expected(oracle, id);
    const wanted = Object.values(numbers).some((value) => value > 0) ? expect.objectContaining(numbers) : undefined;
    if (wanted === undefined) expect(Object.values(pick(found.get(id), Object.keys(numbers))).every((value) => value === 0)).toBe(true);
    else expect(found.get(id)).toEqual(wanted);
  }
}

function pick(values: Readonly<Record<string, number>> | undefined, keys: readonly string[]): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, values?.[key] ?? 0]));
}

describe.each([
  ['while the record is short', EARLY],
  ['with 26 weeks before the period', LATE],
])('every number equals an independent count, %s', (_, { from, to, later }) => {
  /** Something old, so that the record reaches back; it is nobody's. */
  function story(given: Parameters<typeof tell>[0]): Story {
    const one = tell(given);
    return later === 0 ? one : one.opened(from - later, 900, null);
  }

  it('review-reach', () => {
    fc.assert(
      fc.property(told, (given) => {
        compare(reviewReach, story(given), from, to, (oracle, person) => oracle.reach(person));
      }),
      RUNS,
    );
  });

  it('cross-team-share', () => {
    fc.assert(
      fc.property(told, (given) => {
        compare(crossTeamShare, story(given), from, to, (oracle, person) => oracle.share(person));
      }),
      RUNS,
    );
  });

  it('pull', () => {
    fc.assert(
      fc.property(told, (given) => {
        compare(pull, story(given), from, to, (oracle, person) => oracle.pull(person));
      }),
      RUNS,
    );
  });
});

describe('the stories told to both', () => {
  it('hold everything that could go wrong, now and then', () => {
    const seen = new Map<string, number>();
    for (const given of fc.sample(told, { numRuns: 200, seed: 7 })) {
      const view = tell(given).view(10, 60);
      for (const signal of [reviewReach, crossTeamShare, pull]) {
        for (const values of numbersOf(signal, view).values()) {
          for (const [part, value] of Object.entries(values)) if (value > 0) seen.set(part, (seen.get(part) ?? 0) + 1);
        }
      }
    }
    const missing: string[] = [];
    for (const part of [
      'teams',
      'changed',
      'asked-first',
      'people',
      'other-people',
      'cross',
      'by-name',
      'by-rule',
      'unasked',
      'early',
      'askers',
      'asking-teams',
    ]) {
      if ((seen.get(part) ?? 0) <= 10) missing.push(part);
    }
    expect(missing).toEqual([]);
  });
});
