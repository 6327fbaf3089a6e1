import type { LogRow, Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { carried } from './carried.js';
import { creditGiven } from './credit-given.js';
import { crossTeamShare } from './cross-team-share.js';
import { judgment } from './judgment.js';
import { pull } from './pull.js';
import { questions } from './questions.js';
import { reviewReach } from './review-reach.js';
import type { Signal, View } from './signal.js';
import { shuffled, tell, told } from './testing/company.js';
import { unequalParts } from './testing/readings.js';
import { FEWER_RUNS, RUNS } from './testing/runs.js';
import { Story } from './testing/story.js';
import { tradeOffs } from './trade-offs.js';

const FROM = 10;
const TO = 60;

const SIGNALS = [reviewReach, crossTeamShare, pull, carried, questions, tradeOffs, judgment, creditGiven];
const ALL: readonly (readonly [string, Signal])[] = SIGNALS.map((signal) => [signal.definition.signal, signal]);

function readings(signal: Signal, view: View): Reading[] {
  return [...signal.measure(view)];
}

/** One number of everybody. */
function byPerson(signal: Signal, view: View, part: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { subject, values } of signal.measure(view)) if (subject.type === 'person') found.set(subject.id, values[part] ?? 0);
  return found;
}

describe.each(ALL)('%s', (_, signal) => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(told, fc.nat(1e6), (given, seed) => {
        const story = tell(given);
        expect(readings(signal, story.view(FROM, TO, shuffled(story.rows, seed)))).toEqual(readings(signal, story.view(FROM, TO)));
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which the store numbered them', () => {
    fc.assert(
      fc.property(told, (given) => {
        const story = tell(given);
        const renumbered = story.rows.map((row) => ({ ...row, seq: 10_000 - row.seq }));
        expect(readings(signal, story.view(FROM, TO, renumbered))).toEqual(readings(signal, story.view(FROM, TO)));
      }),
      RUNS,
    );
  });

  it('is not changed by a duplicate', () => {
    fc.assert(
      fc.property(told, fc.nat(1e6), (given, seed) => {
        const story = tell(given);
        const doubled = shuffled([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 10_000 }))], seed);
        expect(readings(signal, story.view(FROM, TO, doubled))).toEqual(readings(signal, story.view(FROM, TO)));
      }),
      RUNS,
    );
  });

  it('renames only its output when people are renamed', () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 1, max: 50 }), (given, offset) => {
        const story = tell(given);
        const renamed = tell(given, (other) => {
          other.offset = offset;
          // Handed out backwards, so that the order of ids changes too.
          for (const letter of 'gfedcba') other.account(letter);
        });
        const nameOf = (one: Story) => new Map([...'abcdefg'].map((letter) => [one.person(letter), letter]));
        expect(spoken(readings(signal, renamed.view(FROM, TO)), nameOf(renamed))).toEqual(
          spoken(readings(signal, story.view(FROM, TO)), nameOf(story)),
        );
      }),
      RUNS,
    );
  });

  it('says nothing of an empty log', () => {
    expect(readings(signal, new Story().view(FROM, TO))).toEqual([]);
    expect(readings(signal, tell({ authors: [], events: [], mover: 'a', moves: 1, owner: 'a' }).view(FROM, TO))).toEqual([]);
  });

  it('is not changed by what bots review and by their unreviewed work', () => {
    fc.assert(
      fc.property(told, (given) => {
        const story = tell(given);
        const plain = readings(signal, story.view(FROM, TO));
        for (let i = 0; i < 5; i++)
          story
            .opened(1, 100 + i, 'ci[bot]')
            .reviewed(FROM + i, 100 + i, 'deps[bot]')
            .reviewed(FROM + i + 0.5, i + 1, 'ci[bot]');
        expect(readings(signal, story.view(FROM, TO))).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('makes every number equal its list, of every subject', () => {
    fc.assert(
      fc.property(told, (given) => {
        const view = tell(given).view(FROM, TO);
        for (const reading of readings(signal, view)) expect(unequalParts(signal, view, reading)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('makes the same list from the pull requests the person acted on alone', () => {
    fc.assert(
      fc.property(told, (given) => {
        const story = tell(given);
        const whole = story.view(FROM, TO);
        for (const reading of readings(signal, whole)) {
          if (reading.subject.type !== 'person') continue;
          const view = story.view(FROM, TO, rowsAbout(story, reading.subject.id));
          expect(unequalParts(signal, view, reading)).toEqual([]);
          for (const part of signal.definition.parts) {
            expect(signal.evidence(view, reading, part.id)).toEqual(signal.evidence(whole, reading, part.id));
          }
        }
      }),
      FEWER_RUNS,
    );
  });

  it('keeps to the period: what lies outside changes no count', () => {
    fc.assert(
      fc.property(told, (given) => {
        const story = tell(given);
        const late = story.rows.length;
        story
          .opened(TO, 200, 'a')
          .reviewed(TO, 200, 'b')
          .reviewed(TO + 5, 200, 'c');
        const counts = (view: View): unknown => readings(signal, view).map(({ subject, values, n }) => ({ subject, values, n }));
        expect(counts(story.view(FROM, TO))).toEqual(counts(story.view(FROM, TO, story.rows.slice(0, late))));
      }),
      RUNS,
    );
  });
});

/** The periods [FROM, middle) and [middle, TO), and both together. */
function split(story: Story, middle: number): readonly [whole: View, first: View, second: View] {
  return [story.view(FROM, TO), story.view(FROM, middle), story.view(middle, TO)];
}

const middle = fc.integer({ min: FROM + 1, max: TO - 1 });

describe('splitting a period', () => {
  it.each([
    ['review-reach', reviewReach, ['reviews', 'other-reviews']],
    ['cross-team-share', crossTeamShare, ['cross', 'all']],
    ['pull', pull, ['by-name', 'by-rule', 'unasked', 'not-said', 'counted', 'early', 'mentioned']],
    ['carried', carried, ['threads', 'changed', 'declined', 'settled', 'not-counted']],
    ['questions', questions, ['questions', 'answered']],
    ['trade-offs', tradeOffs, ['alternatives', 'in-time']],
    ['judgment', judgment, ['occasions', 'asked', 'adopted']],
    ['credit-given', creditGiven, ['co-authors', 'thanks']],
  ] as const)('adds up counts of %s', (_, signal, parts) => {
    fc.assert(
      fc.property(told, middle, (given, at) => {
        const views = split(tell(given), at);
        for (const part of parts) {
          const [whole, first, second] = views.map((view) => byPerson(signal, view, part));
          for (const [person, count] of whole ?? [])
            expect([part, (first?.get(person) ?? 0) + (second?.get(person) ?? 0)]).toEqual([part, count]);
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['review-reach', reviewReach, ['teams', 'changed', 'people', 'other-people']],
    ['pull', pull, ['askers', 'asking-teams']],
    ['carried', carried, ['teams']],
    ['questions', questions, ['teams']],
    ['judgment', judgment, ['people']],
    ['credit-given', creditGiven, ['people']],
  ] as const)('unites sets of %s', (_, signal, parts) => {
    fc.assert(
      fc.property(told, middle, (given, at) => {
        const views = split(tell(given), at);
        for (const part of parts) {
          const [whole, first, second] = views.map((view) => keys(signal, view, part));
          for (const [person, set] of whole ?? [])
            expect([part, new Set([...(first?.get(person) ?? []), ...(second?.get(person) ?? [])])]).toEqual([part, set]);
        }
      }),
      RUNS,
    );
  });
});

describe('two sessions on one pull request', () => {
  it('are one pull request and one person reached, two reviews, and two cases of how it came about', () => {
    const story = tell({ authors: ['a'], events: [], mover: 'b', moves: 1, owner: 'g' })
      .reviewed(FROM, 1, 'e')
      .reviewed(FROM + 3, 1, 'e');
    const view = story.view(FROM, TO);
    const of = (signal: Signal, part: string) => byPerson(signal, view, part).get(story.person('e'));
    expect([of(reviewReach, 'reviews'), of(reviewReach, 'pulls'), of(reviewReach, 'people'), of(pull, 'counted')]).toEqual([2, 1, 1, 2]);
  });
});

function keys(signal: Signal, view: View, part: string): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const reading of signal.measure(view)) {
    if (reading.subject.type !== 'person') continue;
    found.set(reading.subject.id, new Set(signal.evidence(view, reading, part).groups.map((group) => group.key)));
  }
  return found;
}

/** What the api reads for one person's list: every row of the pull requests they acted on, and CODEOWNERS. */
function rowsAbout(story: Story, person: number): LogRow[] {
  const accounts = story.roster().persons.find(({ id }) => id === person)?.accounts ?? [];
  const works = new Set(story.rows.filter((row) => row.accountId !== null && accounts.includes(row.accountId)).map((row) => row.workId));
  return story.rows.filter((row) => row.workId === null || works.has(row.workId));
}

/** Readings with names instead of ids, sorted, so that two ways of numbering people can be compared. */
function spoken(given: readonly Reading[], names: ReadonlyMap<number, string>): string[] {
  return given
    .map((reading) => {
      const subject = reading.subject.type === 'person' ? names.get(reading.subject.id) : JSON.stringify(reading.subject);
      const groups = reading.groups
        .map((group) => ({ ...group, key: group.key.startsWith('person:') ? names.get(Number(group.key.slice(7))) : group.key }))
        .map((group) => JSON.stringify(group))
        .sort();
      return JSON.stringify({ ...reading, subject, groups });
    })
    .sort();
}

describe('the stories told', () => {
  it('hold everything that could go wrong, now and then', () => {
    const seen = new Set<string>();
    for (const given of fc.sample(told, { numRuns: 100, seed: 11 })) {
      const view = tell(given).view(FROM, TO);
      for (const signal of [carried, questions, tradeOffs, judgment, creditGiven, pull])
        for (const { values } of readings(signal, view))
          for (const [part, value] of Object.entries(values)) if (value > 0) seen.add(`${signal.definition.signal}:${part}`);
    }
    const elsewhere = ['questions:documents', 'trade-offs:documents', 'judgment:documents', 'pull:not-said'];
    const parts = SIGNALS.slice(2).flatMap(({ definition }) => definition.parts.map(({ id }) => `${definition.signal}:${id}`));
    expect(parts.filter((part) => !seen.has(part) && !elsewhere.includes(part))).toEqual([]);
  });
});
