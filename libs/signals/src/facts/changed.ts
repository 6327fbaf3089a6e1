import { allRows, firstFrom, groupRows, type Grouped } from '../log/index-of.js';
import { NOBODY, type LogTables } from '../log/log.js';
import { suggests } from '../log/words.js';
import { lazy } from './lazy.js';
import type { People } from './people.js';

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
 * rewrites lines and commit times, so what is outdated after one without such a commit is unclear. A thread that holds a
 * suggestion is changed, too, when a commit authored and committed after it credits who opened it: GitHub writes that
 * trailer when a suggestion is applied, and a force-push keeps it.
 */
export function threadOutcomes(log: LogTables, people: People): Outcomes {
  const commits = groupByTime(log.commits.work, log.commits.at);
  const pushes = groupByTime(log.pushes.work, log.pushes.at);
  const applied = appliedSuggestions(log, people);
  return (thread, until = Infinity) => {
    const { id, work, at: said } = thread;
    if (applied(thread, until)) return 'changed';
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

interface Credit {
  readonly at: number;
  readonly authored: number;
}

/** Whether a thread's suggestion was applied by a time. */
function appliedSuggestions(log: LogTables, people: People): (thread: Thread, until: number) => boolean {
  const suggesters = lazy(() => {
    const found = new Map<number, number>();
    for (const { id, words, account, length } of [log.threads, log.loose])
      for (let row = 0; row < length; row++)
        if (suggests(words[row] ?? 0)) found.set(id[row] ?? NOBODY, people.personOf(account[row] ?? NOBODY));
    return found;
  });
  const credits = lazy(() => creditsIn(log, people));
  return ({ id, work, at }, until) => {
    const person = suggesters().get(id);
    if (person === undefined) return false;
    const held = credits().get(`${String(work)} ${String(person)}`) ?? [];
    return held.some((credit) => credit.authored > at && credit.at > at && credit.at < until);
  };
}

/** The commits that credit somebody, by pull request and person. */
function creditsIn({ credits, commits }: LogTables, people: People): Map<string, Credit[]> {
  const authored = new Map<number, number>(Array.from(credits.seq, (seq) => [seq, 0]));
  for (let row = 0; row < commits.length && authored.size > 0; row++) {
    const seq = commits.seq[row] ?? 0;
    if (authored.has(seq)) authored.set(seq, commits.authored[row] ?? 0);
  }
  const found = new Map<string, Credit[]>();
  for (let row = 0; row < credits.length; row++) {
    const key = `${String(credits.work[row])} ${String(people.personOf(credits.credited[row] ?? NOBODY))}`;
    const credit = { at: credits.at[row] ?? 0, authored: authored.get(credits.seq[row] ?? 0) ?? 0 };
    const held = found.get(key);
    if (held === undefined) found.set(key, [credit]);
    else held.push(credit);
  }
  return found;
}

/** Rows by pull request, each group in order of time. */
export function groupByTime(works: Int32Array, at: Float64Array): Grouped {
  const rows = allRows(works.length).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  return groupRows(rows, (row) => works[row] ?? 0);
}
