import { DAY_MS } from '@ambit/activity';
import { exclusionOf } from '../exclusions.js';
import type { Facts } from '../facts/facts.js';
import { allRows, rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import { knowersAfter, type Knowers, type Touch } from '../structure/knowers.js';
import { between, readMerges, type Merge } from './merges.js';

const YEAR_MS = 365 * DAY_MS;

/** Who knows which files at a moment. A file is a path of a repository. */
export interface Knowing {
  /** Files that counted work merged in the 365 days before changed, with the last merge that did. */
  readonly active: ReadonlyMap<number, Merge>;
  /** The merges that made them active, in order of time. */
  readonly merges: readonly Merge[];
  fileOf(repository: number, path: number): number;
  readonly authors: Knowers;
  /** With reviewers. */
  readonly all: Knowers;
  here(person: number): boolean;
  placeOf(file: number): { readonly repository: number; readonly path: number };
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
  const paths = facts.log.paths.size;
  const fileOf = (repository: number, path: number): number => repository * paths + path;
  const merges = between(readMerges(facts).all, to - YEAR_MS, to).filter(({ pull }) => exclusionOf(facts, NOBODY, pull.work) === null);
  const active = new Map<number, Merge>();
  const written: Touch[] = [];
  for (const merge of merges) {
    const { work, repository, author } = merge.pull;
    for (const path of facts.pulls.pathsOf(work) ?? []) {
      const file = fileOf(repository, path);
      active.set(file, merge);
      if (author !== NOBODY) written.push({ file, person: author, at: merge.at });
    }
  }
  const nobody: Knowers = new Map();
  const [authors = nobody, all = nobody] = knowersAfter([written, reviewed(facts, to, fileOf, active)], to);
  return {
    active,
    merges,
    fileOf,
    authors,
    all,
    here: hereAt(facts, to),
    placeOf: (file) => ({ repository: Math.floor(file / paths), path: file % paths }),
  };
}

/** Reviews with substance, of files that are active; on a pull request that was merged or not. */
function* reviewed(
  facts: Facts,
  to: number,
  fileOf: (repository: number, path: number) => number,
  active: ReadonlyMap<number, unknown>,
): Iterable<Touch> {
  const { reviews, pulls } = facts;
  const rows = allRows(reviews.length);
  for (const row of rowsBetween(rows, reviews.at, to - YEAR_MS, to)) {
    const work = reviews.work[row] ?? NOBODY;
    if (exclusionOf(facts, row, work) !== null) continue;
    const at = reviews.at[row] ?? 0;
    for (const path of pulls.pathsOf(work) ?? []) {
      const file = fileOf(reviews.repository[row] ?? NOBODY, path);
      if (active.has(file)) yield { file, person: reviews.reviewer[row] ?? NOBODY, at };
    }
  }
}

/** On the roster, no bot, and not out of every team they were in: being away is declared, never guessed from silence. */
function hereAt({ roster }: Facts, to: number): (person: number) => boolean {
  const member = new Map<number, boolean>();
  for (const { personId, to: until } of roster.memberships) {
    member.set(personId, (member.get(personId) ?? false) || until === null || until > to);
  }
  const here = new Set(roster.persons.flatMap(({ id, bot }) => (bot || member.get(id) === false ? [] : [id])));
  return (person) => here.has(person);
}
