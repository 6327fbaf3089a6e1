import { DAY_MS } from '@ambit/activity';
import { wayOf } from '../facts/asks.js';
import type { Facts } from '../facts/facts.js';
import { MANY } from '../facts/reviews.js';
import { NOBODY } from '../log/log.js';
import { chrev } from '../stats/chrev.js';

/** Requests by name to a person, and those that expertise lets expect, where there is any to tell by. */
export interface ExpectedAsks {
  of(person: number, from: number, to: number): { readonly observed: number; readonly expected: number };
}

/** Numbers of one person, by the start of the sessions they belong to. */
interface Shares {
  readonly start: number[];
  readonly share: number[];
  readonly asked: number[];
}

/** Comments on a file: of one person, or of all. */
interface Commented {
  comments: number;
  workdays: number;
  lastDay: number;
}

interface FileHistory {
  readonly all: Commented;
  readonly people: Map<number, Commented>;
}

const known = new WeakMap<Facts, ExpectedAsks>();

/**
 * Goes through the log once, in order of time: for every session that came by name, everyone's part (cHRev, summed over the
 * files that the pull request changes) of the comments on these files before the request. Threads are the comments; of a
 * pull request of more than a hundred files, or on whose files nobody but its author commented, nothing is expected and
 * nothing observed.
 */
export function expectedAsks(facts: Facts): ExpectedAsks {
  let held = known.get(facts);
  if (held === undefined) known.set(facts, (held = readExpected(facts)));
  return held;
}

function readExpected(facts: Facts): ExpectedAsks {
  const { threads, sessions, asks, pulls } = facts;
  const { rows } = threads;
  const files: Files = new Map();
  const found = new Map<number, Shares>();
  const named = Array.from({ length: sessions.length }, (_, session) => session)
    .filter((session) => wayOf(asks, session) === 'by-name')
    .sort((a, b) => (asks.at[a] ?? 0) - (asks.at[b] ?? 0));
  let next = 0;
  for (const session of named) {
    const at = asks.at[session] ?? 0;
    for (; next < rows.length && (rows.at[next] ?? 0) < at; next++) {
      const file = fileOf(files, rows.repository[next] ?? 0, rows.path[next] ?? 0);
      comment(file, rows.person[next] ?? NOBODY, Math.floor((rows.at[next] ?? 0) / DAY_MS));
    }
    const work = sessions.work[session] ?? NOBODY;
    const pull = pulls.of(work);
    const paths = pulls.pathsOf(work);
    if (pull === undefined || paths === null || paths.length > MANY) continue;
    const experts = expertsOn(files, pull.repository, paths, pull.author);
    let total = 0;
    for (const part of experts.values()) total += part;
    if (total === 0) continue;
    const start = sessions.start[session] ?? 0;
    for (const [person, part] of experts) {
      const shares = sharesOf(found, person);
      shares.start.push(start);
      shares.share.push(part / total);
    }
    sharesOf(found, sessions.person[session] ?? NOBODY).asked.push(start);
  }
  return {
    of(person, from, to) {
      const shares = found.get(person);
      if (shares === undefined) return { observed: 0, expected: 0 };
      const within = (start: number): boolean => start >= from && start < to;
      const expected = shares.share.reduce((sum, part, i) => (within(shares.start[i] ?? 0) ? sum + part : sum), 0);
      return { observed: shares.asked.filter(within).length, expected };
    },
  };
}

/** Numbers of paths are the log's, so that a file is told by its repository too. */
type Files = Map<number, Map<number, FileHistory>>;

function fileOf(files: Files, repository: number, path: number): FileHistory {
  let held = files.get(repository);
  if (held === undefined) files.set(repository, (held = new Map()));
  let file = held.get(path);
  if (file === undefined) held.set(path, (file = { all: { comments: 0, workdays: 0, lastDay: -1 }, people: new Map() }));
  return file;
}

function comment(file: FileHistory, person: number, today: number): void {
  let mine = file.people.get(person);
  if (mine === undefined) file.people.set(person, (mine = { comments: 0, workdays: 0, lastDay: -1 }));
  for (const one of [file.all, mine]) {
    one.comments += 1;
    if (one.lastDay !== today) one.workdays += 1;
    one.lastDay = today;
  }
}

function expertsOn(files: Files, repository: number, paths: Int32Array, author: number): Map<number, number> {
  const found = new Map<number, number>();
  const held = files.get(repository);
  for (const path of paths) {
    const file = held?.get(path);
    if (file === undefined) continue;
    for (const [person, mine] of file.people) if (person !== author) found.set(person, (found.get(person) ?? 0) + chrev(mine, file.all));
  }
  return found;
}

function sharesOf(found: Map<number, Shares>, person: number): Shares {
  let held = found.get(person);
  if (held === undefined) found.set(person, (held = { start: [], share: [], asked: [] }));
  return held;
}
