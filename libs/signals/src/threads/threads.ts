import { lazy } from '../facts/lazy.js';
import { onceEach } from '../facts/once.js';
import { compareHostIds } from '../facts/sort.js';
import { NO_TEAM } from '../facts/teams.js';
import { allRows, groupRows } from '../log/index-of.js';
import { NOBODY, type LogTables } from '../log/log.js';
import { OUTCOMES, readOutcomes, type ThreadOutcome } from './outcomes.js';
import { reviewRows } from './review-rows.js';
import { sortedThreads, type ThreadRows, type ThreadSources } from './rows.js';

/**
 * The threads of a log: first comments by living people who are no bots and did not open the pull request, each once.
 * Those of before September 2016, which belong to no review, are among them.
 */
export interface Threads {
  readonly rows: ThreadRows;
  /** Rows by who opened them, by pull request, and by the teams the opener was in then; each in order of time. */
  of(person: number): Int32Array;
  ofWork(work: number): Int32Array;
  ofTeam(team: number): Int32Array;
  /** What had become of a thread before `to`; see outcomes.ts. */
  outcome(row: number, to: number): ThreadOutcome;
  /** The row of a thread by its number in `log.threadIds`; NOBODY where it is none of these. */
  rowOf(id: number): number;
  /** The substantive review a thread belongs to, a row of `facts.reviews`; NOBODY for none. */
  reviewOf(row: number): number;
  /** Rows of `log.replies`, each reply once, in order of time; by anyone, bots and the opener too. */
  repliesOf(row: number): Int32Array;
}

/** @param facts `Facts`, or what of it threads are read from; see `facts.threads` */
export function readThreads(facts: ThreadSources): Threads {
  const { log, teams } = facts;
  const rows = sortedThreads(facts);
  const byPerson = lazy(() => groupRows(allRows(rows.length), (row) => rows.person[row] ?? NOBODY));
  const byWork = lazy(() => groupRows(allRows(rows.length), (row) => rows.work[row] ?? NOBODY));
  const byTeam = lazy(() => rowsByTeam(rows, (set) => teams.teamsOf(set)));
  const byId = lazy(() => {
    const found = new Int32Array(log.threadIds.size).fill(NOBODY);
    for (let row = 0; row < rows.length; row++) found[rows.id[row] ?? 0] = row;
    return found;
  });
  const substantive = lazy(() => reviewRows(facts).ofId);
  const replies = lazy(() => groupRows(sortedReplies(log), (reply) => log.replies.thread[reply] ?? NOBODY));
  const threads: Threads = {
    rows,
    of: (person) => byPerson().of(person),
    ofWork: (work) => byWork().of(work),
    ofTeam: (team) => byTeam().get(team) ?? new Int32Array(0),
    outcome: (row, to) => (to === Infinity ? (OUTCOMES[known()[row] ?? 0] ?? 'open') : outcomes()(row, to)),
    rowOf: (id) => byId()[id] ?? NOBODY,
    reviewOf: (row) => substantive()[rows.review[row] ?? NOBODY] ?? NOBODY,
    repliesOf(row) {
      const work = rows.work[row];
      const found = replies().of(rows.id[row] ?? NOBODY);
      return found.every((reply) => log.replies.work[reply] === work) ? found : found.filter((reply) => log.replies.work[reply] === work);
    },
  };
  const outcomes = lazy(() => readOutcomes(facts, threads.rows, threads.repliesOf));
  const known = lazy(() => Uint8Array.from({ length: rows.length }, (_, row) => OUTCOMES.indexOf(outcomes()(row, Infinity))));
  return threads;
}

function sortedReplies({ replies, threadIds }: LogTables): Int32Array {
  return onceEach(replies.id, replies.seq, threadIds.size).sort(
    (a, b) =>
      (replies.at[a] ?? 0) - (replies.at[b] ?? 0) || compareHostIds(threadIds.text(replies.id[a] ?? 0), threadIds.text(replies.id[b] ?? 0)),
  );
}

function rowsByTeam(rows: ThreadRows, teamsOf: (set: number) => readonly number[]): Map<number, Int32Array> {
  const found = new Map<number, number[]>();
  for (let row = 0; row < rows.length; row++) {
    for (const team of teamsOf(rows.mine[row] ?? NO_TEAM)) {
      const held = found.get(team);
      if (held === undefined) found.set(team, [row]);
      else held.push(row);
    }
  }
  return new Map([...found].map(([team, held]) => [team, Int32Array.from(held)] as const));
}
