import type { Activity, Excerpt, ReviewState } from '@ambit/activity';
import { readSaid } from '@ambit/documents';
import type { z } from 'zod';
import type { review, timelineItem } from '../schema/pulls.js';
import { fromGraphql } from './account.js';
import { excerptOf, utc } from './text.js';

type Review = z.infer<typeof review>;
type TimelineItem = z.infer<typeof timelineItem>;

/** The reviews of one pull request. Drafts of reviews (PENDING), which only their author sees, are left out. */
export function reviewsOf(
  reviews: readonly Review[],
  timeline: readonly TimelineItem[],
  pull: number,
): { activities: Activity[]; excerpts: Excerpt[] } {
  const before = statesBeforeDismissal(timeline);
  const activities: Activity[] = [];
  const excerpts: Excerpt[] = [];
  for (const review of reviews) {
    if (review.state === 'PENDING' || review.submittedAt === null) continue;
    const hasBody = review.body.trim() !== '';
    const state = review.state === 'DISMISSED' ? (before.get(review.fullDatabaseId) ?? 'DISMISSED') : review.state;
    activities.push({
      kind: 'review.submitted',
      at: utc(review.submittedAt),
      hostId: review.fullDatabaseId,
      actor: fromGraphql(review.author),
      pull,
      payload: { state, hasBody, ...readSaid(review.body) },
    });
    if (hasBody) excerpts.push(excerptOf('review.submitted', review.fullDatabaseId, review.body, review.lastEditedAt ?? null));
  }
  return { activities, excerpts };
}

const STATES: ReadonlySet<string> = new Set<ReviewState>(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED']);

function isState(state: string): state is ReviewState {
  return STATES.has(state);
}

/** A review dismissed twice had its own state before the first dismissal. */
function statesBeforeDismissal(timeline: readonly TimelineItem[]): Map<string, ReviewState> {
  const states = new Map<string, ReviewState>();
  for (const item of timeline) {
    if (item.__typename !== 'ReviewDismissedEvent' || item.review === null) continue;
    const state = item.previousReviewState.toUpperCase();
    if (isState(state) && !states.has(item.review.fullDatabaseId)) states.set(item.review.fullDatabaseId, state);
  }
  return states;
}
