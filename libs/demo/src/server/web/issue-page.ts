import type { IssueLike } from '../issue-index.js';
import type { RepositoryIndex } from '../repository-index.js';
import { frame } from './frame.js';
import { html } from './html.js';
import { description, person, time } from './parts.js';
import type { Names } from './parts.js';
import { listed, remark } from './time-line.js';

/** An issue to read: what it is, what was written and what was said. */
export function issuePage(repository: RepositoryIndex, { row, comments }: IssueLike, names: Names, fictional: boolean): string {
  const { full_name } = repository.held.repo;
  const labels = row.labels.map((label) => (typeof label === 'string' ? label : label.name));
  const content = html`<p class="quiet">${full_name}, issue #${row.number}</p>
    <h1 dir="auto">${row.title}</h1>
    <p class="facts">
      <b>${row.state === 'open' ? 'Open' : 'Closed'}.</b> Opened by ${person(names, row.user)} on
      ${time(row.created_at)}${row.closed_at === null ? '' : html`, closed on ${time(row.closed_at)}`}.
    </p>
    ${labels.length === 0 ? '' : html`<p class="quiet">Labels: ${labels.join(', ')}</p>`} ${description(row.body)}
    <section aria-labelledby="time-line">
      <h2 id="time-line">Comments</h2>
      ${listed(
        comments.map((comment) => remark(comment.row)),
        names,
      )}
    </section>`;
  return frame(`${row.title}, ${full_name} #${row.number}`, fictional, content);
}
