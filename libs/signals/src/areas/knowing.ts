import { DAY_MS } from '@ambit/activity';
import { exclusionOf } from '../exclusions.js';
import type { Facts } from '../facts/facts.js';
import { Table } from '../log/columns.js';
import { allRows, rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { knowerCounts, type KnowerCounts, type Touches } from '../structure/knower-counts.js';
import { between, readMerges, type Merge } from './merges.js';

const YEAR_MS = 365 * DAY_MS;

/**
 * Who knows which files at a moment. A file is a path of a repository; those that counted work merged in the 365 days before
 * changed are active, and numbered from 0 in order of the first of these merges.
 */
export interface Knowing {
  /** By file the last merge that changed it. */
  readonly last: readonly Merge[];
  /** By file, as a number of `log.paths`. */
  readonly path: Int32Array;
  readonly repository: Int32Array;
  /** By file how many people know it who are here. */
  readonly known: KnowerCounts;
  /** The merges that made them active, in order of time. */
  readonly merges: readonly Merge[];
  /** -1: not active. */
  fileOf(repository: number, path: number): number;
}

const known = new WeakMap<Facts, Map<number, Knowing>>();

/** Made once for each log and moment: what is known does not depend on where a period begins. */
export function knowingAt(facts: Facts, to: number): Knowing {
  let held = known.get(facts);
  if (held === undefined) known.set(facts, (held = new Map()));
  let found = held.get(to);
  if (found === undefined) held.set(to, (found = readKnowing(facts, to)));
  return found;
}

function readKnowing(facts: Facts, to: number): Knowing {
  const { reviews, pulls } = facts;
  const merges = between(readMerges(facts).all, to - YEAR_MS, to).filter(({ pull }) => exclusionOf(facts, NOBODY, pull.work) === null);
  const files = new Table(['repository', 'path'], []);
  const numbers = new Map<number, Map<number, number>>();
  const fileOf = (repository: number, path: number): number => numbers.get(repository)?.get(path) ?? -1;
  const last: Merge[] = [];
  const touches: Touches = new Table(['file', 'person'], ['at']);
  const place = placesOfThoseHere(facts, to);

  function touch(file: number, person: number, at: number): void {
    const row = touches.add();
    touches.columns.file[row] = file;
    touches.columns.person[row] = person;
    touches.columns.at[row] = at;
  }

  function activeFile(repository: number, path: number): number {
    const held = fileOf(repository, path);
    if (held !== -1) return held;
    const file = files.add();
    files.columns.repository[file] = repository;
    files.columns.path[file] = path;
    numbers.set(repository, (numbers.get(repository) ?? new Map<number, number>()).set(path, file));
    return file;
  }

  for (const merge of merges) {
    const { work, repository, author } = merge.pull;
    const person = place.get(author);
    for (const path of pulls.pathsOf(work) ?? []) {
      const file = activeFile(repository, path);
      last[file] = merge;
      if (person !== undefined) touch(file, person, merge.at);
    }
  }
  const authored = touches.length;
  // Reviews with substance, of files that are active; on a pull request that was merged or not.
  for (const row of rowsBetween(allRows(reviews.length), reviews.at, to - YEAR_MS, to)) {
    const work = reviews.work[row] ?? NOBODY;
    const person = place.get(reviews.reviewer[row] ?? NOBODY);
    if (person === undefined || exclusionOf(facts, row, work) !== null) continue;
    for (const path of pulls.pathsOf(work) ?? []) {
      const file = fileOf(reviews.repository[row] ?? NOBODY, path);
      if (file !== -1) touch(file, person, reviews.at[row] ?? 0);
    }
  }
  const { path, repository, length } = files.read();
  return { last, path, repository, merges, fileOf, known: knowerCounts(touches, { authored, files: length, people: place.size }, to) };
}

/**
 * Numbers, from 0, of those who are here: on the roster, no bot, and not out of every team they were in. Being away is declared,
 * never guessed from silence.
 */
function placesOfThoseHere({ roster }: Facts, to: number): ReadonlyMap<number, number> {
  const member = new Map<number, boolean>();
  for (const { personId, to: until } of roster.memberships) {
    member.set(personId, (member.get(personId) ?? false) || until === null || until > to);
  }
  const here = roster.persons.filter(({ id, bot }) => !bot && member.get(id) !== false);
  return new Map(here.map(({ id }, i) => [id, i]));
}
