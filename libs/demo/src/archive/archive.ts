import type { AccountRow, CommitPersonRow } from './accounts.js';
import type { DiscussionCommentRow, DiscussionRow, HeadBlobRow, IssueRow, VersionRow } from './written.js';

export type { AccountRow, CommitPersonRow };

/**
 * An archive: whole histories of repositories as GitHub's REST API gives them, held in memory.
 * Rows keep GitHub's own names (snake_case) and times (ISO 8601, UTC, `Z`), so that a file of an
 * archive and an answer of the API can be laid side by side. `docs/archive.md` describes the files.
 *
 * `node_id` and `html_url` may be left out everywhere: the stand-in makes stable ones of the numeric id.
 */
export interface Archive {
  organizations: ArchivedOrganization[];
  repositories: ArchivedRepository[];
  /** Set where its people and their work are made up; pages made of it say so. In memory only. */
  fictional?: boolean;
}

export interface ArchivedOrganization {
  login: string;
  id: number;
  name: string | null;
  node_id?: string;
  members: MemberRow[];
  teams: TeamRow[];
}

export interface MemberRow extends AccountRow {
  role?: 'ADMIN' | 'MEMBER';
}

export interface TeamRow {
  id: number;
  slug: string;
  name: string;
  /** The team above it, or null. */
  parentId: number | null;
  /** Direct members only: who is in a child team is named there. */
  members: { login: string; id: number; role: 'MEMBER' | 'MAINTAINER' }[];
  node_id?: string;
}

/** One repository; each list is one file of the archive and may be empty. */
export interface ArchivedRepository {
  repo: RepositoryRow;
  pulls: PullRow[];
  reviews: ReviewRow[];
  reviewComments: ReviewCommentRow[];
  issueComments: IssueCommentRow[];
  timeline: TimelineRow[];
  commits: CommitRow[];
  /** A pull request without a row here has its file list withheld: not fetched, which is not the same as empty. */
  files: FilesRow[];
  tree: TreeRow[];
  /** Every version of the CODEOWNERS files on the default branch, in any order; empty: there never was one. */
  codeowners: CodeownersRow[];
  blobs: BlobRow[];
  /** Texts at the heads of pull requests that are not merged; a file that is not here stands there as on the default branch. */
  headBlobs: HeadBlobRow[];
  /** Versions of files on the default branch, in any order. Where a path has none, merged pull requests stand for them. */
  versions: VersionRow[];
  discussions: DiscussionRow[];
  discussionComments: DiscussionCommentRow[];
  issues: IssueRow[];
}

export interface RepositoryRow {
  id: number;
  name: string;
  full_name: string;
  owner: AccountRow;
  created_at: string;
  default_branch: string;
  node_id?: string;
  private?: boolean;
  archived?: boolean;
  fork?: boolean;
  description?: string | null;
  pushed_at?: string;
  html_url?: string;
  head_sha?: string;
  /** Whether Discussions are switched on; where left out, whether there is one. */
  has_discussions?: boolean;
  /** Names it had before, as `owner/name`; they are redirected here. */
  former_names?: string[];
}

export interface PullRow {
  id: number;
  number: number;
  state: 'open' | 'closed';
  title: string;
  body: string | null;
  created_at: string;
  updated_at: string;
  closed_at: string | null;
  merged_at: string | null;
  merge_commit_sha: string | null;
  draft: boolean;
  additions: number;
  deletions: number;
  changed_files: number;
  /** Null for a deleted account. */
  user: AccountRow | null;
  merged_by: AccountRow | null;
  /** Requests still open; a fulfilled request lives in the timeline only. */
  requested_reviewers: RequestedReviewerRow[];
  requested_teams: RequestedTeamRow[];
  labels: LabelRow[];
  head: { ref: string; sha: string };
  base: { ref: string; sha?: string };
  node_id?: string;
  html_url?: string;
  author_association?: string;
  locked?: boolean;
}

export interface RequestedReviewerRow extends AccountRow {
  as_code_owner?: boolean;
}

export interface RequestedTeamRow {
  id: number;
  slug: string;
  name: string;
  node_id?: string;
  as_code_owner?: boolean;
}

export interface LabelRow {
  id: number;
  name: string;
  color?: string;
  node_id?: string;
}

export type ReviewRowState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface ReviewRow {
  pull_number: number;
  id: number;
  user: AccountRow | null;
  body: string;
  /** The state now: a dismissed review says DISMISSED, and its `review_dismissed` event says what it was. */
  state: ReviewRowState;
  /** Null while PENDING. */
  submitted_at: string | null;
  commit_id: string | null;
  node_id?: string;
  html_url?: string;
  author_association?: string;
  /** The last edit of its body; the time of submission where left out. */
  updated_at?: string;
  /** Marks the empty review GitHub makes around a reply, where an archive had to rebuild it. */
  reconstructed?: boolean;
}

export interface ReviewCommentRow {
  pull_number: number;
  id: number;
  /** Null for comments from before September 2016. */
  pull_request_review_id: number | null;
  /** The first comment of the thread; null where this one is the first. */
  in_reply_to_id: number | null;
  user: AccountRow | null;
  body: string;
  path: string;
  /** Null when the thread is outdated, and where the comment is on the whole file. */
  line: number | null;
  original_line: number | null;
  start_line?: number | null;
  original_start_line?: number | null;
  side?: string;
  commit_id: string;
  original_commit_id: string;
  created_at: string;
  updated_at: string;
  node_id?: string;
  html_url?: string;
  author_association?: string;
}

export interface IssueCommentRow {
  issue_number: number;
  id: number;
  user: AccountRow | null;
  body: string;
  created_at: string;
  updated_at: string;
  node_id?: string;
  html_url?: string;
  author_association?: string;
}

/** One event of GitHub's issue timeline; kinds the stand-in does not serve are kept and passed over. */
export interface TimelineRow {
  issue_number: number;
  event: string;
  id: number | null;
  actor: AccountRow | null;
  created_at: string;
  node_id?: string | null;
  commit_id?: string;
  requested_reviewer?: AccountRow;
  requested_team?: { id: number; slug: string; name: string; node_id?: string };
  review_requester?: AccountRow;
  dismissed_review?: { state: string; review_id: number; dismissal_message?: string | null };
}

/** A commit of a pull request as it stands now, in the order of the list (oldest first). */
export interface CommitRow {
  pull_number: number;
  sha: string;
  /** The whole message with its trailers. */
  message: string;
  author: CommitPersonRow;
  committer: CommitPersonRow;
  node_id?: string;
}

export interface FilesRow {
  pull_number: number;
  files: { filename: string; additions: number; deletions: number; status?: string }[];
}

export interface TreeRow {
  path: string;
  mode: string;
  type: string;
  sha: string;
  size?: number | null;
}

/** One version of a CODEOWNERS file: the commit that changed it, and what it said afterwards. */
export interface CodeownersRow {
  /** The commit, 40 hexadecimal digits. */
  sha: string;
  committedAt: string;
  /** `.github/CODEOWNERS`, `CODEOWNERS` or `docs/CODEOWNERS`. */
  path: string;
  /** Null where the commit removed the file. */
  text: string | null;
}

export interface BlobRow {
  path: string;
  sha: string;
  text: string;
}

/** A repository with every list empty, to be filled. */
export function emptyRepository(repo: RepositoryRow): ArchivedRepository {
  return {
    repo,
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
