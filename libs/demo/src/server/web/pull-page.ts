import type { PullRow } from '../../archive/archive.js';
import type { PullIndex, RepositoryIndex } from '../repository-index.js';
import { frame } from './frame.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { description, person, time } from './parts.js';
import type { Names } from './parts.js';
import { timeLine } from './time-line.js';

/** A pull request to read: what it is, what its author wrote, and what was said. */
export function pullPage(repository: RepositoryIndex, pull: PullIndex, names: Names, fictional: boolean): string {
  const { full_name } = repository.held.repo;
  const { row } = pull;
  const content = html`<p class="quiet">${full_name}, pull request #${row.number}</p>
    <h1 dir="auto">${row.title}</h1>
    <p class="facts"><b>${stateOf(row)}.</b> Opened by ${person(names, row.user)} on ${time(row.created_at)}${ending(row, names)}.</p>
    ${description(row.body)}
    <section aria-labelledby="time-line">
      <h2 id="time-line">Reviews and comments</h2>
      ${timeLine(pull, names)}
    </section>`;
  return frame(`${row.title}, ${full_name} #${row.number}`, fictional, content);
}

function stateOf(row: PullRow): string {
  if (row.merged_at !== null) return 'Merged';
  if (row.state === 'closed') return 'Closed';
  return row.draft ? 'Draft' : 'Open';
}

function ending(row: PullRow, names: Names): Html {
  if (row.merged_at !== null) return html`, merged by ${person(names, row.merged_by)} on ${time(row.merged_at)}`;
  return row.closed_at === null ? html`` : html`, closed on ${time(row.closed_at)}`;
}
