import { allRows, firstFrom, groupRows, type Grouped } from '../log/index-of.js';
import type { LogTables } from '../log/log.js';

/** What became of a thread, as far as GitHub says without a diff. `none`: nothing that can be told. */
export type Outcome = 'none' | 'unclear' | 'changed';

/**
 * The *changed* rule, ours: a thread is changed when it is outdated and a commit of its pull request was both authored
 * and committed after its first comment, with no force-push after the comment and up to that commit. A force-push
 * rewrites lines and commit times, so what is outdated after one without such a commit is unclear. A suggestion applied
 * is a commit like any other.
 */
export function threadOutcomes(log: LogTables): (thread: number) => Outcome {
  const commits = groupByTime(log.commits.work, log.commits.at);
  const pushes = groupByTime(log.pushes.work, log.pushes.at);
  return (thread) => {
    if (!log.outdated.has(log.threads.id[thread] ?? -1)) return 'none';
    const work = log.threads.work[thread] ?? -1;
    const said = log.threads.at[thread] ?? 0;
    const pushed = pushes.of(work);
    const nextPush = log.pushes.at[pushed[firstFrom(pushed, log.pushes.at, said + 1)] ?? -1] ?? Infinity;
    const after = commits.of(work);
    for (let i = firstFrom(after, log.commits.at, said + 1); i < after.length; i++) {
      const commit = after[i] ?? 0;
      if ((log.commits.at[commit] ?? 0) >= nextPush) break;
      if ((log.commits.authored[commit] ?? 0) > said) return 'changed';
    }
    return nextPush === Infinity ? 'none' : 'unclear';
  };
}

/** Rows by pull request, each group in order of time. */
export function groupByTime(works: Int32Array, at: Float64Array): Grouped {
  const rows = allRows(works.length).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  return groupRows(rows, (row) => works[row] ?? 0);
}
