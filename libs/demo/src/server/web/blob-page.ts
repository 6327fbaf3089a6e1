import { fileAt } from '../git/file-at.js';
import { historyOf } from '../git/history.js';
import { commitNamed } from '../git/known-commit.js';
import type { RepositoryIndex } from '../repository-index.js';
import { frame } from './frame.js';
import { html } from './html.js';
import type { Html } from './html.js';

/** A file to read, each line at the anchor GitHub gives it; null where the address leads to none. `rest` is commit or branch, then path. */
export function blobPage(repository: RepositoryIndex, rest: readonly string[], fictional: boolean): string | null {
  const { full_name, default_branch } = repository.held.repo;
  const branch = default_branch.split('/');
  // A branch may have slashes in its name.
  const length = branch.every((part, place) => rest[place] === part) ? branch.length : 1;
  const ref = rest.slice(0, length).join('/');
  const path = rest.slice(length).join('/');
  const commit = commitNamed(repository, ref);
  const file = commit && fileAt(repository, commit, path);
  // Of a version whose text the archive does not hold, the page is there all the same.
  if (!file && !historyOf(repository, path).some(({ row }) => row.oid === commit?.oid)) return null;
  const content = html`<p class="quiet">${full_name}, at ${ref}</p>
    <h1 dir="auto">${path}</h1>
    ${file == null || file.text === null ? html`<p class="quiet">The archive does not hold the text of this file.</p>` : lines(file.text)}`;
  return frame(`${path}, ${full_name}`, fictional, content);
}

function lines(text: string): Html {
  const shown = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return html`<ol class="lines">
    ${shown.map((line, place) => html`<li id="L${place + 1}" dir="auto">${line}</li>`)}
  </ol>`;
}
