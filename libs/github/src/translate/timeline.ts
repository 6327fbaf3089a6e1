import { assertNever, type Activity, type RequestPayload } from '@ambit/activity';
import type { z } from 'zod';
import type { timelineItem } from '../schema/pulls.js';
import { fromGraphql } from './account.js';
import { utc } from './text.js';

type TimelineItem = z.infer<typeof timelineItem>;

/** One event of a pull request's timeline. GitHub gives a merge two events, closed and merged; both are kept. Null for a dismissal of a review that is gone. */
export function eventActivity(item: TimelineItem, pull: number): Activity | null {
  const happened = { at: utc(item.createdAt), hostId: item.id, actor: fromGraphql(item.actor), pull };
  switch (item.__typename) {
    case 'ReviewRequestedEvent':
      return { ...happened, kind: 'review.requested', payload: { asked: askedOf(item.requestedReviewer) } };
    case 'ReviewRequestRemovedEvent':
      return { ...happened, kind: 'review.request_removed', payload: { asked: askedOf(item.requestedReviewer) } };
    case 'ReviewDismissedEvent':
      return item.review === null ? null : { ...happened, kind: 'review.dismissed', payload: { reviewId: item.review.fullDatabaseId } };
    case 'ReadyForReviewEvent':
      return { ...happened, kind: 'pull.readied', payload: {} };
    case 'ConvertToDraftEvent':
      return { ...happened, kind: 'pull.drafted', payload: {} };
    case 'HeadRefForcePushedEvent':
      return { ...happened, kind: 'pull.force_pushed', payload: {} };
    case 'ClosedEvent':
      return { ...happened, kind: 'pull.closed', payload: {} };
    case 'ReopenedEvent':
      return { ...happened, kind: 'pull.reopened', payload: {} };
    case 'MergedEvent':
      return { ...happened, kind: 'pull.merged', payload: {} };
    default:
      return assertNever(item);
  }
}

type Asked = Extract<TimelineItem, { __typename: 'ReviewRequestedEvent' | 'ReviewRequestRemovedEvent' }>['requestedReviewer'];

function askedOf(asked: Asked): RequestPayload['asked'] {
  if (asked === null || asked.databaseId === null || asked.databaseId === undefined) return null;
  if (asked.__typename === 'Team') return { type: 'team', teamId: asked.databaseId, slug: asked.slug ?? '' };
  const account = fromGraphql({ ...asked, login: asked.login ?? '' });
  return account === null ? null : { type: 'person', account };
}

/**
 * Whether a pull request was opened as a draft: GitHub keeps the present state only, but the first change between
 * draft and ready tells what was before it.
 */
export function openedAsDraft(timeline: readonly TimelineItem[], isDraft: boolean): boolean {
  const changes = timeline.filter((item) => item.__typename === 'ReadyForReviewEvent' || item.__typename === 'ConvertToDraftEvent');
  const first = changes.reduce<TimelineItem | null>(
    (oldest, item) => (oldest === null || Date.parse(item.createdAt) < Date.parse(oldest.createdAt) ? item : oldest),
    null,
  );
  return first === null ? isDraft : first.__typename === 'ReadyForReviewEvent';
}
