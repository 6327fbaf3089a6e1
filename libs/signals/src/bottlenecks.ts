import { DAY_MS, FULL_COVERAGE, type Reading, type Subject } from '@ambit/activity';
import { areaSubject, byName, readAreaFacts, type AreaRef } from './areas/areas.js';
import { sessionsIn, spreadOf, type Given } from './areas/load.js';
import { between, grouped, pullCase, readMerges, type Merge } from './areas/merges.js';
import { waitingAt, type Waiting } from './areas/queues.js';
import { FEWEST_REVIEWERS, readReviewing } from './areas/reviewing.js';
import { BOTTLENECKS } from './bottlenecks-definition.js';
import { list, type WrittenCase } from './documents/cases.js';
import type { Facts } from './facts/facts.js';
import { batchesOf, rowsWithin, type Batch } from './groups/batches.js';
import { fewestOf } from './groups/open-rows.js';
import { exclusionOf } from './exclusions.js';
import { rowsBetween } from './log/index-of.js';
import { NOBODY } from './log/log.js';
import type { Signal, View } from './signal.js';
import type { PartRules } from './tally.js';

const YEAR_MS = 365 * DAY_MS;

/** An area with fewer merges in a year is too quiet to need a second reviewer; ours. */
const FEWEST_MERGES = 5;

interface Held extends WrittenCase {
  readonly part: 'waited' | 'open' | 'needs-second-reviewer';
}

const RULES = {
  waited: (item) => (item.part === 'waited' ? item.groups : null),
  open: (item) => (item.part === 'open' ? item.groups : null),
  'needs-second-reviewer': (item) => (item.part === 'needs-second-reviewer' ? item.groups : null),
} satisfies PartRules<Held>;

const READABLE = { definition: BOTTLENECKS, rules: RULES };

export const bottlenecks: Signal = {
  definition: BOTTLENECKS,
  *measure(view) {
    const queues = readQueues(view);
    const areas = new Set([...readReviewing(view.facts).areas(), ...readMerges(view.facts).areas()]);
    for (const area of [...areas].sort(byName)) yield* ofArea(view, area, queues);
    const members = membersAt(view);
    for (const { id } of view.facts.roster.teams) yield* ofTeam(view, id, members.get(id) ?? [], queues);
  },
  evidence(view, reading, part) {
    return list(READABLE, reading, casesOf(view, reading.subject), part);
  },
};

/** What waits at the end of the period. */
interface Queues {
  readonly inArea: ReadonlyMap<AreaRef, readonly Waiting[]>;
  readonly onTeam: ReadonlyMap<number, readonly Waiting[]>;
}

function readQueues({ facts, to }: View): Queues {
  const { areasOf } = readAreaFacts(facts);
  const waiting = waitingAt(facts, to);
  return { inArea: grouped(waiting, ({ pull }) => areasOf(pull.work, to)), onTeam: grouped(waiting, ({ teams }) => teams) };
}

function* ofArea(view: View, area: AreaRef, queues: Queues): Iterable<Reading> {
  const subject = areaSubject(area);
  const able = readReviewing(view.facts).ableIn(area, view.to);
  if (able.length < FEWEST_REVIEWERS) {
    const merges = unguarded(view, area).length;
    if (merges > 0) yield readingOf(subject, countedAs(view, able.length), { 'needs-second-reviewer': merges });
    return;
  }
  const rows = rowsOf(view, subject);
  const given = givenIn(view, rows);
  const open = openIn(queues, subject, area).length;
  if (given.length === 0 && open === 0) return;
  const waited = worksWaited(view, given).size;
  yield readingOf(subject, countedAs(view, able.length), {
    waited,
    open,
    'needs-second-reviewer': 0,
    ...ofReviewers(view, able, givenTogether(view, subject, rows), able),
  });
}

function* ofTeam(view: View, team: number, members: readonly number[], queues: Queues): Iterable<Reading> {
  const subject = { type: 'team', id: team } as const;
  const rows = rowsOf(view, subject);
  const able = readReviewing(view.facts).ableAmong(rows, view.to);
  const given = givenTogether(view, subject, rows);
  if (able.length < (fewestAsked(view) ?? FEWEST_REVIEWERS) || given.length === 0) return;
  // What waits on a team now may wait on one of its people, and no list of a team says that it does not.
  const open = fewestAsked(view) === null ? { open: openIn(queues, subject, null).length } : {};
  const waited = worksWaited(view, given).size;
  yield readingOf(subject, able.length, { waited, ...open, ...ofReviewers(view, able, given, [...able, ...members]) });
}

/** No group of it names anybody. */
function readingOf(subject: Subject, reviewers: number, values: Readonly<Record<string, number>>): Reading {
  return { signal: BOTTLENECKS.signal, subject, values, n: reviewers, interval: null, groups: [], coverage: FULL_COVERAGE };
}

/** Living people of each team at the end of the period. */
function membersAt({ facts: { roster, teams }, to }: View): Map<number, number[]> {
  const living = roster.persons.flatMap(({ id, bot }) => (bot ? [] : [id]));
  return grouped(living, (person) => teams.teamsOf(teams.setAt(person, to)));
}

/** Rows of `Reviews` in an area, or by people who were in a team then, over all time. */
function rowsOf({ facts }: View, subject: Subject): Int32Array {
  if (subject.type === 'area') return readReviewing(facts).inArea(readAreaFacts(facts).ref(subject.id, subject.area));
  return subject.type === 'team' ? facts.reviewsOfTeam(subject.id) : new Int32Array(0);
}

function fewestAsked(view: View): number | null {
  return view.fewest === undefined ? null : fewestOf(view);
}

const together = new WeakMap<Facts, Map<string, readonly Batch[]>>();

/** The sessions of the period that are counted where people are: those of whole batches of reviewers. */
function givenTogether(view: View, subject: Subject, rows: Int32Array): Given[] {
  const fewest = fewestAsked(view);
  if (fewest === null) return givenIn(view, rows);
  const { facts } = view;
  const key = `${JSON.stringify(subject)} ${String(fewest)}`;
  const held = together.get(facts) ?? new Map<string, readonly Batch[]>();
  together.set(facts, held);
  let batches = held.get(key);
  if (batches === undefined) {
    const { counts } = readReviewing(facts);
    const first = rows.filter((row) => facts.sessions.first[facts.sessions.ofReview[row] ?? 0] === row && counts(row));
    const acts = { at: (row: number) => facts.reviews.at[row] ?? 0, by: (row: number) => facts.reviews.reviewer[row] ?? NOBODY };
    held.set(key, (batches = batchesOf(first, acts, fewest)));
  }
  return sessionsIn(view, rowsWithin(batches, view.from, view.to), readReviewing(facts).counts);
}

/** How many can review, as far as it may be told: of few only whether they are enough for a reading. */
function countedAs(view: View, able: number): number {
  const fewest = fewestAsked(view);
  if (fewest === null || able >= fewest) return able;
  return able < FEWEST_REVIEWERS ? 0 : FEWEST_REVIEWERS;
}

/** How many can review, and how the work is spread over them: said where there are enough of them. */
function ofReviewers(view: View, able: readonly number[], given: readonly Given[], eligible: readonly number[]): Record<string, number> {
  const fewest = fewestAsked(view);
  if (fewest !== null && able.length < fewest) return {};
  return { reviewers: able.length, ...(fewest !== null && given.length === 0 ? {} : spreadOf(given, eligible)) };
}

/** The sessions of the period. */
function givenIn(view: View, rows: Int32Array): Given[] {
  return sessionsIn(view, rowsBetween(rows, view.facts.reviews.at, view.from, view.to), readReviewing(view.facts).counts);
}

/** Pull requests as a whole, so that no list says who let something wait. */
function casesOf(view: View, subject: Subject): Held[] {
  const rows = rowsOf(view, subject);
  const area = subject.type === 'area' ? readAreaFacts(view.facts).ref(subject.id, subject.area) : null;
  const few = readReviewing(view.facts).ableAmong(rows, view.to).length < FEWEST_REVIEWERS;
  if (few) {
    const merges = area === null ? [] : unguarded(view, area);
    return merges.map(({ pull, at }) => ({ ...pullCase(pull, at), groups: [], part: 'needs-second-reviewer' }));
  }
  const waited = [...worksWaited(view, givenIn(view, rows))].flatMap(([work, at]): Held[] => {
    const pull = view.facts.pulls.of(work);
    return pull === undefined ? [] : [{ ...pullCase(pull, at), groups: [], part: 'waited' }];
  });
  const open = openIn(readQueues(view), subject, area);
  return [...waited, ...open.map(({ pull, since }): Held => ({ ...pullCase(pull, since), groups: [], part: 'open' }))];
}

/** The pull requests that waited, by the last session each was waited for. */
function worksWaited({ facts: { sessions } }: View, given: readonly Given[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const { session, hours } of given) {
    const work = sessions.work[session] ?? 0;
    if (hours !== null) last.set(work, Math.max(sessions.start[session] ?? 0, last.get(work) ?? 0));
  }
  return last;
}

function openIn({ inArea, onTeam }: Queues, subject: Subject, area: AreaRef | null): readonly Waiting[] {
  return (area === null ? onTeam.get(subject.type === 'team' ? subject.id : NOBODY) : inArea.get(area)) ?? [];
}

/** What was merged in a year where too few can review; nothing where hardly anything is. */
function unguarded({ facts, to }: View, area: AreaRef): readonly Merge[] {
  const inYear = between(readMerges(facts).inArea(area), to - YEAR_MS, to);
  const merges = inYear.filter(({ pull }) => exclusionOf(facts, NOBODY, pull.work) === null);
  return merges.length < FEWEST_MERGES ? [] : merges;
}
