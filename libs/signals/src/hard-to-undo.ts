import type { Reading } from '@ambit/activity';
import { hardKindsOf } from './areas/hard-paths.js';
import { between, grouped, pullCase, readMerges } from './areas/merges.js';
import { list, read, type WrittenCase } from './documents/cases.js';
import type { Facts } from './facts/facts.js';
import { MANY } from './facts/reviews.js';
import { casesTogether } from './groups/cases.js';
import { HARD_TO_UNDO } from './hard-to-undo-definition.js';
import { allRows, groupRows, type Grouped } from './log/index-of.js';
import { NOBODY } from './log/log.js';
import type { Signal, View } from './signal.js';
import type { PartRules } from './tally.js';

interface Candidate extends WrittenCase {
  readonly confirmed: boolean;
  /** What the person was to it; null for the organization. */
  readonly role: 'authored' | 'reviewed' | null;
}

const RULES = {
  candidates: (item) => item.groups,
  authored: (item) => (item.role === 'authored' ? item.groups : null),
  reviewed: (item) => (item.role === 'reviewed' ? item.groups : null),
  confirmed: (item) => (item.confirmed ? item.groups : null),
} satisfies PartRules<Candidate>;

const READABLE = { definition: HARD_TO_UNDO, rules: RULES };

export const hardToUndo: Signal = {
  definition: HARD_TO_UNDO,
  *measure(view) {
    const all = candidates(view);
    const everybodys = ofEverybody(view);
    if (everybodys !== null) yield everybodys;
    const byPerson = ofPeople(view, all);
    for (const { id } of view.facts.roster.persons) {
      const cases = byPerson.get(id);
      if (cases !== undefined) yield read(READABLE, { type: 'person', id }, cases);
    }
  },
  evidence(view, reading, part) {
    const all = candidates(view);
    const cases = reading.subject.type === 'person' ? (ofPeople(view, all).get(reading.subject.id) ?? []) : all;
    return list(READABLE, reading, cases, part);
  },
};

/** Of everybody together. What kinds there are, and how many are confirmed, may be the work of few. */
function ofEverybody(view: View): Reading | null {
  const together = casesTogether(view, candidates({ ...view, from: -Infinity, to: Infinity }), ({ person }) => person);
  if (together.length === 0) return null;
  const reading = read(READABLE, { type: 'organization' }, together);
  if (view.fewest === undefined) return reading;
  const { confirmed = 0, ...values } = reading.values;
  const few = new Set(together.flatMap((item) => (item.confirmed ? [item.person] : []))).size < view.fewest;
  return { ...reading, values: few ? values : { ...values, confirmed }, groups: [] };
}

/** What was merged in the period and looks hard to take back. */
function candidates({ facts, from, to }: View): Candidate[] {
  return between(readMerges(facts).all, from, to).flatMap(({ pull, at }): Candidate[] => {
    const kinds = hardKindsOf(facts, pull.work);
    if (kinds.length === 0) return [];
    return [
      {
        ...pullCase(pull, at),
        marks: (facts.pulls.pathsOf(pull.work)?.length ?? 0) > MANY ? ['many-files'] : [],
        groups: kinds.map((kind) => `kind:${kind}`),
        confirmed: facts.extra.confirmed.get(pull.work)?.has('hard-to-undo') === true,
        role: null,
      },
    ];
  });
}

const known = new WeakMap<Facts, Grouped>();

function reviewsOfWork(facts: Facts): Grouped {
  const { reviews } = facts;
  let found = known.get(facts);
  if (found === undefined) known.set(facts, (found = groupRows(allRows(reviews.length), (row) => reviews.work[row] ?? NOBODY)));
  return found;
}

/** Of everyone who wrote one, or reviewed it before it was merged. */
function ofPeople({ facts }: View, all: readonly Candidate[]): Map<number, Candidate[]> {
  const { reviews } = facts;
  const theirs = all.flatMap((item) => {
    const rows = reviewsOfWork(facts).of(item.work ?? NOBODY);
    const reviewers = new Set(
      Array.from(rows).flatMap((row) => ((reviews.at[row] ?? 0) < item.at ? [reviews.reviewer[row] ?? NOBODY] : [])),
    );
    const asReviewer = [...reviewers].map((person) => ({ who: person, item: { ...item, role: 'reviewed' as const } }));
    return [{ who: item.person, item: { ...item, role: 'authored' as const } }, ...asReviewer];
  });
  return new Map([...grouped(theirs, ({ who }) => [who])].map(([who, held]) => [who, held.map(({ item }) => item)]));
}
