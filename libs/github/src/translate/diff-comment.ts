import type { Activity, Excerpt } from '@ambit/activity';
import { readSaid } from '@ambit/documents';
import type { RestReviewComment } from '../schema/comments.js';
import type { Thread } from '../schema/threads.js';
import { fromRest } from './account.js';
import { referencesMade, type Home } from './reference.js';
import { cleanText, editedAfter, excerptOf, utc } from './text.js';

/** A comment on the diff; with it what it names and, when it begins a thread that is outdated, the thread's own row. Null where its pull request cannot be told. */
export function diffComment(comment: RestReviewComment, home: Home): { readonly activities: Activity[]; readonly excerpt: Excerpt } | null {
  const number = /\/pulls\/(\d+)$/.exec(comment.pull_request_url)?.[1];
  if (number === undefined) return null;
  const pull = Number(number);
  const hostId = String(comment.id);
  const originalLine = comment.original_line ?? null;
  const replyTo = comment.in_reply_to_id ?? null;
  const reviewId = comment.pull_request_review_id ?? null;
  const commented: Activity = {
    kind: 'review.commented',
    at: utc(comment.created_at),
    hostId,
    actor: fromRest(comment.user),
    pull,
    payload: {
      reviewId: reviewId === null ? null : String(reviewId),
      replyTo: replyTo === null ? null : String(replyTo),
      path: cleanText(comment.path),
      originalLine,
      suggests: /^\s*(`{3,}|~{3,})suggestion\b/m.test(comment.body),
      ...readSaid(comment.body),
    },
  };
  const outdated = replyTo === null && (comment.line ?? null) === null && originalLine !== null && comment.subject_type !== 'file';
  const { at, actor } = commented;
  const named = referencesMade({ words: comment.body, from: 'comment', kind: 'diff', hostId, at, actor, pull, issue: null }, home);
  return {
    activities: [commented, ...(outdated ? [threadOutdated(hostId, comment.created_at, pull)] : []), ...named],
    excerpt: excerptOf('review.commented', hostId, comment.body, editedAfter(comment.created_at, comment.updated_at)),
  };
}

/** The outdated ones among threads read through GraphQL; the same rows as from the REST list. */
export function outdatedThreads(threads: readonly (Thread | null)[], pull: number): Activity[] {
  return threads.flatMap((thread) => {
    const first = thread?.comments.nodes?.[0];
    const outdated = thread !== null && thread.isOutdated && thread.line === null && thread.originalLine !== null;
    return outdated && first !== null && first !== undefined ? [threadOutdated(first.fullDatabaseId, first.createdAt, pull)] : [];
  });
}

function threadOutdated(hostId: string, at: string, pull: number): Activity {
  return { kind: 'thread.outdated', at: utc(at), hostId, actor: null, pull, payload: {} };
}
