import type { IssueCommentRow, PullRow } from '../archive/archive.js';
import type { IssueRow } from '../archive/written.js';
import { moment, sorted } from './sorted.js';
import type { Entry } from './sorted.js';

/** What GitHub's list of issues holds: issues, and pull requests as issues. */
export type IssueLike =
  | { readonly kind: 'issue'; readonly row: IssueRow; readonly comments: readonly Entry<IssueCommentRow>[] }
  | { readonly kind: 'pull'; readonly row: PullRow; readonly comments: readonly Entry<IssueCommentRow>[] };

export interface Issues {
  readonly byNumber: ReadonlyMap<number, IssueLike>;
  readonly by: Readonly<Record<'created' | 'updated' | 'comments', readonly Entry<IssueLike>[]>>;
}

export function indexIssues(all: readonly IssueLike[]): Issues {
  const number = ({ row }: IssueLike): number => row.number;
  return {
    byNumber: new Map(all.map((one) => [one.row.number, one])),
    by: {
      created: sorted(all, ({ row }) => moment(row.created_at), number),
      updated: sorted(all, ({ row }) => moment(row.updated_at), number),
      comments: sorted(all, ({ comments }) => comments.length, number),
    },
  };
}

/** Names of labels as they are compared: GitHub does not heed their case. */
export function labelNames({ row }: IssueLike): Set<string> {
  return new Set(row.labels.map((label) => (typeof label === 'string' ? label : label.name).toLowerCase()));
}
