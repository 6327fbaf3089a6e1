import { allRows, groupRows } from '../log/index-of.js';
import { CLOSED, MERGED, NOBODY, type LogTables } from '../log/log.js';
import { ById } from './by-id.js';
import { lazy } from './lazy.js';
import type { People } from './people.js';

/** A pull request as it was opened. */
export interface Pull {
  readonly work: number;
  readonly repository: number;
  /** By which texts name it; NOBODY where that is not known. */
  readonly number: number;
  /** The person; NOBODY for a deleted account. */
  readonly author: number;
  readonly bot: boolean;
  readonly openedAt: number;
  /** The row of the log. */
  readonly seq: number;
}

/** How it ended by a time; null: it had not. */
interface Ends {
  readonly mergedAt: number | null;
  readonly mergedBy: number;
  /** Closed without a merge, and not opened again. */
  readonly closedAt: number | null;
  readonly closedBy: number;
}

export interface Pulls {
  of(work: number): Pull | undefined;
  /** Every pull request whose opening is held. */
  readonly works: () => Iterable<number>;
  /** What had happened before `to`. */
  endsAt(work: number, to: number): Ends;
  /** Those that were open at `to`. */
  openAt(to: number): number[];
  /** Changed paths as numbers of the log's; null where they are withheld. */
  pathsOf(work: number): Int32Array | null;
}

export function readPulls(log: LogTables, people: People): Pulls {
  const { opened, ended } = log;
  const rows = lazy(() => {
    const found = new Map<number, number>();
    for (let row = 0; row < opened.length; row++) {
      const work = opened.work[row] ?? NOBODY;
      const known = found.get(work);
      if (known === undefined || (opened.seq[row] ?? 0) < (opened.seq[known] ?? 0)) found.set(work, row);
    }
    return found;
  });
  const ends = lazy(() => groupRows(allRows(ended.length), (row) => ended.work[row] ?? NOBODY));

  const pulls = new ById<Pull>(opened.work);
  const known = new ById<{ readonly after: number; readonly ends: Ends }>(opened.work);
  const paths = lazy(() => {
    const found = new ById<Int32Array>(opened.work);
    for (const [work, held] of log.files) found.set(work, held.paths);
    return found;
  });

  /** Whatever is asked of after the last of its ends is answered alike. */
  function endsAt(work: number, to: number): Ends {
    const held = known.get(work);
    if (held !== undefined && to > held.after) return held.ends;
    const found = endsBefore(work, to);
    let after = -Infinity;
    for (const row of ends().of(work)) after = Math.max(after, ended.at[row] ?? 0);
    if (to > after) known.set(work, { after, ends: found });
    return found;
  }

  function endsBefore(work: number, to: number): Ends {
    let merged = -1;
    let last = -1;
    for (const row of ends().of(work)) {
      const at = ended.at[row] ?? 0;
      if (at >= to) continue;
      if (ended.what[row] === MERGED) merged = merged === -1 || at < (ended.at[merged] ?? 0) ? row : merged;
      else if (last === -1 || later(row, last)) last = row;
    }
    const closed = merged === -1 && ended.what[last] === CLOSED;
    return {
      mergedAt: merged === -1 ? null : (ended.at[merged] ?? 0),
      mergedBy: people.personOf(ended.account[merged] ?? NOBODY),
      closedAt: closed ? (ended.at[last] ?? 0) : null,
      closedBy: closed ? people.personOf(ended.account[last] ?? NOBODY) : NOBODY,
    };
  }

  /** Of two at the same moment a reopening comes after a closing. */
  function later(a: number, b: number): boolean {
    const [first, second] = [ended.at[a] ?? 0, ended.at[b] ?? 0];
    return first > second || (first === second && (ended.what[a] ?? 0) > (ended.what[b] ?? 0));
  }

  return {
    of(work) {
      const held = pulls.get(work);
      if (held !== undefined) return held;
      const row = rows().get(work);
      if (row === undefined) return undefined;
      const author = people.personOf(opened.account[row] ?? NOBODY);
      const pull = {
        work,
        repository: opened.repository[row] ?? NOBODY,
        number: opened.number[row] ?? NOBODY,
        author,
        bot: opened.bot[row] === 1 || people.isBot(author),
        openedAt: opened.at[row] ?? 0,
        seq: opened.seq[row] ?? 0,
      };
      return pulls.set(work, pull);
    },
    works: () => rows().keys(),
    endsAt,
    openAt(to) {
      const open: number[] = [];
      for (const [work, row] of rows()) {
        if ((opened.at[row] ?? 0) >= to) continue;
        const { mergedAt, closedAt } = endsAt(work, to);
        if (mergedAt === null && closedAt === null) open.push(work);
      }
      return open.sort((a, b) => a - b);
    },
    pathsOf: (work) => paths().get(work) ?? null,
  };
}
