import { describe, expect, it } from '@jest/globals';
import { keyOf, meaningOf } from './aliases.js';

describe('keyOf', () => {
  it.each([
    ['**Author(s)**:', 'authors'],
    ['RFC PR #', 'rfc-pr'],
    ['Review Manager', 'review-manager'],
    ['creation_date', 'creation-date'],
    ['discussionsTo', 'discussions-to'],
    ['`Status`', 'status'],
    ['crates.io issue', 'crates-io-issue'],
  ])('of %s is %s', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });
});

describe('meaningOf', () => {
  it.each([
    ['Author', 'authors'],
    ['Co-Authors', 'authors'],
    ['Champion(s)', 'owners'],
    ['decision-makers', 'deciders'],
    ['Shepherd Team', 'reviewers'],
    ['BDFL-Delegate', 'reviewers'],
    ['Sponsor', 'reviewers'],
    ['Approved by', 'approvers'],
    ['Start Date', 'created'],
    ['Assigned', 'created'],
    ['date-accepted', 'decided'],
    ['Rust Issue #', 'discussion'],
    ['Tracking Issue', 'discussion'],
    ['Discussions-To', 'discussion'],
    ['Superseded-By', 'supersededBy'],
    ['Proposed-Replacement', 'supersededBy'],
    ['Replaces', 'supersedes'],
    ['see-also', 'related'],
    ['kep-number', 'number'],
    ['eip', 'number'],
    ['State', 'status'],
  ])('of %s is %s', (written, meaning) => {
    expect(meaningOf(written)).toBe(meaning);
  });

  it.each(['issue-number', 'Note', 'Last updated', 'owning-sig', 'milestone', 'type', '', 'constructor', 'Status of the work'])(
    'of %s is none',
    (written) => {
      expect(meaningOf(written)).toBeNull();
    },
  );
});
