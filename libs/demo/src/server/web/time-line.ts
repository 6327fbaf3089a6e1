import type { AccountRow, IssueCommentRow, ReviewCommentRow, ReviewRow } from '../../archive/archive.js';
import type { PullIndex } from '../repository-index.js';
import { moment, sorted } from '../sorted.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { person, time, words } from './parts.js';
import type { Names } from './parts.js';

/** One thing said, about a pull request or elsewhere. `id` is the anchor that GitHub gives it. */
export interface Said {
  readonly id: string;
  readonly at: string;
  readonly who: AccountRow | null;
  readonly did: string;
  /** The lines it is about, where it is about any. */
  readonly where: string | null;
  readonly text: string;
}

const DID: Readonly<Record<ReviewRow['state'], string>> = {
  APPROVED: 'reviewed and approved',
  CHANGES_REQUESTED: 'reviewed and asked for changes',
  COMMENTED: 'reviewed',
  DISMISSED: 'reviewed (dismissed later)',
  PENDING: 'began a review',
};

/** Everything said about a pull request, oldest first; a review stands before comments of the same moment. */
export function timeLine(pull: PullIndex, names: Names): Html {
  const said = sorted(
    [...reviews(pull), ...reviewComments(pull), ...pull.comments.map(({ row }) => remark(row))].map((one, place) => ({ one, place })),
    ({ one }) => moment(one.at),
    ({ place }) => place,
  );
  return listed(
    said.map(({ row }) => row.one),
    names,
  );
}

/** A comment on the conversation of a pull request or an issue. */
export function remark(row: IssueCommentRow): Said {
  return { id: `issuecomment-${row.id}`, at: row.created_at, who: row.user, did: 'commented', where: null, text: row.body };
}

/** What was said, in the order given. */
export function listed(said: readonly Said[], names: Names): Html {
  if (said.length === 0) return html`<p class="quiet">Nothing was said here.</p>`;
  return html`<ol>
    ${said.map((one) => item(one, names))}
  </ol>`;
}

function item({ id, at, who, did, where, text }: Said, names: Names): Html {
  return html`<li id="${id}">
    <p class="did">${person(names, who)} ${did} on <a href="#${id}">${time(at)}</a></p>
    ${where === null ? '' : html`<p class="where">${where}</p>`} ${text.trim() === '' ? '' : words(text)}
  </li>`;
}

/** One still being written is its author's alone. */
function reviews(pull: PullIndex): Said[] {
  return pull.reviews.flatMap(({ row }): Said[] => {
    if (row.state === 'PENDING' || row.submitted_at === null) return [];
    return [{ id: `pullrequestreview-${row.id}`, at: row.submitted_at, who: row.user, did: DID[row.state], where: null, text: row.body }];
  });
}

function reviewComments(pull: PullIndex): Said[] {
  return pull.reviewComments.map(({ row }) => ({
    id: `discussion_r${row.id}`,
    at: row.created_at,
    who: row.user,
    did: row.in_reply_to_id === null ? 'commented' : 'replied',
    where: `${row.path}, ${linesOf(row)}`,
    text: row.body,
  }));
}

function linesOf(row: ReviewCommentRow): string {
  const last = row.line ?? row.original_line;
  if (last === null) return 'the whole file';
  const first = (row.line === null ? row.original_start_line : row.start_line) ?? last;
  const lines = first === last ? `line ${last}` : `lines ${first} to ${last}`;
  return row.line === null ? `${lines} as it stood then (outdated)` : lines;
}
