import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { timelineItem } from '../schema/pulls.js';
import { ada, bo, robot } from '../testing/fixtures.js';
import { eventActivity, openedAsDraft } from './timeline.js';

type Item = z.infer<typeof timelineItem>;
const base = { id: 'EV_1', createdAt: '2026-03-02T12:00:00Z', actor: ada };
const simple = (__typename: string, createdAt = base.createdAt) => ({ ...base, __typename, createdAt }) as Item;

describe('an event of the timeline', () => {
  it.each([
    ['ReadyForReviewEvent', 'pull.readied'],
    ['ConvertToDraftEvent', 'pull.drafted'],
    ['HeadRefForcePushedEvent', 'pull.force_pushed'],
    ['ClosedEvent', 'pull.closed'],
    ['ReopenedEvent', 'pull.reopened'],
    ['MergedEvent', 'pull.merged'],
  ])('%s is %s', (name, kind) => {
    expect(eventActivity(simple(name), 7)).toEqual({
      kind,
      at: base.createdAt,
      hostId: 'EV_1',
      actor: { id: 11, login: 'ada', kind: 'user', name: 'Ada Example' },
      pull: 7,
      payload: {},
    });
  });

  it.each([
    ['a person', bo, { type: 'person', account: { id: 12, login: 'bo', kind: 'user', name: null } }],
    ['a bot', robot, { type: 'person', account: { id: 13, login: 'dependabot[bot]', kind: 'bot', name: null } }],
    ['a team', { __typename: 'Team', databaseId: 71, slug: 'ledger' }, { type: 'team', teamId: 71, slug: 'ledger' }],
    ['nobody any more', null, null],
    ['a team that is withheld', { __typename: 'Team' }, null],
  ])('asks %s', (_name, requestedReviewer, asked) => {
    const requested = eventActivity({ ...base, __typename: 'ReviewRequestedEvent', requestedReviewer } as Item, 7);
    expect(requested).toMatchObject({ kind: 'review.requested', payload: { asked } });
    const removed = eventActivity({ ...base, __typename: 'ReviewRequestRemovedEvent', requestedReviewer } as Item, 7);
    expect(removed).toMatchObject({ kind: 'review.request_removed', payload: { asked } });
  });

  it('dismisses a review; of one that is gone there is nothing to say', () => {
    const dismissed = { ...base, __typename: 'ReviewDismissedEvent' as const, previousReviewState: 'APPROVED' };
    expect(eventActivity({ ...dismissed, review: { fullDatabaseId: '401' } }, 7)).toMatchObject({
      kind: 'review.dismissed',
      payload: { reviewId: '401' },
    });
    expect(eventActivity({ ...dismissed, review: null }, 7)).toBeNull();
  });

  it('by a deleted account is nobody’s', () => {
    expect(eventActivity({ ...simple('ClosedEvent'), actor: null }, 7)?.actor).toBeNull();
  });
});

describe('opened as a draft', () => {
  it('is what the first change between draft and ready tells, in any order of the list', () => {
    const ready = simple('ReadyForReviewEvent', '2026-03-03T00:00:00Z');
    const back = simple('ConvertToDraftEvent', '2026-03-04T00:00:00Z');
    expect(openedAsDraft([back, ready], true)).toBe(true);
    expect(openedAsDraft([ready], false)).toBe(true);
    expect(openedAsDraft([back], true)).toBe(false);
  });

  it('is the present state where it never changed', () => {
    expect(openedAsDraft([simple('ClosedEvent')], true)).toBe(true);
    expect(openedAsDraft([], false)).toBe(false);
  });
});
