import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Rows of an archive, read straight from its files: nothing of the product's code stands between them and the count. */
export interface Rows {
  readonly name: string;
  readonly pulls: readonly PullRow[];
  readonly reviews: readonly ReviewRow[];
  readonly comments: readonly CommentRow[];
  readonly timeline: readonly { issue_number: number; event: string; created_at: string }[];
  readonly commits: readonly { pull_number: number; author: { date: string }; committer: { date: string } }[];
  readonly issueComments: readonly { id: number; user: UserRow | null }[];
}

export interface UserRow {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

export const isDead = (user: UserRow | null): boolean => user === null || user.id === 10137;
export const isRobot = (user: UserRow | null): boolean => user !== null && (user.type === 'Bot' || user.login.endsWith('[bot]'));

interface PullRow {
  readonly number: number;
  readonly user: UserRow | null;
  readonly merged_at: string | null;
}
export interface ReviewRow {
  readonly pull_number: number;
  readonly id: number;
  readonly user: UserRow | null;
  readonly state: string;
  readonly body: string | null;
  readonly submitted_at: string;
}
export interface CommentRow {
  readonly pull_number: number;
  readonly id: number;
  readonly pull_request_review_id: number | null;
  readonly in_reply_to_id: number | null;
  readonly line: number | null;
  readonly original_line: number | null;
  readonly created_at: string;
  readonly user: UserRow | null;
}

export function lines<T>(folder: string, file: string): T[] {
  const path = join(folder, `${file}.jsonl.gz`);
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export function readRows(folder: string, name: string): Rows {
  return {
    name,
    pulls: lines(folder, 'pulls'),
    reviews: lines(folder, 'reviews'),
    comments: lines(folder, 'review_comments'),
    timeline: lines(folder, 'timeline'),
    commits: lines(folder, 'commits'),
    issueComments: lines(folder, 'issue_comments'),
  };
}
