import type { Reading } from '@ambit/activity';
import { CARRIED } from './carried-definition.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import { exclusionOf } from './exclusions.js';
import { NOBODY } from './log/log.js';
import { wereRead } from './log/words.js';
import type { Mark, Signal, View } from './signal.js';
import { wilson } from './stats/wilson.js';
import type { PartRules } from './tally.js';
import { knownUntil, threadCase, threadsIn } from './threads/cases.js';
import { threadCoverage } from './threads/coverage.js';
import type { ThreadOutcome } from './threads/outcomes.js';

interface Carried extends WrittenCase {
  readonly row: number;
  readonly outcome: ThreadOutcome;
  /** Its pull request ended and what became of it can be told. */
  readonly settled: boolean;
  readonly cross: boolean;
  /** `not-counted:by-bot`; null: it is counted. */
  readonly left: string | null;
}

const RULES = {
  threads: (item) => (item.left === null ? item.groups : null),
  changed: became('changed'),
  answered: became('answered'),
  'accepted-later': became('accepted-later'),
  declined: became('declined'),
  unanswered: became('unanswered'),
  unclear: became('unclear'),
  open: became('open'),
  settled: (item) => (item.left === null && item.settled ? item.groups : null),
  'settled-changed': (item) => (item.left === null && item.settled && item.outcome === 'changed' ? item.groups : null),
  teams: (item) => (item.left === null && item.cross && item.outcome === 'changed' ? item.groups : null),
  'not-counted': (item) => (item.left === null ? null : [item.left]),
} satisfies PartRules<Carried>;

const MARKS: Readonly<Record<ThreadOutcome, readonly Mark[]>> = {
  changed: ['changed'],
  'accepted-later': ['accepted-later'],
  declined: ['declined'],
  unclear: ['unclear'],
  answered: ['answered'],
  unanswered: ['unanswered'],
  open: [],
};

const READABLE = { definition: CARRIED, rules: RULES };

export const carried: Signal = {
  definition: CARRIED,
  *measure(view) {
    for (const { id } of view.facts.roster.persons) {
      const cases = collect(view, id);
      if (cases.length > 0) yield readingOf(view, id, cases);
    }
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, reading.subject.type === 'person' ? collect(view, reading.subject.id) : [], part);
  },
};

function became(outcome: ThreadOutcome): (item: Carried) => readonly string[] | null {
  return (item) => (item.left === null && item.outcome === outcome ? item.groups : null);
}

function readingOf(view: View, id: number, cases: readonly Carried[]): Reading {
  const counted = cases.filter(({ left }) => left === null);
  const ended = counted.filter((item) => item.settled);
  const settled = ended.length;
  const changed = ended.filter(({ outcome }) => outcome === 'changed').length;
  const enough = settled >= CARRIED.floor;
  const rows = counted.map(({ row }) => row);
  const reading = read(READABLE, { type: 'person', id }, cases, {
    n: settled,
    values: enough ? { share: changed / settled } : {},
    coverage: threadCoverage(view, rows, counted.filter((item) => isUnread(view, item)).length),
  });
  return { ...reading, interval: enough ? wilson(changed, settled) : null };
}

/** The threads a person began in the period. */
function collect(view: View, person: number): Carried[] {
  const { threads, pulls } = view.facts;
  const until = knownUntil(view);
  const ended = new Map<number, boolean>();

  function hasEnded(work: number): boolean {
    let known = ended.get(work);
    if (known === undefined) {
      const { mergedAt, closedAt } = pulls.endsAt(work, until);
      ended.set(work, (known = mergedAt !== null || closedAt !== null));
    }
    return known;
  }

  return Array.from(threadsIn(view, person), (row) => {
    const work = threads.rows.work[row] ?? NOBODY;
    const outcome = threads.outcome(row, until);
    const excluded = exclusionOf(view.facts, threads.reviewOf(row), work);
    const left = excluded === null ? null : `not-counted:${excluded}`;
    const more = { row, outcome, settled: outcome !== 'unclear' && hasEnded(work), left };
    return Object.assign(threadCase(view, row, MARKS[outcome], left), more);
  });
}

/** Answered, by words that could not be read: the author may have said no. */
function isUnread(view: View, { row, outcome }: Carried): boolean {
  const { threads, log, people } = view.facts;
  if (outcome !== 'answered') return false;
  const author = threads.rows.author[row] ?? NOBODY;
  return threads
    .repliesOf(row)
    .some((reply) => people.personOf(log.replies.account[reply] ?? NOBODY) === author && !wereRead(log.replies.words[reply] ?? 0));
}
