import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { generateCompany } from './generate.js';
import type { Company } from './model.js';

const START = '2025-05-26';
/** 58 weeks and 62: by then every story has begun. */
const END = '2026-07-06';
const LATER = '2026-08-03';

/** Versions by the time their pull request was merged: before that they are not on the default branch. */
function mergedVersions(repository: ArchivedRepository): unknown[] {
  const merged = new Map(repository.pulls.map((pull) => [pull.number, pull.merged_at]));
  return repository.versions.map((one) => [merged.get(one.pull_number ?? 0) ?? one.committed_at, 'version', one.commit, one.path, one.sha]);
}

/** What never changes about a row once it is there. */
function fixedRows(repository: ArchivedRepository, before: string): string[] {
  const rows: unknown[] = [
    ...repository.pulls.map((one) => [one.created_at, 'pull', one.id, one.number, one.title, one.body, one.user?.login, one.head.ref]),
    ...repository.reviews.map((one) => [one.submitted_at, 'review', one.id, one.pull_number, one.user?.login, one.body, one.commit_id]),
    ...repository.reviewComments.map((one) => [
      one.created_at,
      'comment',
      one.id,
      one.pull_request_review_id,
      one.in_reply_to_id,
      one.body,
      one.path,
      one.original_line,
    ]),
    ...repository.issueComments.map((one) => [one.created_at, 'talk', one.id, one.issue_number, one.user?.login, one.body]),
    ...repository.timeline.map((one) => [
      one.created_at,
      'event',
      one.id,
      one.issue_number,
      one.event,
      one.actor?.login,
      one.requested_reviewer?.login,
      one.requested_team?.slug,
      one.commit_id,
    ]),
    ...repository.issues.map((one) => [one.created_at, 'issue', one.id, one.number, one.title, one.body, one.user?.login]),
    ...repository.discussions.map((one) => [one.created_at, 'discussion', one.id, one.number, one.title, one.body, one.user?.login]),
    ...repository.discussionComments.map((one) => [one.created_at, 'word', one.id, one.discussion_number, one.body, one.user?.login]),
    ...mergedVersions(repository),
    ...repository.codeowners.map((one) => [one.committedAt, 'owners', one.sha, one.path, one.text]),
  ];
  return rows
    .map((row) => JSON.stringify(row))
    .filter((row) => row.slice(2, 12) < before)
    .sort();
}

describe('weeks added later', () => {
  let earlier: Company;
  let later: Company;
  beforeAll(() => {
    earlier = generateCompany({ seed: 3, start: START, end: END, stories: true });
    later = generateCompany({ seed: 3, start: START, end: LATER, stories: true });
  });

  it('leave every earlier row as it was', () => {
    for (const [i, repository] of earlier.archive.repositories.entries()) {
      const other = later.archive.repositories[i];
      if (!other) throw new Error('A repository is gone.');
      expect(fixedRows(other, END)).toEqual(fixedRows(repository, '9999'));
    }
  });

  it('add weeks as busy as those before', () => {
    const count = (company: Company): number => company.archive.repositories.reduce((sum, one) => sum + one.pulls.length, 0);
    expect(count(later) - count(earlier)).toBeGreaterThan(350);
  });

  it('keep commits, but for those a force-push replaced', () => {
    for (const [i, repository] of earlier.archive.repositories.entries()) {
      const other = later.archive.repositories[i];
      const kept = new Set(other?.commits.map((one) => one.sha));
      const pushed = new Set(
        other?.timeline.filter((one) => one.event === 'head_ref_force_pushed' && one.created_at >= END).map((one) => one.issue_number),
      );
      expect(repository.commits.filter((commit) => !kept.has(commit.sha) && !pushed.has(commit.pull_number))).toEqual([]);
    }
  });

  it('only move states on: nothing that was merged is open again', () => {
    for (const [i, repository] of earlier.archive.repositories.entries()) {
      const now = new Map(later.archive.repositories[i]?.pulls.map((pull) => [pull.id, pull]));
      expect(repository.pulls.filter((pull) => pull.merged_at !== null && now.get(pull.id)?.merged_at !== pull.merged_at)).toEqual([]);
    }
  });
});
