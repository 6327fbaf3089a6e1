import { isBot, isDeleted } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { fromGraphql, fromRest } from './account.js';

describe('an account', () => {
  it('is the same from both sides of GitHub', () => {
    expect(fromGraphql({ __typename: 'User', login: 'ada', databaseId: 11, name: null })).toEqual(
      fromRest({ login: 'ada', id: 11, type: 'User' }),
    );
    expect(fromGraphql({ __typename: 'Bot', login: 'dependabot', databaseId: 13 })).toEqual(
      fromRest({ login: 'dependabot[bot]', id: 13, type: 'Bot' }),
    );
  });

  it.each([
    ['User', 'user'],
    ['Bot', 'bot'],
    ['Organization', 'organization'],
    ['Mannequin', 'mannequin'],
  ])('%s is a %s', (__typename, kind) => {
    expect(fromGraphql({ __typename, login: 'x', databaseId: 1 })?.kind).toBe(kind);
    expect(fromRest({ type: __typename, login: 'x', id: 1 })?.kind).toBe(kind);
  });

  it('of an enterprise is the person behind it', () => {
    expect(fromGraphql({ __typename: 'EnterpriseUserAccount', login: 'ada', user: { databaseId: 11 } })).toEqual({
      id: 11,
      login: 'ada',
      kind: 'user',
      name: null,
    });
  });

  it('that was deleted is nobody, and the ghost stays the ghost', () => {
    expect(fromGraphql(null)).toBeNull();
    expect(fromGraphql(undefined)).toBeNull();
    expect(fromRest(null)).toBeNull();
    const ghost = fromRest({ login: 'ghost', id: 10137, type: 'User' });
    expect(ghost?.id).toBe(10137);
    expect(isDeleted(ghost)).toBe(true);
  });

  it('knows bots, and has no blank name', () => {
    expect(isBot(fromGraphql({ __typename: 'Bot', login: 'renovate', databaseId: 14 }))).toBe(true);
    expect(fromGraphql({ __typename: 'User', login: 'ada', databaseId: 11, name: ' ' })?.name).toBeNull();
  });
});
