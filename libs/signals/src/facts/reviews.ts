import { allRows, groupRows } from '../log/index-of.js';
import { NOBODY, type LogTables } from '../log/log.js';
import type { Outcomes } from './changed.js';
import { ById } from './by-id.js';
import { onceEach } from './once.js';
import type { People } from './people.js';
import { compareHostIds } from './sort.js';
import { NO_TEAM, type Teams } from './teams.js';

/**
 * What a review row is (signals.md, "Substance, substantive"): on GitHub every reply makes an empty review of its own, a
 * `container`. With substance it is `substantive` when its reviewer is another living person.
 */
export type ReviewClass = 'container' | 'substantive' | 'byAuthor' | 'byDeleted' | 'byBot';

/** Who opened a pull request, and whether that is a person who can be reached. */
interface Author {
  readonly person: number;
  readonly bot: boolean;
}

const DELETED: Author = { person: NOBODY, bot: false };

/** What is true of a substantive review, as bits of `flags`. */
export const CHANGED = 1;
export const UNCLEAR = 2;
export const WORK_OF_BOT = 4;
export const WORK_OF_DELETED = 8;
export const MANY_FILES = 16;

/** From here on a pull request is marked as changing very many files. */
export const MANY = 100;

/** The substantive reviews in order of time, as columns; every signal reads these. */
export interface Reviews {
  readonly length: number;
  readonly seq: Float64Array;
  readonly at: Float64Array;
  readonly work: Int32Array;
  readonly repository: Int32Array;
  readonly reviewer: Int32Array;
  /** Who opened it: NOBODY for a bot and for a deleted account. */
  readonly author: Int32Array;
  /** Team sets of reviewer and author as of the review's time. */
  readonly mine: Int32Array;
  readonly theirs: Int32Array;
  readonly flags: Int32Array;
}

export interface SortedReviews {
  readonly reviews: Reviews;
  /** How many review rows there are of each class. */
  readonly classes: Readonly<Record<ReviewClass, number>>;
}

export function readReviews(log: LogTables, people: People, teams: Teams, outcome: Outcomes): SortedReviews {
  const { reviews: held, threads, reviewIds: ids } = log;
  const authors = readAuthors(log, people);
  const threadsOf = groupRows(allRows(threads.length), (row) => threads.review[row] ?? NOBODY);
  const classes: Record<ReviewClass, number> = { container: 0, substantive: 0, byAuthor: 0, byDeleted: 0, byBot: 0 };

  function classOf(row: number): ReviewClass {
    if (held.says[row] !== 1 && threadsOf.of(held.id[row] ?? NOBODY).length === 0) return 'container';
    const reviewer = people.personOf(held.account[row] ?? NOBODY);
    if (reviewer === NOBODY) return 'byDeleted';
    if (held.bot[row] === 1 || people.isBot(reviewer)) return 'byBot';
    return authors(held.work[row] ?? NOBODY).person === reviewer ? 'byAuthor' : 'substantive';
  }

  /** A thread is the review's own only where the same person wrote it on the same pull request. */
  function flagsOf(row: number, author: Author): number {
    let flags = author.bot ? WORK_OF_BOT : author.person === NOBODY ? WORK_OF_DELETED : 0;
    if ((log.files.get(held.work[row] ?? NOBODY)?.paths.length ?? 0) > MANY) flags |= MANY_FILES;
    const reviewer = people.personOf(held.account[row] ?? NOBODY);
    for (const thread of threadsOf.of(held.id[row] ?? NOBODY)) {
      if (threads.work[thread] !== held.work[row] || people.personOf(threads.account[thread] ?? NOBODY) !== reviewer) continue;
      const became = outcome({ id: threads.id[thread] ?? NOBODY, work: threads.work[thread] ?? NOBODY, at: threads.at[thread] ?? 0 });
      if (became !== 'none') flags |= became === 'changed' ? CHANGED : UNCLEAR;
    }
    return flags;
  }

  const rows = onceEach(held.id, held.seq, ids.size).filter((row) => {
    const found = classOf(row);
    classes[found] += 1;
    return found === 'substantive';
  });
  rows.sort(
    (a, b) =>
      (held.at[a] ?? 0) - (held.at[b] ?? 0) ||
      (held.work[a] ?? 0) - (held.work[b] ?? 0) ||
      compareHostIds(ids.text(held.id[a] ?? 0), ids.text(held.id[b] ?? 0)),
  );
  const reviews = emptyReviews(rows.length);
  rows.forEach((row, i) => {
    const at = held.at[row] ?? 0;
    const author = authors(held.work[row] ?? NOBODY);
    const reviewer = people.personOf(held.account[row] ?? NOBODY);
    const reachable = author.bot ? NOBODY : author.person;
    reviews.seq[i] = held.seq[row] ?? 0;
    reviews.at[i] = at;
    reviews.work[i] = held.work[row] ?? NOBODY;
    reviews.repository[i] = held.repository[row] ?? NOBODY;
    reviews.reviewer[i] = reviewer;
    reviews.author[i] = reachable;
    reviews.mine[i] = teams.setAt(reviewer, at);
    reviews.theirs[i] = reachable === NOBODY ? NO_TEAM : teams.setAt(reachable, at);
    reviews.flags[i] = flagsOf(row, author);
  });
  return { reviews, classes };
}

/** Authors by pull request. One whose opening is not held counts as opened by a deleted account. */
function readAuthors(log: LogTables, people: People): (work: number) => Author {
  const authors = new ById<Author>(log.opened.work);
  for (let row = 0; row < log.opened.length; row++) {
    const person = people.personOf(log.opened.account[row] ?? NOBODY);
    authors.set(log.opened.work[row] ?? NOBODY, { person, bot: log.opened.bot[row] === 1 || people.isBot(person) });
  }
  return (work) => authors.get(work) ?? DELETED;
}

function emptyReviews(length: number): Reviews {
  return {
    length,
    seq: new Float64Array(length),
    at: new Float64Array(length),
    work: new Int32Array(length),
    repository: new Int32Array(length),
    reviewer: new Int32Array(length),
    author: new Int32Array(length),
    mine: new Int32Array(length),
    theirs: new Int32Array(length),
    flags: new Int32Array(length),
  };
}
