import type {
  ArchivedRepository,
  CodeownersRow,
  CommitRow,
  FilesRow,
  IssueCommentRow,
  PullRow,
  ReviewCommentRow,
  ReviewRow,
  TimelineRow,
} from '../archive/archive.js';
import { groupBy, moment, once, sorted } from './sorted.js';
import type { Entry } from './sorted.js';

/** One pull request with everything that hangs on it, each list in GitHub's order. */
export interface PullIndex {
  readonly row: PullRow;
  readonly reviews: readonly Entry<ReviewRow>[];
  readonly comments: readonly Entry<IssueCommentRow>[];
  readonly reviewComments: readonly Entry<ReviewCommentRow>[];
  readonly commits: readonly Entry<CommitRow>[];
  /** Null where the archive does not hold the list. */
  readonly files: readonly Entry<FilesRow['files'][number]>[] | null;
  readonly timeline: readonly Entry<TimelineRow>[];
}

/** One repository, sorted in every order that the API offers. */
export interface RepositoryIndex {
  readonly held: ArchivedRepository;
  readonly pulls: ReadonlyMap<number, PullIndex>;
  readonly pullsBy: Readonly<Record<'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS', readonly Entry<PullIndex>[]>>;
  readonly reviewComments: OrderedRows<ReviewCommentRow>;
  readonly issueComments: OrderedRows<IssueCommentRow>;
  /** Every version of every CODEOWNERS file, oldest first. */
  readonly codeowners: readonly Entry<CodeownersRow>[];
  /** The last change of anything in it, ISO 8601. */
  readonly updatedAt: string;
}

export interface OrderedRows<T> {
  readonly created: readonly Entry<T>[];
  readonly updated: readonly Entry<T>[];
}

export function indexRepository(held: ArchivedRepository): RepositoryIndex {
  const edited = (row: { updated_at?: string }): string | undefined => row.updated_at;
  const byId = (row: { id: number }): number => row.id;
  const reviewComments = once(held.reviewComments, byId, edited);
  const issueComments = once(held.issueComments, byId, edited);
  const lists = {
    reviews: groupBy(once(held.reviews, byId, edited), (row) => row.pull_number),
    comments: groupBy(issueComments, (row) => row.issue_number),
    reviewComments: groupBy(reviewComments, (row) => row.pull_number),
    commits: groupBy(
      once(held.commits, (row) => `${row.pull_number} ${row.sha}`),
      (row) => row.pull_number,
    ),
    files: groupBy(held.files, (row) => row.pull_number),
    timeline: groupBy(
      once(held.timeline, (row) => row.node_id ?? row.id),
      (row) => row.issue_number,
    ),
  };
  const pulls = new Map<number, PullIndex>();
  for (const row of once(held.pulls, (pull) => pull.number, edited)) pulls.set(row.number, indexPull(row, lists));
  const all = [...pulls.values()];
  const id = (pull: PullIndex): number => pull.row.id;
  return {
    held,
    pulls,
    pullsBy: {
      CREATED_AT: sorted(all, (pull) => moment(pull.row.created_at), id),
      UPDATED_AT: sorted(all, (pull) => moment(pull.row.updated_at), id),
      COMMENTS: sorted(all, (pull) => pull.comments.length, id),
    },
    reviewComments: ordered(reviewComments),
    issueComments: ordered(issueComments),
    codeowners: sorted(
      held.codeowners,
      (row) => moment(row.committedAt),
      (row) => `${row.sha} ${row.path}`,
    ),
    updatedAt: all.reduce((latest, pull) => (pull.row.updated_at > latest ? pull.row.updated_at : latest), held.repo.created_at),
  };
}

interface Lists {
  readonly reviews: Map<number, ReviewRow[]>;
  readonly comments: Map<number, IssueCommentRow[]>;
  readonly reviewComments: Map<number, ReviewCommentRow[]>;
  readonly commits: Map<number, CommitRow[]>;
  readonly files: Map<number, FilesRow[]>;
  readonly timeline: Map<number, TimelineRow[]>;
}

function indexPull(row: PullRow, lists: Lists): PullIndex {
  const { number } = row;
  const id = (held: { id: number }): number => held.id;
  const created = (held: { created_at: string }): number => moment(held.created_at);
  const commits = (lists.commits.get(number) ?? []).map((commit, place) => ({ row: commit, key: place, id: commit.sha }));
  const files = lists.files.get(number)?.[0];
  return {
    row,
    reviews: sorted(lists.reviews.get(number) ?? [], (review) => moment(review.submitted_at), id),
    comments: sorted(lists.comments.get(number) ?? [], created, id),
    reviewComments: sorted(lists.reviewComments.get(number) ?? [], created, id),
    commits,
    files: files
      ? sorted(
          files.files,
          (file) => file.filename,
          () => 0,
        )
      : null,
    timeline: sorted(lists.timeline.get(number) ?? [], created, (event) => event.node_id ?? String(event.id)),
  };
}

function ordered<T extends { id: number; created_at: string; updated_at: string }>(rows: readonly T[]): OrderedRows<T> {
  return {
    created: sorted(
      rows,
      (row) => moment(row.created_at),
      (row) => row.id,
    ),
    updated: sorted(
      rows,
      (row) => moment(row.updated_at),
      (row) => row.id,
    ),
  };
}
