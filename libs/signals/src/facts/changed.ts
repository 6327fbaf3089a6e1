import { allRows, firstFrom, groupRows, type Grouped } from '../log/index-of.js';
import type { LogTables } from '../log/log.js';

/** What became of a thread, as far as GitHub says without a diff. `none`: nothing that can be told. */
type Outcome = 'none' | 'unclear' | 'changed';

/** A thread by its first comment. */
interface Thread {
  readonly id: number;
  readonly work: number;
  readonly at: number;
}

/** What became of a thread; with `until`, by that time. */
export type Outcomes = (thread: Thread, until?: number) => Outcome;

/**
 * The *changed* rule, ours: a thread is changed when it is outdated and a commit of its pull request was both authored
 * and committed after its first comment, with no force-push after the comment and up to that commit. A force-push
 * rewrites lines and commit times, so what is outdated after one without such a commit is unclear. A suggestion applied
 * is a commit like any other.
 */
export function threadOutcomes(log: LogTables): Outcomes {
  const commits = groupByTime(log.commits.work, log.commits.at);
  const pushes = groupByTime(log.pushes.work, log.pushes.at);
  return ({ id, work, at: said }, until = Infinity) => {
    if (!log.outdated.has(id)) return 'none';
    const pushed = pushes.of(work);
    const nextPush = log.pushes.at[pushed[firstFrom(pushed, log.pushes.at, said + 1)] ?? -1] ?? Infinity;
    const after = commits.of(work);
    for (let i = firstFrom(after, log.commits.at, said + 1); i < after.length; i++) {
      const commit = after[i] ?? 0;
      if ((log.commits.at[commit] ?? 0) >= Math.min(nextPush, until)) break;
      if ((log.commits.authored[commit] ?? 0) > said) return 'changed';
    }
    return nextPush < until ? 'unclear' : 'none';
  };
}

/** Rows by pull request, each group in order of time. */
export function groupByTime(works: Int32Array, at: Float64Array): Grouped {
  const rows = allRows(works.length).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  return groupRows(rows, (row) => works[row] ?? 0);
}
