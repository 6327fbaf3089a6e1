import type { LogRow, Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerMachine } from '../answer-machine.js';
import { becameAPage } from '../became-a-page.js';
import { followThrough } from '../follow-through.js';
import { independence } from '../independence.js';
import type { Signal, View } from '../signal.js';
import { shuffled } from '../testing/company.js';
import { help, helped } from '../testing/helped.js';
import { unequalParts } from '../testing/readings.js';
import { FEWER_RUNS } from '../testing/runs.js';
import type { Story } from '../testing/story.js';
import { Writing } from '../testing/writing.js';

const FROM = 40;
const TO = 200;

const ALL: readonly (readonly [string, Signal])[] = [independence, answerMachine, becameAPage, followThrough].map((signal) => [
  signal.definition.signal,
  signal,
]);

const readings = (signal: Signal, view: View): Reading[] => [...signal.measure(view)];

describe('the stories the properties are tried on', () => {
  it('hold every signal, pairs and months among them', () => {
    const found = new Map<string, number>();
    for (const given of fc.sample(helped, { numRuns: 40, seed: 7 })) {
      for (const [name, signal] of ALL)
        for (const { subject, values } of readings(signal, help(given).view(FROM, TO)))
          for (const key of [name, `${name} of a ${subject.type}`, ...('evidence' in values ? ['months'] : [])])
            found.set(key, (found.get(key) ?? 0) + 1);
    }
    for (const key of ['independence of a pair', 'independence of a person', 'months', 'answer-machine', 'became-a-page', 'follow-through'])
      expect([key, (found.get(key) ?? 0) > 5]).toEqual([key, true]);
  });
});

describe.each(ALL)('%s', (_, signal) => {
  it('depends neither on the order of the rows, nor on their numbers, nor on duplicates', () => {
    fc.assert(
      fc.property(helped, fc.nat(1e6), (given, seed) => {
        const story = help(given);
        const plain = readings(signal, story.view(FROM, TO));
        const renumbered = story.rows.map((row) => ({ ...row, seq: 10_000 - row.seq }));
        const doubled = [...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 10_000 }))];
        for (const rows of [shuffled(story.rows, seed), renumbered, shuffled(doubled, seed)])
          expect(readings(signal, story.view(FROM, TO, rows))).toEqual(plain);
      }),
      FEWER_RUNS,
    );
  });

  it('renames only its output when people are renamed', () => {
    fc.assert(
      fc.property(helped, fc.integer({ min: 1, max: 50 }), (given, offset) => {
        const story = help(given);
        const renamed = help(given, (other) => {
          other.offset = offset;
          for (const letter of 'dcba') other.account(letter);
        });
        expect(spoken(readings(signal, renamed.view(FROM, TO)), renamed)).toEqual(spoken(readings(signal, story.view(FROM, TO)), story));
      }),
      FEWER_RUNS,
    );
  });

  it('says nothing of an empty log', () => {
    expect(readings(signal, new Writing().whole(TO))).toEqual([]);
  });

  it('is not changed by what bots do', () => {
    fc.assert(
      fc.property(helped, (given) => {
        const story = help(given);
        const plain = readings(signal, story.view(FROM, TO));
        for (let i = 0; i < 5; i++)
          story
            .opened(1, 100 + i, 'ci[bot]')
            .files(100 + i, 'src/match/match.go')
            .thread(FROM + i, 100 + i, 'deps[bot]')
            .reviewed(FROM + i + 0.5, i + 1, 'ci[bot]', { state: 'CHANGES_REQUESTED', hasBody: true })
            .thread(FROM + i, i + 1, 'ci[bot]');
        expect(readings(signal, story.view(FROM, TO))).toEqual(plain);
      }),
      FEWER_RUNS,
    );
  });

  it('makes every number equal its list, also from the pull requests the person acted on or was asked to', () => {
    fc.assert(
      fc.property(helped, (given) => {
        const story = help(given);
        const view = story.view(FROM, TO);
        for (const reading of readings(signal, view)) {
          expect(unequalParts(signal, view, reading)).toEqual([]);
          const { subject } = reading;
          if (subject.type !== 'person' && subject.type !== 'pair') continue;
          const own = story.view(FROM, TO, rowsAbout(story, subject.id));
          expect(unequalParts(signal, own, reading)).toEqual([]);
          for (const { id, of } of signal.definition.parts)
            if (of?.includes(subject.type) ?? true) expect(signal.evidence(own, reading, id)).toEqual(signal.evidence(view, reading, id));
        }
      }),
      FEWER_RUNS,
    );
  });

  it('is not changed by what comes after the period', () => {
    fc.assert(
      fc.property(helped, (given) => {
        const story = help(given);
        const counts = (view: View): unknown => readings(signal, view).map(({ subject, values, n }) => ({ subject, values, n }));
        const before = counts(story.view(FROM, TO));
        story.opened(TO, 200, 'a').thread(TO, 200, 'd', { path: 'src/match/match.go' }).asked(TO, 200, 'a', 'd');
        for (let pull = 1; pull < 5; pull++) story.thread(TO + 1, pull, 'd').cites(TO + 1, pull, 'b', 'acme/rfcs:docs/runbooks/match.md');
        expect(counts(story.view(FROM, TO))).toEqual(before);
      }),
      FEWER_RUNS,
    );
  });
});

describe('splitting a period', () => {
  it.each([
    [followThrough, 'requests'],
    [followThrough, 'returns'],
    [followThrough, 'answers'],
    [becameAPage, 'pages'],
    [becameAPage, 'threads'],
  ] as const)('adds up counts: %#', (signal, part) => {
    fc.assert(
      fc.property(helped, fc.integer({ min: FROM + 1, max: TO - 1 }), (given, middle) => {
        const story = help(given);
        const [whole, first, second] = [story.view(FROM, TO), story.view(FROM, middle), story.view(middle, TO)].map((view) =>
          byPerson(signal, view, part),
        );
        for (const [person, count] of whole ?? []) expect((first?.get(person) ?? 0) + (second?.get(person) ?? 0)).toBe(count);
      }),
      FEWER_RUNS,
    );
  });
});

function byPerson(signal: Signal, view: View, part: string): Map<number, number> {
  return new Map(
    readings(signal, view).flatMap(({ subject, values }) => (subject.type === 'person' ? [[subject.id, values[part] ?? 0]] : [])),
  );
}

/** What the api reads for one person's list. */
function rowsAbout(story: Story, person: number): LogRow[] {
  const accounts = story.roster().persons.find(({ id }) => id === person)?.accounts ?? [];
  const mine = ({ accountId, payload }: LogRow): boolean =>
    (accountId !== null && accounts.includes(accountId)) ||
    (payload.asked?.type === 'person' && accounts.includes(payload.asked.accountId));
  const works = new Set(story.rows.filter(mine).map((row) => row.workId));
  return story.rows.filter((row) => row.workId === null || works.has(row.workId));
}

/** Readings with letters instead of ids, sorted. */
function spoken(given: readonly Reading[], story: Story): string[] {
  const names = new Map([...'abcd'].map((letter) => [story.person(letter), letter]));
  return given
    .map(({ subject, groups, ...rest }) => {
      const whose = subject.type === 'person' || subject.type === 'pair' ? names.get(subject.id) : null;
      const mentor = subject.type === 'pair' ? names.get(subject.mentor) : null;
      const named = groups
        .map(({ personId, key, ...group }) => ({
          ...group,
          key: key.startsWith('person:') ? names.get(Number(key.slice('person:'.length))) : key,
          person: personId === undefined ? null : names.get(personId),
        }))
        .map((group) => JSON.stringify(group))
        .sort();
      return JSON.stringify({ ...rest, whose, mentor, named });
    })
    .sort();
}
