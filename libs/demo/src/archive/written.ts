import type { AccountRow, CommitPersonRow } from './accounts.js';

/** The text of a file at the head of a pull request that is open, or was closed without being merged. */
export interface HeadBlobRow {
  pull_number: number;
  /** The head it was read at, 40 hexadecimal digits. */
  head_sha: string;
  path: string;
  sha: string;
  text: string;
}

/** One version of a file on the default branch: the commit that changed it, and what it said afterwards. */
export interface VersionRow {
  path: string;
  /** The commit, 40 hexadecimal digits. */
  commit: string;
  committed_at: string;
  /** The blob's name; empty where the commit removed the file. */
  sha: string;
  /** Null where the commit removed the file. */
  text: string | null;
  /** The pull request that brought the commit in; null where none did. */
  pull_number: number | null;
  author: CommitPersonRow;
  /** The commit's message; made up of the pull request's title where left out. */
  message?: string;
}

export interface DiscussionRow {
  number: number;
  id: number;
  title: string;
  body: string;
  category: { name: string; slug: string };
  /** Null for a deleted account. */
  user: AccountRow | null;
  created_at: string;
  updated_at: string;
  closed_at: string | null;
  /** Null while it is open, and where it was closed without a reason. */
  state_reason: 'RESOLVED' | 'OUTDATED' | 'DUPLICATE' | null;
  /** Names of labels. */
  labels: string[];
  /** The comment that was marked as the answer. */
  answer_id: number | null;
  node_id?: string;
}

export interface DiscussionCommentRow {
  discussion_number: number;
  id: number;
  /** The comment it replies to; null where it stands by itself. */
  parent_id: number | null;
  user: AccountRow | null;
  body: string;
  created_at: string;
  updated_at: string;
  node_id?: string;
}

/** An issue that is no pull request; what is said in it stands with the comments on conversations. */
export interface IssueRow {
  number: number;
  id: number;
  title: string;
  body: string | null;
  user: AccountRow | null;
  state: 'open' | 'closed';
  state_reason: 'completed' | 'not_planned' | null;
  /** Names of labels. */
  labels: string[];
  created_at: string;
  updated_at: string;
  closed_at: string | null;
  node_id?: string;
}
