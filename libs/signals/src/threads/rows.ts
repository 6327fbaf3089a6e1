import type { Outcomes } from '../facts/changed.js';
import { onceEach } from '../facts/once.js';
import type { People } from '../facts/people.js';
import type { Pulls } from '../facts/pulls.js';
import type { Reviews } from '../facts/reviews.js';
import { compareHostIds } from '../facts/sort.js';
import { NO_TEAM, type Teams } from '../facts/teams.js';
import { NOBODY, type LogTables } from '../log/log.js';

/** What threads are read from: a part of `Facts`. */
export interface ThreadSources {
  readonly log: LogTables;
  readonly people: People;
  readonly teams: Teams;
  readonly pulls: Pulls;
  readonly reviews: Reviews;
  readonly outcomes: Outcomes;
}

/** First comments of threads as columns, in order of (at, work, host id). */
export interface ThreadRows {
  readonly length: number;
  readonly seq: Float64Array;
  readonly at: Float64Array;
  readonly work: Int32Array;
  readonly repository: Int32Array;
  /** Who opened it. */
  readonly person: Int32Array;
  /** Who opened the pull request: NOBODY for a bot and for a deleted account. */
  readonly author: Int32Array;
  /** Number of `log.threadIds`, and of the review it belongs to in `log.reviewIds`; NOBODY for none. */
  readonly id: Int32Array;
  readonly review: Int32Array;
  /** Number of `log.paths`; the line NOBODY where none is known. */
  readonly path: Int32Array;
  readonly line: Int32Array;
  /** Bits, see log/words.ts. */
  readonly words: Int32Array;
  /** Team sets of the two when it was opened; NO_TEAM for an author who is nobody. */
  readonly mine: Int32Array;
  readonly theirs: Int32Array;
}

/** A first comment that counts, before it is sorted. */
interface Found {
  readonly table: LogTables['threads'];
  readonly row: number;
}

export function sortedThreads({ log, people, pulls, teams }: ThreadSources): ThreadRows {
  const found: Found[] = [];
  for (const table of [log.threads, log.loose]) {
    for (const row of onceEach(table.id, table.seq, log.threadIds.size)) {
      const person = people.personOf(table.account[row] ?? NOBODY);
      const work = table.work[row] ?? NOBODY;
      if (work === NOBODY || person === NOBODY || table.bot[row] === 1 || people.isBot(person)) continue;
      if (pulls.of(work)?.author !== person) found.push({ table, row });
    }
  }
  found.sort(
    ({ table: a, row: i }, { table: b, row: j }) =>
      (a.at[i] ?? 0) - (b.at[j] ?? 0) ||
      (a.work[i] ?? 0) - (b.work[j] ?? 0) ||
      compareHostIds(log.threadIds.text(a.id[i] ?? 0), log.threadIds.text(b.id[j] ?? 0)),
  );
  const rows = emptyRows(found.length);
  found.forEach(({ table, row }, i) => {
    const at = table.at[row] ?? 0;
    const pull = pulls.of(table.work[row] ?? NOBODY);
    const person = people.personOf(table.account[row] ?? NOBODY);
    const author = pull === undefined || pull.bot ? NOBODY : pull.author;
    rows.seq[i] = table.seq[row] ?? 0;
    rows.at[i] = at;
    rows.person[i] = person;
    rows.author[i] = author;
    for (const column of ['work', 'repository', 'id', 'review', 'path', 'line', 'words'] as const)
      rows[column][i] = table[column][row] ?? 0;
    rows.mine[i] = teams.setAt(person, at);
    rows.theirs[i] = author === NOBODY ? NO_TEAM : teams.setAt(author, at);
  });
  return rows;
}

function emptyRows(length: number): ThreadRows {
  const ints = () => new Int32Array(length);
  return {
    length,
    seq: new Float64Array(length),
    at: new Float64Array(length),
    work: ints(),
    repository: ints(),
    person: ints(),
    author: ints(),
    id: ints(),
    review: ints(),
    path: ints(),
    line: ints(),
    words: ints(),
    mine: ints(),
    theirs: ints(),
  };
}
