import { isSomebody, ms, type Book, type PullLine } from './book.js';
import type { ReviewRow } from './rows.js';

/** What the counts that exclude anything leave out. */
const BUMPS = [
  /^(?:\w+(?:\([^)]*\))?!?: )?(?:bump \S+ from \S+ to \S+|bump the \S+ group|update (?:dependency|module) \S+ to )/i,
  /^(?:\w+(?:\([^)]*\))?!?: )?update \S+ (?:docker tag|action|digest|monorepo) (?:.* )?to v?\w/i,
  /^(?:\w+\(deps[^)]*\)|deps)!?: /i,
];
const QUEUE = /^(?:auto merge of #|rollup of \d+ pull requests|merge[ -]queue)/i;

/** Bots, deleted accounts, updates of dependencies, merge queues, more than a hundred files, reverts within ten minutes. */
export function isLeftOutWork({ user, title, merged_at, created_at, changed_files }: PullLine): boolean {
  if (!isSomebody(user) || BUMPS.some((bump) => bump.test(title)) || QUEUE.test(title) || changed_files > 100) return true;
  return /^revert\b/i.test(title) && merged_at !== null && ms(merged_at) - ms(created_at) < 600_000;
}

/** The same of a review, and approvals within a minute of the request, of more than 200 changed lines. */
export function isLeftOut(book: Book, pull: PullLine, review: ReviewRow | undefined): boolean {
  return isLeftOutWork(pull) || (review !== undefined && isQuick(book, pull, review));
}

function isQuick(book: Book, pull: PullLine, { state, user, submitted_at }: ReviewRow): boolean {
  if (state !== 'APPROVED' || pull.additions + pull.deletions <= 200) return false;
  return (book.events.get(pull.number) ?? []).some(({ event, requested_reviewer, created_at }) => {
    const passed = ms(submitted_at) - ms(created_at);
    return event === 'review_requested' && requested_reviewer?.id === user?.id && passed > 0 && passed < 60_000;
  });
}
