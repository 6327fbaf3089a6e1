import type { CommitRow, FilesRow, IssueCommentRow, PullRow, ReviewCommentRow, ReviewRow, TimelineRow } from '../archive/archive.js';
import { moment, sorted } from './sorted.js';
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

/** The rows of a repository by the number of their pull request. */
export interface PullLists {
  readonly reviews: Map<number, ReviewRow[]>;
  readonly comments: Map<number, IssueCommentRow[]>;
  readonly reviewComments: Map<number, ReviewCommentRow[]>;
  readonly commits: Map<number, CommitRow[]>;
  readonly files: Map<number, FilesRow[]>;
  readonly timeline: Map<number, TimelineRow[]>;
}

export function indexPull(row: PullRow, lists: PullLists): PullIndex {
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
