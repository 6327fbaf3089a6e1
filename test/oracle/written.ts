import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines, type CommentRow, type ReviewRow, type UserRow } from './rows.js';

/** What an archive holds of documents and of the words around them, read straight from its files. */
export interface WrittenRows {
  readonly name: string;
  /** The default branch. */
  readonly branch: string;
  readonly pulls: ReadonlyMap<number, PullText>;
  /** Paths by pull request; without those whose list was not fetched. */
  readonly files: ReadonlyMap<number, readonly string[]>;
  readonly reviews: readonly ReviewRow[];
  readonly comments: readonly (CommentRow & { readonly path: string; readonly body: string })[];
  readonly remarks: readonly RemarkRow[];
  readonly commits: readonly CommitRow[];
  readonly timeline: readonly EventRow[];
  /** Files of the default branch, and the texts held of them. */
  readonly tree: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** Empty where the archive holds no history. */
  readonly versions: readonly VersionRow[];
  readonly heads: readonly { readonly pull_number: number; readonly path: string; readonly text: string }[];
}

interface PullText {
  readonly number: number;
  readonly user: UserRow | null;
  readonly title: string;
  readonly body: string | null;
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly base: { readonly ref: string };
}

interface EventRow {
  readonly issue_number: number;
  readonly event: string;
  readonly created_at: string;
  readonly dismissed_review?: { readonly state: string; readonly review_id: number };
}

interface RemarkRow {
  readonly issue_number: number;
  readonly id: number;
  readonly user: UserRow | null;
  readonly body: string;
  readonly created_at: string;
}

interface CommitRow {
  readonly pull_number: number;
  readonly sha: string;
  readonly message: string;
  readonly author: { readonly date: string; readonly id?: number };
  readonly committer: { readonly date: string };
}

interface VersionRow {
  readonly path: string;
  readonly committed_at: string;
  readonly text: string | null;
  readonly pull_number: number | null;
  readonly author: { readonly id?: number };
}

export function readWritten(folder: string, name: string): WrittenRows {
  const files = lines<{ pull_number: number; files: { filename: string }[] }>(folder, 'files');
  const texts = lines<{ path: string; text: string }>(folder, 'blobs');
  return {
    name,
    branch: (JSON.parse(readFileSync(join(folder, 'repo.json'), 'utf8')) as { default_branch: string }).default_branch,
    pulls: new Map(lines<PullText>(folder, 'pulls').map((pull) => [pull.number, pull])),
    files: new Map(files.map((row) => [row.pull_number, row.files.map(({ filename }) => filename)])),
    reviews: lines(folder, 'reviews'),
    comments: lines(folder, 'review_comments'),
    remarks: lines(folder, 'issue_comments'),
    commits: lines(folder, 'commits'),
    timeline: lines(folder, 'timeline'),
    tree: lines<{ path: string; type: string }>(folder, 'tree').flatMap(({ path, type }) => (type === 'blob' ? [path] : [])),
    texts: new Map(texts.map(({ path, text }) => [path, text])),
    versions: lines(folder, 'versions'),
    heads: lines(folder, 'head_blobs'),
  };
}
