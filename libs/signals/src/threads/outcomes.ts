import { lazy } from '../facts/lazy.js';
import { NOBODY, SOURCES } from '../log/log.js';
import { hasTurn } from '../log/words.js';
import type { ThreadRows, ThreadSources } from './rows.js';

/** What became of a thread (signals.md, "`carried`"), in the order in which they are told apart. */
export const OUTCOMES = ['changed', 'accepted-later', 'declined', 'unclear', 'answered', 'unanswered', 'open'] as const;
export type ThreadOutcome = (typeof OUTCOMES)[number];

/**
 * What became of a thread before a time. Changed: the *changed* rule of changed.ts. Accepted later: a reply of the author names an issue or
 * another pull request. Declined: a reply of the author says no and why. Unclear: outdated after a force-push. Answered:
 * the author replied. Unanswered: none of these when the pull request ended; else open. What the author says in words
 * goes before what cannot be told after a force-push: ours.
 */
export function readOutcomes(
  facts: ThreadSources,
  rows: ThreadRows,
  repliesOf: (row: number) => Int32Array,
): (row: number, to: number) => ThreadOutcome {
  const { log, people, pulls, outcomes } = facts;
  const links = lazy(() => followUps(facts));

  /** What the author's replies said before `to`; null where there is none. */
  function answer(row: number, to: number): ThreadOutcome | null {
    const author = rows.author[row] ?? NOBODY;
    if (author === NOBODY) return null;
    let said: ThreadOutcome | null = null;
    for (const reply of repliesOf(row)) {
      const at = log.replies.at[reply] ?? 0;
      if (at >= to) break;
      if (log.replies.bot[reply] === 1 || people.personOf(log.replies.account[reply] ?? NOBODY) !== author) continue;
      if (links().has(momentOf(log.replies.work[reply] ?? NOBODY, log.replies.account[reply] ?? NOBODY, at))) return 'accepted-later';
      if (hasTurn(log.replies.words[reply] ?? 0, 'declines')) said = 'declined';
      said ??= 'answered';
    }
    return said;
  }

  return (row, to) => {
    const work = rows.work[row] ?? NOBODY;
    const became = outcomes({ id: rows.id[row] ?? NOBODY, work, at: rows.at[row] ?? 0 }, to);
    if (became === 'changed') return 'changed';
    const said = answer(row, to);
    if (said === 'accepted-later' || said === 'declined') return said;
    if (became === 'unclear') return 'unclear';
    if (said !== null) return said;
    const { mergedAt, closedAt } = pulls.endsAt(work, to);
    return mergedAt === null && closedAt === null ? 'open' : 'unanswered';
  };
}

const COMMENT = SOURCES.indexOf('comment');

/** Moments at which an account's comment on a pull request names an issue or another pull request; itself it never does. */
function followUps({ log: { references, tokens } }: ThreadSources): ReadonlySet<string> {
  const numbered = Uint8Array.from({ length: tokens.size }, (_, token) => (/#\d+$/.test(tokens.text(token)) ? 1 : 0));
  const found = new Set<string>();
  for (let row = 0; row < references.length; row++) {
    if (references.source[row] !== COMMENT || numbered[references.token[row] ?? 0] !== 1) continue;
    found.add(momentOf(references.work[row] ?? NOBODY, references.account[row] ?? NOBODY, references.at[row] ?? 0));
  }
  return found;
}

function momentOf(work: number, account: number, at: number): string {
  return `${String(work)} ${String(account)} ${String(at)}`;
}
