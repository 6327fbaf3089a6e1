import type { Reading, ReadingGroup, Subject } from '@ambit/activity';
import { teamCoverage } from './coverage.js';
import { horizonStart, readDistances } from './distance.js';
import { wayOf } from './facts/asks.js';
import { CHANGED } from './facts/reviews.js';
import type { Relation } from './facts/teams.js';
import { NOBODY } from './log/log.js';
import { opportunityOf } from './opportunity.js';
import { REVIEW_REACH } from './review-reach-definition.js';
import type { Signal, View } from './signal.js';
import { allRowsOf, rowsOf, subjectsOf, type SubjectRows } from './subjects.js';
import {
  countParts,
  describedBy,
  gatherGroups,
  keysOf,
  listPart,
  onlyPerson,
  partOf,
  teamKeys,
  teamOf,
  type PartRules,
  type ReviewCase,
} from './tally.js';

/** Parts whose groups a reading keeps: the teams of its rings. */
const TEAM_PARTS = ['teams', 'changed', 'asked-first', 'new'] as const;

/** Author without a known team, or reviewer without one; and work of a bot or of a deleted account. */
const UNKNOWN: readonly string[] = ['unknown'];
const NO_ONE: readonly string[] = ['no-one'];
/** Work of a team's own people: never one by one. */
const OWN: readonly string[] = ['own'];
const NO_KEYS: readonly string[] = [];

interface Reached extends ReviewCase {
  readonly cross: boolean;
  readonly author: number;
  readonly changed: boolean;
  /** Whether it is the latest review of its pull request. */
  readonly latest: boolean;
  /** Of its groups, the teams whose first session it belongs to, where that came by name. */
  readonly askedFirst: readonly string[];
}

export const reviewReach: Signal = {
  definition: REVIEW_REACH,
  *measure(view) {
    const distances = readDistances(view);
    for (const type of ['person', 'team'] as const) {
      for (const held of subjectsOf(view, type)) yield readingOf(view, held, distances);
    }
  },
  evidence(view, reading, part) {
    const cases = collect(view, reading.subject, rowsOf(view, reading.subject));
    const fresh = new Set(reading.groups.filter((group) => group.parts.includes('new')).map((group) => group.key));
    return listPart(view, partOf(REVIEW_REACH.parts, part), rulesWith(fresh), cases, describedBy(reading));
  },
};

function readingOf(view: View, { subject, rows }: SubjectRows, distances: ReturnType<typeof readDistances>): Reading {
  const cases = collect(view, subject, rows);
  const rules = rulesWith(newTeams(view, allRowsOf(view, subject), cases));
  const own = ownTeams(view, cases);
  const counted = TEAM_PARTS.map((part) => ({ part, keys: keysOf(rules[part], cases) }));
  const groups = gatherGroups(view, cases, (key): Pick<ReadingGroup, 'teamId' | 'distance' | 'parts'> => {
    const team = teamOf(key);
    const parts = counted.filter(({ keys }) => keys.has(key)).map(({ part }) => part);
    if (team === null) return { teamId: null, distance: UNKNOWN.includes(key) || NO_ONE.includes(key) ? null : 'own', parts };
    return { teamId: team, distance: distances(own.get(key) ?? [], team), parts };
  });
  return {
    signal: REVIEW_REACH.signal,
    subject,
    values: { ...countParts(REVIEW_REACH.parts, rules, cases), ...opportunityOf(view, subject) },
    n: rows.length,
    interval: null,
    groups,
    coverage: teamCoverage(view, rows),
  };
}

function rulesWith(fresh: ReadonlySet<string>) {
  const onlySome = (keys: readonly string[]): readonly string[] | null => (keys.length === 0 ? null : keys);
  return {
    teams: (item) => (item.cross ? item.groups : null),
    changed: (item) => (item.cross && item.changed ? item.groups : null),
    'asked-first': (item) => onlySome(item.askedFirst),
    new: (item) => (item.cross && fresh.size > 0 ? onlySome(item.groups.filter((key) => fresh.has(key))) : null),
    reviews: (item) => item.groups,
    pulls: (item) => (item.latest ? item.groups : null),
    people: (item) => (item.author === NOBODY ? null : onlyPerson(item.author)),
    'other-reviews': (item) => (item.cross ? item.groups : null),
    'other-people': (item) => (item.cross ? onlyPerson(item.author) : null),
  } satisfies PartRules<Reached>;
}

/** The reviews with their groups: other teams, own people, or those of whom no team is known. */
function collect(view: View, subject: Subject, rows: Int32Array): Reached[] {
  const { reviews, teams, sessions } = view.facts;
  const ofPerson = subject.type === 'person';
  const latest = new Map<number, number>();
  for (const row of rows) latest.set(reviews.work[row] ?? 0, row);
  const cases = Array.from(rows, (review): Writable<Reached> => {
    const author = reviews.author[review] ?? NOBODY;
    const relation = teams.relation(reviews.mine[review] ?? 0, reviews.theirs[review] ?? 0);
    return {
      review,
      author,
      cross: relation === 'cross',
      groups: groupsOf(view, review, relation, ofPerson ? onlyPerson(author) : OWN),
      changed: ((reviews.flags[review] ?? 0) & CHANGED) !== 0,
      latest: latest.get(reviews.work[review] ?? 0) === review,
      askedFirst: NO_KEYS,
    };
  });
  const first = firstSessions(view, cases);
  if (first.size === 0) return cases;
  for (const item of cases) {
    if (!item.cross) continue;
    const session = sessions.ofReview[item.review] ?? 0;
    if (item.groups.some((key) => first.get(key)?.has(session)))
      item.askedFirst = item.groups.filter((key) => first.get(key)?.has(session));
  }
  return cases;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function groupsOf({ facts: { reviews, teams } }: View, review: number, relation: Relation, own: readonly string[]): readonly string[] {
  if (reviews.author[review] === NOBODY) return NO_ONE;
  if (relation === 'unknown') return UNKNOWN;
  return relation === 'same' ? own : teamKeys(teams.teamsOf(reviews.theirs[review] ?? 0));
}

/**
 * For every other team the session of the first review of its work, where it came by name. Of several at the same
 * moment any that came by name will do, so that the order in which rows arrive decides nothing.
 */
function firstSessions(view: View, placed: readonly (ReviewCase & { readonly cross: boolean })[]): Map<string, Set<number>> {
  const { reviews, sessions, asks } = view.facts;
  const began = new Map<string, number>();
  const found = new Map<string, Set<number>>();
  for (const { review, groups, cross } of placed) {
    if (!cross) continue;
    const at = reviews.at[review] ?? 0;
    const session = sessions.ofReview[review] ?? 0;
    for (const key of groups) {
      if (!began.has(key)) began.set(key, at);
      if (began.get(key) !== at || wayOf(asks, session) !== 'by-name') continue;
      const held = found.get(key);
      if (held === undefined) found.set(key, new Set([session]));
      else held.add(session);
    }
  }
  return found;
}

/** Other teams whose work had no review by the subject before the period; none where the record does not reach back far enough. */
function newTeams(view: View, all: Int32Array, cases: readonly Reached[]): Set<string> {
  const { reviews, teams, first } = view.facts;
  const fresh = new Set<string>();
  if (first === null || first > horizonStart(view)) return fresh;
  for (const { cross, groups } of cases) if (cross) for (const key of groups) fresh.add(key);
  const sets = new Set<number>();
  for (const row of all) {
    if (fresh.size === 0 || (reviews.at[row] ?? 0) >= view.from) break;
    const theirs = reviews.theirs[row] ?? 0;
    if (sets.has(theirs)) continue;
    sets.add(theirs);
    for (const key of teamKeys(teams.teamsOf(theirs))) fresh.delete(key);
  }
  return fresh;
}

/** For every other team the teams the reviewers were in when they reviewed its work. */
function ownTeams(view: View, cases: readonly Reached[]): Map<string, number[]> {
  const { reviews, teams } = view.facts;
  const sets = new Map<string, Set<number>>();
  for (const { review, groups, cross } of cases) {
    if (!cross) continue;
    for (const key of groups) {
      const held = sets.get(key);
      if (held === undefined) sets.set(key, new Set([reviews.mine[review] ?? 0]));
      else held.add(reviews.mine[review] ?? 0);
    }
  }
  return new Map([...sets].map(([key, mine]) => [key, [...new Set([...mine].flatMap((set) => teams.teamsOf(set)))].sort((a, b) => a - b)]));
}
