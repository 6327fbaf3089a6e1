import type { AccountRow, ArchivedRepository, HeadBlobRow, PullRow, VersionRow } from '@ambit/demo';
import { createHash } from 'node:crypto';

export const person = (id: number, login: string): AccountRow => ({ id, login, type: 'User' });
export const day = (n: number, second = 0): string => new Date(Date.UTC(2026, 0, 1 + n, 9, 0, second)).toISOString().replace('.000Z', 'Z');
export const sha = (n: number): string => n.toString(16).padStart(40, '0');

/** Names a text as git does. */
function blobOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${String(Buffer.byteLength(text))}\0${text}`)
    .digest('hex');
}

/** The text of an RFC. */
export function rfc(number: number, status: string, more = 'We settle it once.'): string {
  return `# RFC ${String(number)}: Settle ${String(number)}\n\n- Status: ${status}\n- Author: @ada\n\n## Why\n\n${more}\n`;
}

export function pull(number: number, change: Partial<PullRow> = {}): PullRow {
  return {
    id: 9_000_000_000 + number,
    number,
    state: 'open',
    title: `Change ${String(number)}`,
    body: '',
    created_at: day(number),
    updated_at: day(number, 30),
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    draft: false,
    additions: 1,
    deletions: 0,
    changed_files: 1,
    user: person(11, 'ada'),
    merged_by: null,
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    head: { ref: 'x', sha: sha(number) },
    base: { ref: 'main' },
    ...change,
  };
}

/** A repository of plans with nothing in it. */
export function plans(): ArchivedRepository {
  return {
    repo: {
      id: 6,
      name: 'plans',
      full_name: 'acme/plans',
      owner: { id: 1, login: 'acme', type: 'Organization' },
      created_at: day(0),
      default_branch: 'main',
    },
    pulls: [],
    reviews: [],
    reviewComments: [],
    issueComments: [],
    timeline: [],
    commits: [],
    files: [],
    tree: [],
    codeowners: [],
    blobs: [],
    headBlobs: [],
    versions: [],
    discussions: [],
    discussionComments: [],
    issues: [],
  };
}

/** A version of a file, which is what the branch has from then on; null removes it. */
export function commit(
  rows: ArchivedRepository,
  path: string,
  text: string | null,
  n: number,
  change: Partial<VersionRow> = {},
): VersionRow {
  const version: VersionRow = {
    path,
    commit: sha(100_000 + rows.versions.length),
    committed_at: day(n),
    sha: text === null ? '' : blobOf(text),
    text,
    pull_number: null,
    author: { name: 'Ada', date: day(n), login: 'ada', id: 11 },
    ...change,
  };
  rows.versions.push(version);
  rows.repo.head_sha = version.commit;
  rows.tree = rows.tree.filter((row) => row.path !== path);
  if (text !== null) rows.tree.push({ path, mode: '100644', type: 'blob', sha: version.sha, size: Buffer.byteLength(text) });
  return version;
}

/** Text at the head of an open pull request. */
export function proposal(rows: ArchivedRepository, number: number, path: string, text: string, change: Partial<PullRow> = {}): void {
  const row = pull(number, change);
  rows.pulls = [...rows.pulls.filter((other) => other.number !== number), row];
  rows.files = rows.files.filter(({ pull_number }) => pull_number !== number);
  rows.files.push({ pull_number: number, files: [{ filename: path, additions: 1, deletions: 0, status: 'added' }] });
  const blob: HeadBlobRow = { pull_number: number, head_sha: row.head.sha, path, sha: blobOf(text), text };
  rows.headBlobs.push(blob);
}
