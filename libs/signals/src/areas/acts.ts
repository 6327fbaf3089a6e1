import { readOwning, type Owning } from '../codeowners/owning.js';
import { startOf, type WrittenCase } from '../documents/cases.js';
import type { Stand } from '../documents/stand.js';
import type { Facts } from '../facts/facts.js';
import { MANY, MANY_FILES } from '../facts/reviews.js';
import { rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import type { Mark, View } from '../signal.js';
import { documentKey, teamKey, teamKeys } from '../tally.js';
import { readAreaFacts, type AreaRef } from './areas.js';
import { versionCase } from './follow-up.js';

/** In which way somebody touched something. */
export const ROLES = ['authored', 'reviewed', 'written'] as const;
export type Role = (typeof ROLES)[number];

/** A pull request opened, one reviewed, or a document written: each once, however much was done on it. */
export interface Act extends WrittenCase {
  readonly role: Role;
  /** False where the paths are withheld. */
  readonly placed: boolean;
  readonly areas: readonly AreaRef[];
  /** Keys: `team:3`. */
  readonly teams: readonly string[];
}

/** What is the same in every period, made once. */
interface Index {
  readonly opened: ReadonlyMap<number, readonly number[]>;
  readonly owning: Owning;
  /** What people authored, and what each review is as an act. */
  readonly authored: Map<number, readonly Act[]>;
  /** By row of `Reviews`. */
  readonly reviewed: (Act | undefined)[];
}

const known = new WeakMap<Facts, Index>();

function indexOf(facts: Facts): Index {
  let index = known.get(facts);
  if (index === undefined) {
    const { log, people, teams, pulls, reviews } = facts;
    const opened = new Map<number, number[]>();
    for (const work of pulls.works()) {
      const pull = pulls.of(work);
      if (pull === undefined || pull.bot) continue;
      const theirs = opened.get(pull.author);
      if (theirs === undefined) opened.set(pull.author, [work]);
      else theirs.push(work);
    }
    const reviewed = new Array<Act | undefined>(reviews.length);
    known.set(facts, (index = { opened, owning: readOwning(log, people, teams), authored: new Map(), reviewed }));
  }
  return index;
}

/** What a person did in the period, by role; pull requests of more than a hundred files are left out. */
export function actsOf(view: View, person: number, stands: readonly Stand[]): Act[] {
  return [...authored(view, person), ...reviewed(view, person), ...written(view, person, stands)];
}

function authored({ facts, from, to }: View, person: number): Act[] {
  const { authored: held } = indexOf(facts);
  let acts = held.get(person);
  if (acts === undefined) held.set(person, (acts = [...authoredEver(facts, person)]));
  return acts.filter(({ at }) => at >= from && at < to);
}

/** Teams: those that own what it changes. */
function* authoredEver(facts: Facts, person: number): Iterable<Act> {
  const { pulls, log } = facts;
  const { opened, owning } = indexOf(facts);
  for (const work of opened.get(person) ?? []) {
    const pull = pulls.of(work);
    const paths = pulls.pathsOf(work);
    if (pull === undefined || (paths !== null && paths.length > MANY)) continue;
    const owners = owning.ofPaths(pull.repository, textsOf(log, paths ?? []), pull.openedAt) ?? NOBODY_OWNS;
    const { groups, placed, areas } = placeOf(facts, work, pull.repository, pull.openedAt);
    yield {
      seq: pull.seq,
      at: pull.openedAt,
      kind: 'pull.opened',
      document: null,
      work,
      repository: pull.repository,
      how: null,
      person,
      marks: NO_MARKS,
      groups,
      placed,
      areas,
      role: 'authored',
      teams: owners.size === 0 ? NO_TEAMS : [...owners].sort((a, b) => a - b).map(teamKey),
    };
  }
}

const NO_MARKS: readonly Mark[] = [];
const NO_TEAMS: readonly string[] = [];
const NOBODY_OWNS: ReadonlySet<number> = new Set();

/** Read only where somebody owns anything. */
function* textsOf({ paths }: Facts['log'], numbers: Iterable<number>): Iterable<string> {
  for (const path of numbers) yield paths.text(path);
}

function reviewed({ facts, from, to }: View, person: number): Act[] {
  const { reviews, reviewsOf } = facts;
  const { reviewed: held } = indexOf(facts);
  const seen = new Set<number>();
  const acts: Act[] = [];
  for (const row of rowsBetween(reviewsOf.of(person), reviews.at, from, to)) {
    const work = reviews.work[row] ?? NOBODY;
    if (seen.has(work) || (reviews.flags[row] ?? 0) & MANY_FILES) continue;
    seen.add(work);
    acts.push((held[row] ??= reviewAct(facts, row)));
  }
  return acts;
}

/** Teams: those of the author then. */
function reviewAct(facts: Facts, row: number): Act {
  const { reviews, teams } = facts;
  const [work, repository, at] = [reviews.work[row] ?? NOBODY, reviews.repository[row] ?? NOBODY, reviews.at[row] ?? 0];
  return {
    seq: reviews.seq[row] ?? 0,
    at,
    kind: 'review.submitted',
    document: null,
    work,
    repository,
    how: null,
    person: reviews.author[row] ?? NOBODY,
    marks: NO_MARKS,
    ...placeOf(facts, work, repository, at),
    role: 'reviewed',
    teams: teamKeys(teams.teamsOf(reviews.theirs[row] ?? 0)),
  };
}

const repositories = new Map<number, readonly string[]>();

function placeOf(facts: Facts, work: number, repository: number, at: number): Pick<Act, 'groups' | 'placed' | 'areas'> {
  let groups = repositories.get(repository);
  if (groups === undefined) repositories.set(repository, (groups = [`repository:${String(repository)}`]));
  return { groups, placed: facts.pulls.pathsOf(work) !== null, areas: readAreaFacts(facts).areasOf(work, at) };
}

/** Teams: those that spoke on it. */
function* written(view: View, person: number, stands: readonly Stand[]): Iterable<Act> {
  const from = startOf(view);
  const { documents } = view.facts;
  for (const stand of stands) {
    const { document, begunAt } = stand;
    if (begunAt < from) continue;
    const path = document.place === 'file' ? document.versions.at(-1)?.path : undefined;
    const spoke = new Set(documents.voicesOf(stand).flatMap(({ teams }) => teams));
    yield {
      ...versionCase(stand),
      person,
      groups: [`repository:${String(document.repositoryId)}`, documentKey(document.id)],
      role: 'written',
      placed: true,
      areas: path === undefined ? [] : [readAreaFacts(view.facts).areaOfText(document.repositoryId, path, begunAt)],
      teams: [...spoke].sort((a, b) => a - b).map(teamKey),
    };
  }
}
