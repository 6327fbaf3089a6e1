import type { ArchivedRepository, IssueCommentRow, ReviewCommentRow } from '../archive/archive.js';
import { indexDiscussions } from './discussion-index.js';
import type { Discussions } from './discussion-index.js';
import { indexIssues } from './issue-index.js';
import type { IssueLike, Issues } from './issue-index.js';
import { indexGit } from './git/git-index.js';
import type { GitIndex } from './git/git-index.js';
import { indexLabels } from './label-index.js';
import type { Labels } from './label-index.js';
import { indexPull } from './pull-index.js';
import type { PullIndex, PullLists } from './pull-index.js';
import { groupBy, moment, once, sorted } from './sorted.js';
import type { Entry } from './sorted.js';

export type { PullIndex };

/** One repository, sorted in every order that the API offers. */
export interface RepositoryIndex {
  readonly held: ArchivedRepository;
  readonly pulls: ReadonlyMap<number, PullIndex>;
  readonly pullsBy: Readonly<Record<'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS', readonly Entry<PullIndex>[]>>;
  readonly reviewComments: OrderedRows<ReviewCommentRow>;
  readonly issueComments: OrderedRows<IssueCommentRow>;
  readonly issues: Issues;
  readonly discussions: Discussions;
  readonly labels: Labels;
  readonly git: GitIndex;
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
    issues: indexIssues([...all.map(pullAsIssue), ...issueRows(held, lists.comments)]),
    discussions: indexDiscussions(held),
    labels: indexLabels(held),
    git: indexGit(held, pulls),
    updatedAt: all.reduce((latest, pull) => (pull.row.updated_at > latest ? pull.row.updated_at : latest), held.repo.created_at),
  };
}

function pullAsIssue({ row, comments }: PullIndex): IssueLike {
  return { kind: 'pull', row, comments };
}

function issueRows(held: ArchivedRepository, comments: PullLists['comments']): IssueLike[] {
  const rows = once(
    held.issues,
    (row) => row.number,
    (row) => row.updated_at,
  );
  return rows.map((row) => ({ kind: 'issue', row, comments: ordered(comments.get(row.number) ?? []).created }));
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
