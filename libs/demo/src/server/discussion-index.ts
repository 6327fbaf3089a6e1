import type { ArchivedRepository } from '../archive/archive.js';
import type { DiscussionCommentRow, DiscussionRow } from '../archive/written.js';
import { groupBy, moment, once, sorted } from './sorted.js';
import type { Entry } from './sorted.js';

/** One Discussion with its comments, each with its replies, oldest first. */
export interface DiscussionIndex {
  readonly row: DiscussionRow;
  readonly comments: readonly Entry<DiscussionCommentRow>[];
  readonly replies: ReadonlyMap<number, readonly Entry<DiscussionCommentRow>[]>;
  readonly byId: ReadonlyMap<number, DiscussionCommentRow>;
}

export interface Discussions {
  readonly byNumber: ReadonlyMap<number, DiscussionIndex>;
  readonly by: Readonly<Record<'CREATED_AT' | 'UPDATED_AT', readonly Entry<DiscussionIndex>[]>>;
  /** By name, each once. */
  readonly categories: readonly Entry<DiscussionRow['category']>[];
}

export function indexDiscussions(held: ArchivedRepository): Discussions {
  const edited = (row: { updated_at: string }): string => row.updated_at;
  const comments = groupBy(
    once(held.discussionComments, (row) => row.id, edited),
    (row) => row.discussion_number,
  );
  const rows = once(held.discussions, (row) => row.number, edited);
  const all = rows.map((row) => indexDiscussion(row, comments.get(row.number) ?? []));
  const id = ({ row }: DiscussionIndex): number => row.id;
  return {
    byNumber: new Map(all.map((discussion) => [discussion.row.number, discussion])),
    by: {
      CREATED_AT: sorted(all, ({ row }) => moment(row.created_at), id),
      UPDATED_AT: sorted(all, ({ row }) => moment(row.updated_at), id),
    },
    categories: sorted(
      once(
        rows.map((row) => row.category),
        (category) => category.slug,
      ),
      (category) => category.name,
      (category) => category.slug,
    ),
  };
}

function indexDiscussion(row: DiscussionRow, rows: readonly DiscussionCommentRow[]): DiscussionIndex {
  const byId = new Map(rows.map((comment) => [comment.id, comment]));
  const ordered = sorted(
    rows,
    (comment) => moment(comment.created_at),
    (comment) => comment.id,
  );
  const tops = groupBy(ordered, (entry) => topOf(byId, entry.row));
  const replies = new Map([...tops].map(([top, entries]) => [top, entries.filter((entry) => entry.row.id !== top)]));
  return { row, byId, replies, comments: ordered.filter((entry) => tops.has(entry.row.id)) };
}

/** GitHub has one floor of replies: what answers a reply stands under the same comment. */
function topOf(byId: ReadonlyMap<number, DiscussionCommentRow>, row: DiscussionCommentRow): number {
  const seen = new Set([row.id]);
  let top = row;
  for (;;) {
    const above: DiscussionCommentRow | undefined = top.parent_id === null ? undefined : byId.get(top.parent_id);
    if (!above || seen.has(above.id)) return top.id;
    seen.add(above.id);
    top = above;
  }
}
