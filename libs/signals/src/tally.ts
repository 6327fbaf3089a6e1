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
  return Object.fromEntries(parts.map((part) => [part.id, countPart(part, ruleOf(rules, part.id), cases)]));
}

function countPart<C extends Case>(part: DefinitionPart, rule: PartRule<C>, cases: readonly C[]): number {
  if (part.countedIn === 'ROWS') return cases.reduce((count, item) => count + (rule(item) === null ? 0 : 1), 0);
  return keysOf(rule, cases).size;
}

/** The groups a part counts. */
export function keysOf<C extends Case>(rule: PartRule<C>, cases: readonly C[]): Set<string> {
  return new Set(cases.flatMap((item) => rule(item) ?? []));
}

export function ruleOf<C extends Case>(rules: PartRules<C>, part: string): PartRule<C> {
  const rule = Object.hasOwn(rules, part) ? rules[part] : undefined;
  if (rule === undefined) throw new UnknownPartError(`There is no number called "${part}" here.`);
  return rule;
}

/** Groups of reviews; see `gather`. */
export function gatherGroups(view: View, rows: readonly ReviewCase[], describe: Describe): ReadingGroup[] {
  return gather(
    rows.map(({ review, groups }) => ({ groups, at: view.facts.reviews.at[review] ?? 0 })),
    describe,
  );
}

/** Groups with their rows counted, most rows first, then by key. */
export function gather(rows: readonly (Case & { readonly at: number })[], describe: Describe): ReadingGroup[] {
  const found = new Map<string, { rows: number; first: number; last: number }>();
  for (const { at, groups } of rows) {
    for (const key of groups) {
      const held = found.get(key);
      if (held === undefined) found.set(key, { rows: 1, first: at, last: at });
      else Object.assign(held, { rows: held.rows + 1, first: Math.min(held.first, at), last: Math.max(held.last, at) });
    }
  }
  return [...found].map(([key, counts]) => ({ key, ...describe(key), ...counts })).sort(byRows);
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

export function teamKey(team: number): string {
  return `team:${String(team)}`;
}

export function documentKey(document: number): string {
  return `document:${String(document)}`;
}

export function personKey(person: number): string {
  return `person:${String(person)}`;
}

/** The team a key names; null where it names something else. */
export function teamOf(key: string): number | null {
  return key.startsWith('team:') ? Number(key.slice('team:'.length)) : null;
}
