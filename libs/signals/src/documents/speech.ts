import { onceEach } from '../facts/once.js';
import type { Outcomes } from '../facts/changed.js';
import type { People } from '../facts/people.js';
import type { Pulls } from '../facts/pulls.js';
import { groupRows, type Grouped } from '../log/index-of.js';
import { APPROVED, NOBODY, OBJECTED, type LogTables } from '../log/log.js';
import type { VoiceKind } from '../life.js';

/** Somebody living, no bot and not the author of the pull request, said something. */
export interface Said {
  readonly kind: VoiceKind;
  readonly seq: number;
  readonly at: number;
  readonly person: number;
  readonly work: number | null;
  readonly repository: number;
  readonly verdict: 'approved' | 'objected' | null;
  /** Of a review: whether it was dismissed. */
  readonly dismissed: boolean;
  /** Of a review its id, of a thread that of the review it belongs to. */
  readonly review: number;
  /** Of a thread. */
  readonly thread: { readonly id: number; readonly path: number; readonly line: number } | null;
}

/** What was said on some pull requests, in order of time. */
export interface Speech {
  /** First comments of threads. */
  threadsOf(work: number): readonly Said[];
  /** Reviews that say something themselves; what only holds threads is those threads. */
  reviewsOf(work: number): readonly Said[];
  commentsOf(work: number): readonly Said[];
}

/** @param works the pull requests asked for; of others nothing is found */
export function readSpeech(log: LogTables, works: ReadonlySet<number>, people: People, pulls: Pulls): Speech {
  const reviews = pick(log.reviews, log.reviewIds.size, works);
  const threads = [log.threads, log.loose].map((table) => ({ table, rows: pick(table, log.threadIds.size, works) }));
  const comments = pick(log.comments, log.commentIds.size, works);

  function said(table: Common, row: number, rest: Pick<Said, 'kind' | 'verdict' | 'dismissed' | 'review' | 'thread'>): Said[] {
    const person = people.personOf(table.account[row] ?? NOBODY);
    const work = table.work[row] ?? NOBODY;
    const pull = pulls.of(work);
    if (person === NOBODY || table.bot[row] === 1 || people.isBot(person)) return [];
    if (pull !== undefined && pull.author === person) return [];
    return [{ ...rest, seq: table.seq[row] ?? 0, at: table.at[row] ?? 0, person, work, repository: table.repository[row] ?? NOBODY }];
  }

  return {
    threadsOf: (work) =>
      threads
        .flatMap(({ table, rows }) =>
          Array.from(rows.of(work)).flatMap((row) => {
            const thread = { id: table.id[row] ?? NOBODY, path: table.path[row] ?? NOBODY, line: table.line[row] ?? NOBODY };
            return said(table, row, {
              kind: 'review.commented',
              verdict: null,
              dismissed: false,
              review: table.review[row] ?? NOBODY,
              thread,
            });
          }),
        )
        .sort(inOrder),
    reviewsOf: (work) =>
      Array.from(reviews.of(work))
        .filter((row) => log.reviews.says[row] === 1)
        .flatMap((row) => {
          const state = log.reviews.state[row];
          const review = log.reviews.id[row] ?? NOBODY;
          const verdict = state === APPROVED ? 'approved' : state === OBJECTED ? 'objected' : null;
          return said(log.reviews, row, { kind: 'review.submitted', verdict, dismissed: log.dismissed.has(review), review, thread: null });
        })
        .sort(inOrder),
    commentsOf: (work) =>
      Array.from(comments.of(work))
        .flatMap((row) =>
          said(log.comments, row, { kind: 'pull.commented', verdict: null, dismissed: false, review: NOBODY, thread: null }),
        )
        .sort(inOrder),
  };
}

interface Common {
  readonly work: Int32Array;
  readonly repository: Int32Array;
  readonly account: Int32Array;
  readonly bot: Int32Array;
  readonly id: Int32Array;
  readonly at: Float64Array;
  readonly seq: Float64Array;
}

/** The rows of these pull requests, each once, by pull request. */
function pick(table: Common, ids: number, works: ReadonlySet<number>): Grouped {
  if (works.size === 0) return groupRows(new Int32Array(0), () => NOBODY);
  const wanted = onceEach(table.id, table.seq, ids).filter((row) => works.has(table.work[row] ?? NOBODY));
  return groupRows(wanted, (row) => table.work[row] ?? NOBODY);
}

/** By time; at one moment by kind and person, so that the order of arrival decides nothing. */
export function inOrder(a: Said, b: Said): number {
  return a.at - b.at || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || a.person - b.person || a.seq - b.seq;
}

/** What became of a thread by a time. */
export function outcomeOf(said: Said, outcomes: Outcomes, until: number): 'changed' | 'unclear' | null {
  if (said.thread === null || said.work === null) return null;
  const became = outcomes({ id: said.thread.id, work: said.work, at: said.at }, until);
  return became === 'none' ? null : became;
}
