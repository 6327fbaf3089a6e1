import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { ada, bo } from '../testing/fixtures.js';
import type { review, timelineItem } from '../schema/pulls.js';
import { reviewsOf } from './review.js';

type Review = z.infer<typeof review>;
type Item = z.infer<typeof timelineItem>;

function reviewRow(change: Partial<Review> = {}): Review {
  return {
    fullDatabaseId: '401',
    state: 'APPROVED',
    body: '',
    submittedAt: '2026-03-02T10:00:00Z',
    lastEditedAt: null,
    author: bo,
    ...change,
  };
}
function dismissal(id: string, previousReviewState: string, createdAt = '2026-03-03T00:00:00Z'): Item {
  return {
    __typename: 'ReviewDismissedEvent',
    id: `D_${createdAt}`,
    createdAt,
    actor: ada,
    previousReviewState,
    review: { fullDatabaseId: id },
  };
}

describe('a review', () => {
  it('is a row at the time it was submitted', () => {
    expect(reviewsOf([reviewRow()], [], 7).activities).toEqual([
      {
        kind: 'review.submitted',
        at: '2026-03-02T10:00:00Z',
        hostId: '401',
        actor: { id: 12, login: 'bo', kind: 'user', name: null },
        pull: 7,
        payload: { state: 'APPROVED', hasBody: false },
      },
    ]);
  });

  it('that is still being written is not there', () => {
    expect(reviewsOf([reviewRow({ state: 'PENDING', submittedAt: null })], [], 7)).toEqual({ activities: [], excerpts: [] });
  });

  it('of a deleted account stays', () => {
    expect(reviewsOf([reviewRow({ author: null })], [], 7).activities[0]?.actor).toBeNull();
  });

  it('keeps the state it had when it is dismissed, the first time too', () => {
    const dismissed = [reviewRow({ state: 'DISMISSED' })];
    const state = (items: Item[]) => reviewsOf(dismissed, items, 7).activities[0]?.payload;
    expect(state([dismissal('401', 'APPROVED')])).toMatchObject({ state: 'APPROVED' });
    expect(state([dismissal('401', 'changes_requested')])).toMatchObject({ state: 'CHANGES_REQUESTED' });
    expect(state([dismissal('401', 'APPROVED'), dismissal('401', 'DISMISSED', '2026-03-04T00:00:00Z')])).toMatchObject({
      state: 'APPROVED',
    });
    expect(state([dismissal('999', 'APPROVED')])).toMatchObject({ state: 'DISMISSED' });
    expect(state([])).toMatchObject({ state: 'DISMISSED' });
  });

  it('says what its words are for, and nothing where there are none', () => {
    expect(reviewsOf([reviewRow({ body: 'LGTM. @Ada, why twice?' })], [], 7).activities[0]?.payload).toEqual({
      state: 'APPROVED',
      hasBody: true,
      intents: ['question', 'approval'],
      asks: ['ada'],
    });
    expect(reviewsOf([reviewRow({ body: ' \n\t' })], [], 7).activities[0]?.payload).toEqual({ state: 'APPROVED', hasBody: false });
  });

  it('has words only when its body is not blank', () => {
    const read = reviewsOf(
      [reviewRow({ body: ' \n\t' }), reviewRow({ fullDatabaseId: '402', body: 'Good.', lastEditedAt: '2026-03-05T00:00:00Z' })],
      [],
      7,
    );
    expect(read.activities.map(({ payload }) => payload)).toMatchObject([{ hasBody: false }, { hasBody: true }]);
    expect(read.excerpts).toEqual([{ key: 'review.submitted:402', text: 'Good.', editedAt: '2026-03-05T00:00:00Z' }]);
  });
});
