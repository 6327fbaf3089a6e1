import type { LogRow, Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoption } from './adoption.js';
import { alignment } from './alignment.js';
import { becauseOfYou } from './because-of-you.js';
import { carriedByOthers } from './carried-by-others.js';
import { clarity } from './clarity.js';
import { documentReach } from './document-reach.js';
import { earlyHelp } from './early-help.js';
import { investment } from './investment.js';
import { judgment } from './judgment.js';
import { questions } from './questions.js';
import type { Signal, View } from './signal.js';
import { standingsOf } from './standings.js';
import { statedImpact } from './stated-impact.js';
import { shuffled } from './testing/company.js';
import { PaperOracle } from './testing/paper-oracle.js';
import { papers, write } from './testing/papers.js';
import { readingOf, unequalParts } from './testing/readings.js';
import { FEWER_RUNS as RUNS } from './testing/runs.js';
import { Writing } from './testing/writing.js';
import { tradeOffs } from './trade-offs.js';

const TO = 60;
const SIGNALS = [documentReach, adoption, alignment, clarity, statedImpact, carriedByOthers, earlyHelp, investment];
const OF_WORDS = [questions, tradeOffs, judgment, becauseOfYou];
const ALL: readonly (readonly [string, Signal])[] = [...SIGNALS, ...OF_WORDS].map((signal) => [signal.definition.signal, signal]);

function readings(signal: Signal, view: View): Reading[] {
  return [...signal.measure(view)];
}

describe.each(ALL)('%s', (_, signal) => {
  it('does not depend on the order of the rows, nor on how the store numbered them', () => {
    fc.assert(
      fc.property(papers, fc.nat(1e6), (given, seed) => {
        const story = write(given);
        const plain = readings(signal, story.whole(TO));
        expect(readings(signal, story.whole(TO, shuffled(story.rows, seed)))).toEqual(plain);
        const renumbered = story.rows.map((row) => ({ ...row, seq: 10_000 - row.seq }));
        expect(readings(signal, story.whole(TO, withFiles(renumbered, story.rows)))).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('is not changed by a duplicate', () => {
    fc.assert(
      fc.property(papers, fc.nat(1e6), (given, seed) => {
        const story = write(given);
        const doubled = shuffled([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 10_000 }))], seed);
        expect(readings(signal, story.whole(TO, doubled))).toEqual(readings(signal, story.whole(TO)));
      }),
      RUNS,
    );
  });

  it('renames only its output when people are renamed', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 50 }), (given, offset) => {
        const story = write(given);
        const renamed = write(given, (other) => {
          other.offset = offset;
          for (const letter of 'gfedcba') other.account(letter);
        });
        expect(spoken(signal, renamed)).toEqual(spoken(signal, story));
      }),
      RUNS,
    );
  });

  it('says nothing of an empty log', () => {
    expect(readings(signal, new Writing().whole(TO))).toEqual([]);
  });

  it('is not changed by what bots say and do', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const story = write(given);
        const plain = readings(signal, story.whole(TO));
        story.at(1).said(20, 1, 'ci[bot]').reviewed(21, 2, 'ci[bot]').thread(22, 1, 'ci[bot]', { path: 'text/1.md' });
        story.at(2).cites(20, 10, 'deps[bot]').opened(20, 30, 'deps[bot]').cites(21, 30, 'a').merged(23, 30);
        expect(readings(signal, story.whole(TO))).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('is not changed by a link that was taken back', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const story = write({ ...given, events: given.events.filter(({ kind }) => kind !== 'link' && kind !== 'unlink') });
        const plain = readings(signal, story.whole(TO));
        for (const work of [10, 12]) story.at(2).linked(70, 1, work).linked(71, 1, work, 'document.unlinked');
        expect(readings(signal, story.whole(TO))).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('makes every number equal its list', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const story = write(given);
        for (const view of [story.whole(TO), story.view(10, TO)])
          for (const reading of readings(signal, view))
            expect([reading.subject, unequalParts(signal, view, reading)]).toEqual([reading.subject, []]);
      }),
      RUNS,
    );
  });

  it('makes the same list from the rows of the document and of its pull requests alone', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const story = write(given);
        const view = story.whole(TO);
        for (const reading of readings(signal, view)) {
          if (reading.subject.type !== 'document') continue;
          const small = story.whole(TO, rowsAbout(story.rows, reading.subject.id));
          for (const { id, of } of signal.definition.parts)
            if (of === undefined || of.includes('document'))
              expect(signal.evidence(small, reading, id)).toEqual(signal.evidence(view, reading, id));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps to what had happened', () => {
    fc.assert(
      fc.property(papers, (given) => {
        const story = write(given);
        const { to } = story.whole(TO);
        const before = story.rows.filter(({ at, kind }) => at < to || kind.startsWith('document.'));
        expect(readings(signal, story.whole(TO, before))).toEqual(readings(signal, story.whole(TO)));
      }),
      RUNS,
    );
  });
});

describe('counted once more', () => {
  it.each([
    [documentReach, 'reach'],
    [adoption, 'adoption'],
    [carriedByOthers, 'carried'],
  ] as const)('%#', (signal, count) => {
    let found = 0;
    fc.assert(
      fc.property(papers, (given) => {
        const story = write(given);
        const view = story.whole(TO);
        const oracle = new PaperOracle(story.rows, story.roster(), view.to);
        for (const id of [1, 2]) {
          const expected = oracle[count](id);
          const reading = readingOf(signal, view, { type: 'document', id });
          found += reading === undefined ? 0 : 1;
          if (reading === undefined) expect(Object.values(expected).every((number) => number === 0)).toBe(true);
          else expect(reading.values).toMatchObject(expected);
        }
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('the stories told', () => {
  it('hold what the signals of words look at, now and then', () => {
    const seen = new Set<string>();
    for (const given of fc.sample(papers, { numRuns: 150, seed: 5 })) {
      const view = write(given).whole(TO);
      for (const signal of OF_WORDS)
        for (const { values, subject } of readings(signal, view))
          for (const [part, value] of Object.entries(values))
            if (value > 0) seen.add(`${signal.definition.signal} ${subject.type} ${part}`);
    }
    const parts = OF_WORDS.flatMap(({ definition }) =>
      definition.of.flatMap((type) =>
        definition.parts.filter(({ of }) => of === undefined || of.includes(type)).map(({ id }) => `${definition.signal} ${type} ${id}`),
      ),
    );
    expect(parts.filter((part) => !seen.has(part))).toEqual([]);
  });
});

describe('a standing', () => {
  it('does not depend on order or duplicates', () => {
    fc.assert(
      fc.property(papers, fc.nat(1e6), (given, seed) => {
        const story = write(given);
        const doubled = shuffled([...story.rows, ...story.rows.map((row) => ({ ...row, seq: row.seq + 10_000 }))], seed);
        expect(standingsOf(story.whole(TO, doubled))).toEqual(standingsOf(story.whole(TO)));
      }),
      RUNS,
    );
  });
});

/** Listings of files are told apart by the store's own order; they keep it. */
function withFiles(rows: readonly LogRow[], old: readonly LogRow[]): LogRow[] {
  return rows.map((row, i) => (row.kind === 'pull.files_listed' ? { ...row, seq: old[i]?.seq ?? 0 } : row));
}

/** What the api reads for a document: its rows, those of every pull request tied to it, and CODEOWNERS. */
function rowsAbout(rows: readonly LogRow[], document: number): LogRow[] {
  const tokens = [`rfc-${String(document)}`, `acme/rfcs:text/${String(document)}.md`];
  const tied = rows.filter(
    ({ kind, payload, documentId }) =>
      documentId === document ||
      (kind === 'reference.made' && tokens.includes(payload.token ?? '')) ||
      (kind === 'pull.files_listed' && payload.paths?.includes(`text/${String(document)}.md`) === true),
  );
  const works = new Set(tied.map(({ workId }) => workId));
  const others = rows.filter((row) => row.documentId !== undefined && row.documentId !== document);
  return rows.filter((row) => !others.includes(row) && (row.workId === null || works.has(row.workId)));
}

/** Readings with names instead of ids, sorted. */
function spoken(signal: Signal, story: Writing): string[] {
  const names = new Map([...'abcdefg'].map((letter) => [story.person(letter), letter]));
  return readings(signal, story.whole(TO))
    .map((reading) => {
      const subject = reading.subject.type === 'person' ? names.get(reading.subject.id) : JSON.stringify(reading.subject);
      const named = (key: string): string | undefined => (key.startsWith('person:') ? names.get(Number(key.slice(7))) : key);
      const groups = reading.groups.map(({ personId: _, ...group }) => JSON.stringify({ ...group, key: named(group.key) })).sort();
      return JSON.stringify({ ...reading, subject, groups });
    })
    .sort();
}
