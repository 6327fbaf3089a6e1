import { emptyRepository } from '../archive/archive.js';
import type {
  AccountRow,
  Archive,
  ArchivedRepository,
  IssueCommentRow,
  PullRow,
  ReviewCommentRow,
  ReviewRow,
  TimelineRow,
} from '../archive/archive.js';

/** A few invented people and rows, for specs: every row is whole and takes what a spec cares about. */
export const ANA: AccountRow = { login: 'ana', id: 1, type: 'User' };
export const BOB: AccountRow = { login: 'bob', id: 2, type: 'User' };
export const CAT: AccountRow = { login: 'cat', id: 3, type: 'User' };
export const BOT: AccountRow = { login: 'helper[bot]', id: 4, type: 'Bot' };
export const GHOST: AccountRow = { login: 'ghost', id: 10137, type: 'User' };
const OWNER: AccountRow = { login: 'weir', id: 9001, type: 'Organization' };

/** `2026-01-02T00:00:00Z` plus so many minutes. */
export function at(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 2) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

export function pull(number: number, fields: Partial<PullRow> = {}): PullRow {
  return {
    id: 1000 + number,
    number,
    state: 'open',
    title: `Change ${number}`,
    body: null,
    created_at: at(number),
    updated_at: at(number),
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    draft: false,
    additions: 1,
    deletions: 0,
    changed_files: 1,
    user: ANA,
    merged_by: null,
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    head: { ref: 'topic', sha: 'a'.repeat(40) },
    base: { ref: 'main', sha: 'b'.repeat(40) },
    ...fields,
  };
}

export function review(pullNumber: number, id: number, fields: Partial<ReviewRow> = {}): ReviewRow {
  return {
    pull_number: pullNumber,
    id,
    user: BOB,
    body: '',
    state: 'APPROVED',
    submitted_at: at(id),
    commit_id: 'a'.repeat(40),
    ...fields,
  };
}

export function reviewComment(pullNumber: number, id: number, fields: Partial<ReviewCommentRow> = {}): ReviewCommentRow {
  return {
    pull_number: pullNumber,
    id,
    pull_request_review_id: null,
    in_reply_to_id: null,
    user: BOB,
    body: `Remark ${id}`,
    path: 'src/mill.ts',
    line: 7,
    original_line: 7,
    commit_id: 'a'.repeat(40),
    original_commit_id: 'a'.repeat(40),
    created_at: at(id),
    updated_at: at(id),
    ...fields,
  };
}

export function comment(pullNumber: number, id: number, fields: Partial<IssueCommentRow> = {}): IssueCommentRow {
  return { issue_number: pullNumber, id, user: CAT, body: `Word ${id}`, created_at: at(id), updated_at: at(id), ...fields };
}

export function event(pullNumber: number, id: number, name: string, fields: Partial<TimelineRow> = {}): TimelineRow {
  return { issue_number: pullNumber, id, event: name, actor: ANA, created_at: at(id), ...fields };
}

export function repository(name = 'mill', id = 500): ArchivedRepository {
  return emptyRepository({
    id,
    name,
    full_name: `weir/${name}`,
    owner: OWNER,
    created_at: '2025-01-01T00:00:00Z',
    default_branch: 'main',
    head_sha: 'c'.repeat(40),
  });
}

/** One organization with three members and two teams, one below the other, and the repositories given. */
export function archiveOf(...repositories: ArchivedRepository[]): Archive {
  return {
    organizations: [
      {
        login: 'weir',
        id: 9001,
        name: 'Weir',
        members: [{ ...ANA, name: 'Ana Ahlers', role: 'ADMIN' }, BOB, CAT],
        teams: [
          { id: 71, slug: 'river', name: 'River', parentId: null, members: [{ login: 'ana', id: 1, role: 'MAINTAINER' }] },
          { id: 72, slug: 'bank', name: 'Bank', parentId: 71, members: [{ login: 'bob', id: 2, role: 'MEMBER' }] },
        ],
      },
    ],
    repositories,
  };
}
