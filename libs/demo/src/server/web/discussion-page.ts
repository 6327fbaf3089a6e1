import type { DiscussionCommentRow } from '../../archive/written.js';
import type { DiscussionIndex } from '../discussion-index.js';
import type { RepositoryIndex } from '../repository-index.js';
import { frame } from './frame.js';
import { html } from './html.js';
import { description, person, time } from './parts.js';
import type { Names } from './parts.js';
import { listed } from './time-line.js';
import type { Said } from './time-line.js';

/** A Discussion to read: what it is, what was written, and each comment with its replies after it. */
export function discussionPage(repository: RepositoryIndex, discussion: DiscussionIndex, names: Names, fictional: boolean): string {
  const { row } = discussion;
  const { full_name } = repository.held.repo;
  const said = discussion.comments.flatMap(({ row: comment }) => [
    remarkIn(discussion, comment, 'commented'),
    ...(discussion.replies.get(comment.id) ?? []).map((reply) => remarkIn(discussion, reply.row, 'replied')),
  ]);
  const content = html`<p class="quiet">${full_name}, discussion #${row.number} in <bdi>${row.category.name}</bdi></p>
    <h1 dir="auto">${row.title}</h1>
    <p class="facts">
      <b>${row.closed_at === null ? 'Open' : 'Closed'}.</b> Started by ${person(names, row.user)} on
      ${time(row.created_at)}${row.closed_at === null ? '' : html`, closed on ${time(row.closed_at)}`}.
    </p>
    ${description(row.body)}
    <section aria-labelledby="time-line">
      <h2 id="time-line">Comments</h2>
      ${listed(said, names)}
    </section>`;
  return frame(`${row.title}, ${full_name} #${row.number}`, fictional, content);
}

function remarkIn({ row }: DiscussionIndex, comment: DiscussionCommentRow, did: string): Said {
  const { id, user, created_at, body } = comment;
  const where = row.answer_id === id ? 'Marked as the answer' : null;
  return { id: `discussioncomment-${id}`, at: created_at, who: user, did, where, text: body };
}
