import type { Reading, ReadingGroup } from '@ambit/activity';
import { wayOf } from './facts/asks.js';
import { CHANGED, MANY_FILES, UNCLEAR, WORK_OF_BOT, WORK_OF_DELETED } from './facts/reviews.js';
import type { DefinitionPart } from './definition.js';
import { UnknownPartError, type Evidence, type EvidenceRow, type Mark, type View } from './signal.js';

/** One case of a signal. */
export interface Case {
  /** Groups it belongs to by itself, whatever the part. */
  readonly groups: readonly string[];
}

/** A substantive review, or a session by its first one. */
export interface ReviewCase extends Case {
  /** Row of `Reviews`. */
  readonly review: number;
}

/** Which groups a case stands in for one part; null: the part does not count it. */
export type PartRule<C extends Case> = (item: C) => readonly string[] | null;

/** The rule of every part, by its id: both a number and its list are made from it. */
export type PartRules<C extends Case> = Readonly<Record<string, PartRule<C>>>;

/** Completes a group found by its key. */
export type Describe = (key: string) => Pick<ReadingGroup, 'teamId' | 'distance' | 'parts' | 'personId'>;

/** The numbers of all parts. */
export function countParts<C extends Case>(
  parts: readonly DefinitionPart[],
  rules: PartRules<C>,
  cases: readonly C[],
): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const part of parts) counted[part.id] = countPart(part, ruleOf(rules, part.id), cases);
  return counted;
}

function countPart<C extends Case>(part: DefinitionPart, rule: PartRule<C>, cases: readonly C[]): number {
  if (part.countedIn === 'GROUPS') return keysOf(rule, cases).size;
  let count = 0;
  for (const item of cases) if (rule(item) !== null) count += 1;
  return count;
}

/** The groups a part counts. */
export function keysOf<C extends Case>(rule: PartRule<C>, cases: readonly C[]): Set<string> {
  const found = new Set<string>();
  for (const item of cases) for (const key of rule(item) ?? NO_KEYS) found.add(key);
  return found;
}

const NO_KEYS: readonly string[] = [];

export function ruleOf<C extends Case>(rules: PartRules<C>, part: string): PartRule<C> {
  const rule = Object.hasOwn(rules, part) ? rules[part] : undefined;
  if (rule === undefined) throw new UnknownPartError(`There is no number called "${part}" here.`);
  return rule;
}

/** Groups of reviews; see `gather`. */
export function gatherGroups({ facts }: View, rows: readonly ReviewCase[], describe: Describe): ReadingGroup[] {
  return gathered(rows, ({ review }) => facts.reviews.at[review] ?? 0, describe);
}

/** Groups with their rows counted, most rows first, then by key. */
export function gather(rows: readonly (Case & { readonly at: number })[], describe: Describe): ReadingGroup[] {
  return gathered(rows, ({ at }) => at, describe);
}

function gathered<C extends Case>(rows: readonly C[], timeOf: (item: C) => number, describe: Describe): ReadingGroup[] {
  const found = new Map<string, { rows: number; first: number; last: number }>();
  for (const item of rows) {
    const at = timeOf(item);
    for (const key of item.groups) {
      const held = found.get(key);
      if (held === undefined) found.set(key, { rows: 1, first: at, last: at });
      else {
        held.rows += 1;
        if (at < held.first) held.first = at;
        if (at > held.last) held.last = at;
      }
    }
  }
  return Array.from(found, ([key, counts]) => ({ key, ...describe(key), ...counts })).sort(byRows);
}

/** Most rows first, then by key. */
export function byRows(a: ReadingGroup, b: ReadingGroup): number {
  return b.rows - a.rows || (a.key < b.key ? -1 : 1);
}

/** The list of one part. */
export function listPart<C extends ReviewCase>(
  view: View,
  part: DefinitionPart,
  rules: PartRules<C>,
  cases: readonly C[],
  describe: Describe,
  marksOf: (item: C) => readonly Mark[] = () => [],
): Evidence {
  const rule = ruleOf(rules, part.id);
  const counted = cases.flatMap((item) => {
    const groups = rule(item);
    return groups === null ? [] : [{ ...item, groups }];
  });
  const groups = gatherGroups(view, counted, describe);
  const { author, at } = view.facts.reviews;
  const people = new Set(counted.map((item) => author[item.review] ?? -1).filter((person) => person !== -1));
  return {
    number: part.countedIn === 'ROWS' ? counted.length : groups.length,
    countedIn: part.countedIn,
    groups,
    rows: counted
      .sort((a, b) => (at[b.review] ?? 0) - (at[a.review] ?? 0) || b.review - a.review)
      .map((item) => rowOf(view, item, marksOf(item))),
    people: people.size,
  };
}

function rowOf(view: View, item: ReviewCase, marks: readonly Mark[]): EvidenceRow {
  const { reviews, sessions, asks, teams } = view.facts;
  const row = item.review;
  const flags = reviews.flags[row] ?? 0;
  const all: Mark[] = [...marks];
  if (flags & CHANGED) all.push('changed');
  if (flags & UNCLEAR) all.push('unclear');
  if (teams.assumed(reviews.mine[row] ?? 0) || teams.assumed(reviews.theirs[row] ?? 0)) all.push('assumed-team');
  if (flags & MANY_FILES) all.push('many-files');
  if (flags & WORK_OF_BOT) all.push('by-bot');
  if (flags & WORK_OF_DELETED) all.push('by-deleted-account');
  return {
    seq: reviews.seq[row] ?? 0,
    workId: reviews.work[row] ?? 0,
    documentId: null,
    repositoryId: reviews.repository[row] ?? 0,
    at: reviews.at[row] ?? 0,
    kind: 'review.submitted',
    groups: item.groups,
    way: wayOf(asks, sessions.ofReview[row] ?? 0),
    how: null,
    marks: all,
  };
}

/** The part of a definition, for its list. @throws UnknownPartError */
export function partOf(parts: readonly DefinitionPart[], id: string): DefinitionPart {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new UnknownPartError(`There is no number called "${id}" here.`);
  return part;
}

/** What the stored groups of a reading say of a key, for lists made from a smaller log. */
export function describedBy(reading: Reading): Describe {
  const stored = new Map(reading.groups.map((group) => [group.key, group]));
  return (key) => {
    const group = stored.get(key);
    const personId = group?.personId === undefined ? {} : { personId: group.personId };
    return { teamId: group?.teamId ?? teamOf(key), distance: group?.distance ?? null, parts: group?.parts ?? [], ...personId };
  };
}

export const teamKey = keyed('team');
export const documentKey = keyed('document');
export const personKey = keyed('person');

/** Keys are asked for by the million and there are few: each is made once. */
function keyed(type: string): (id: number) => string {
  const held = new Map<number, string>();
  return (id) => {
    let key = held.get(id);
    if (key === undefined) held.set(id, (key = `${type}:${String(id)}`));
    return key;
  };
}

const ofTeams = new WeakMap<readonly number[], readonly string[]>();

/** The keys of some teams, in their order; made once for each list of teams. */
export function teamKeys(teams: readonly number[]): readonly string[] {
  let keys = ofTeams.get(teams);
  if (keys === undefined) ofTeams.set(teams, (keys = teams.map(teamKey)));
  return keys;
}

const ofPeople = new Map<number, readonly string[]>();

/** The key of a person, as the only one. */
export function onlyPerson(person: number): readonly string[] {
  let keys = ofPeople.get(person);
  if (keys === undefined) ofPeople.set(person, (keys = [personKey(person)]));
  return keys;
}

/** The team a key names; null where it names something else. */
export function teamOf(key: string): number | null {
  return key.startsWith('team:') ? Number(key.slice('team:'.length)) : null;
}
