import type { LogRow, Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bottlenecks } from '../bottlenecks.js';
import { hardToUndo } from '../hard-to-undo.js';
import { knowledgeSpread } from '../knowledge-spread.js';
import { risk } from '../risk.js';
import { scope } from '../scope.js';
import { sharedPractice } from '../shared-practice.js';
import type { Signal, View } from '../signal.js';
import { simpler } from '../simpler.js';
import { shuffled } from '../testing/company.js';
import { unequalParts } from '../testing/readings.js';
import { FEWER_RUNS } from '../testing/runs.js';
import { settle, territory } from '../testing/territory.js';
import { Writing } from '../testing/writing.js';

const FROM = 10;
const TO = 70;

const ALL = [bottlenecks, knowledgeSpread, risk, scope, hardToUndo, simpler, sharedPractice].map((signal): readonly [string, Signal] => [
  signal.definition.signal,
  signal,
]);

function readings(signal: Signal, view: View): Reading[] {
  return [...signal.measure(view)];
}

/** Every row of the pull requests a person acted on, and what belongs to none but issues, which a person's log lacks. */
function rowsAbout(story: Writing, person: number): LogRow[] {
  const accounts = story.roster().persons.find(({ id }) => id === person)?.accounts ?? [];
  const works = new Set(
    story.rows.filter(({ accountId }) => accountId !== null && accounts.includes(accountId)).map(({ workId }) => workId),
  );
  return story.rows.filter(({ workId, kind }) => (workId === null ? !kind.startsWith('issue') : works.has(workId)));
}

/** Readings with letters instead of ids, in any order. */
function spoken(given: readonly Reading[], names: ReadonlyMap<number, string>): string[] {
  return given
    .map((reading) => {
      const subject = reading.subject.type === 'person' ? names.get(reading.subject.id) : JSON.stringify(reading.subject);
      return JSON.stringify({ ...reading, subject, groups: reading.groups.map((group) => JSON.stringify(group)).sort() });
    })
    .sort();
}

describe.each(ALL)('%s', (_, signal) => {
  it('does not depend on the order of the rows, or on how the store numbered them', () => {
    fc.assert(
      fc.property(territory, fc.nat(1e6), (given, seed) => {
        const story = settle(given);
        const plain = readings(signal, story.view(FROM, TO));
        const renumbered = shuffled(story.rows, seed).map((row) => ({ ...row, seq: 10_000 - row.seq }));
        expect(readings(signal, story.view(FROM, TO, renumbered))).toEqual(plain);
      }),
      FEWER_RUNS,
    );
  });

  it('is not changed by a duplicate', () => {
    fc.assert(
      fc.property(territory, fc.nat(1e6), (given, seed) => {
        const story = settle(given);
        const doubled = shuffled([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 10_000 }))], seed);
        expect(readings(signal, story.view(FROM, TO, doubled))).toEqual(readings(signal, story.view(FROM, TO)));
      }),
      FEWER_RUNS,
    );
  });

  it('renames only its output when people are renamed', () => {
    fc.assert(
      fc.property(territory, fc.integer({ min: 1, max: 50 }), (given, offset) => {
        const story = settle(given);
        const renamed = settle(given, (other) => {
          other.offset = offset;
          for (const letter of 'gfedcba') other.account(letter);
        });
        const nameOf = (one: Writing) => new Map([...'abcdefg'].map((letter) => [one.person(letter), letter]));
        expect(spoken(readings(signal, renamed.view(FROM, TO)), nameOf(renamed))).toEqual(
          spoken(readings(signal, story.view(FROM, TO)), nameOf(story)),
        );
      }),
      FEWER_RUNS,
    );
  });

  it('says nothing of an empty log', () => {
    expect(readings(signal, new Writing().view(FROM, TO))).toEqual([]);
    expect(readings(signal, settle({ works: [], events: [], mover: 'a', confirmed: true }).view(FROM, TO))).toEqual([]);
  });

  it('is not changed by the work and the words of bots', () => {
    fc.assert(
      fc.property(territory, (given) => {
        const story = settle(given);
        const plain = readings(signal, story.view(FROM, TO));
        story.at(2);
        for (let i = 0; i < 5; i++) {
          const work = 300 + i;
          story.opened(FROM, work, 'ci[bot]').files(work, 'pay/x.ts', 'db/migrations/2.sql', '.github/workflows/contract-check.yml');
          story
            .reviewed(FROM + i, work, 'deps[bot]')
            .cites(FROM + i, work, 'ci[bot]', 'acme/api#101')
            .row('pull.merged', FROM + 9, 'z', work);
        }
        if (given.works.length > 0) story.reviewed(FROM + 1, 100, 'ci[bot]').cites(FROM + 1, 100, 'ci[bot]', 'acme/api#102');
        expect(readings(signal, story.view(FROM, TO))).toEqual(plain);
      }),
      FEWER_RUNS,
    );
  });

  it('makes every number equal its list, of every subject', () => {
    fc.assert(
      fc.property(territory, (given) => {
        const view = settle(given).view(FROM, TO);
        for (const reading of readings(signal, view)) expect(unequalParts(signal, view, reading)).toEqual([]);
      }),
      FEWER_RUNS,
    );
  });

  it('makes the same list of a person from the pull requests the person acted on alone', () => {
    fc.assert(
      fc.property(territory, (given) => {
        const story = settle(given);
        const whole = story.view(FROM, TO);
        for (const reading of readings(signal, whole)) {
          if (reading.subject.type !== 'person') continue;
          const view = story.view(FROM, TO, rowsAbout(story, reading.subject.id));
          expect(unequalParts(signal, view, reading)).toEqual([]);
          for (const { id, of } of signal.definition.parts) {
            if (of?.includes('person') === false || id === 'action-items') continue;
            expect(signal.evidence(view, reading, id)).toEqual(signal.evidence(whole, reading, id));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('names a person in no group', () => {
    fc.assert(
      fc.property(territory, (given) => {
        for (const { groups } of readings(signal, settle(given).view(FROM, TO)))
          expect(groups.filter(({ key, personId }) => personId !== undefined || key.startsWith('person'))).toEqual([]);
      }),
      FEWER_RUNS,
    );
  });
});

/** One number of every subject. */
function bySubject(signal: Signal, view: View, part: string): Map<string, number> {
  return new Map(readings(signal, view).map(({ subject, values }) => [JSON.stringify(subject), values[part] ?? 0]));
}

describe('splitting a period', () => {
  it.each([
    [risk, 'merges'],
    [risk, 'reverts'],
    [risk, 'incidents'],
    [risk, 'one-reviewer'],
    [risk, 'guards'],
    [scope, 'authored'],
    [hardToUndo, 'candidates'],
    [hardToUndo, 'reviewed'],
    [simpler, 'candidates'],
    [simpler, 'net-negative'],
  ] as const)('adds up counts: %#', (signal, part) => {
    fc.assert(
      fc.property(territory, fc.integer({ min: FROM + 1, max: TO - 1 }), (given, middle) => {
        const story = settle(given);
        const [first, second] = [story.view(FROM, middle), story.view(middle, TO)].map((view) => bySubject(signal, view, part));
        for (const [subject, count] of bySubject(signal, story.view(FROM, TO), part))
          expect((first?.get(subject) ?? 0) + (second?.get(subject) ?? 0)).toBe(count);
      }),
      FEWER_RUNS,
    );
  });
});
