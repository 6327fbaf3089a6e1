import { commitNamed, committedAt, pullsOf } from '../git/known-commit.js';
import type { KnownCommit } from '../git/known-commit.js';
import { authorOf, messageOf } from '../git/telling.js';
import type { RepositoryIndex } from '../repository-index.js';
import { frame } from './frame.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { person, time, words } from './parts.js';
import type { Names } from './parts.js';

/** A commit to read: what was said of it, by whom, and the pull requests it belongs to; null where it is not known. */
export function commitPage(repository: RepositoryIndex, oid: string, names: Names, fictional: boolean): string | null {
  // By its whole name only: a branch is no commit here.
  const commit = /^[0-9a-f]{40}$/i.test(oid) ? commitNamed(repository, oid.toLowerCase()) : null;
  if (!commit) return null;
  const { full_name } = repository.held.repo;
  const [headline = '', ...rest] = (messageOf(repository, commit) ?? 'Commit').split('\n');
  const body = rest.join('\n').trim();
  const content = html`<p class="quiet">${full_name}, commit ${commit.oid.slice(0, 7)}</p>
    <h1 dir="auto">${headline}</h1>
    <p class="facts">${byWhom(repository, commit, names)}</p>
    ${body === '' ? '' : words(body)} ${pullRequests(repository, commit)}`;
  return frame(`${headline}, ${full_name}`, fictional, content);
}

function byWhom(repository: RepositoryIndex, commit: KnownCommit, names: Names): Html {
  const author = authorOf(repository, commit, names);
  const at = committedAt(repository, commit);
  const who = author?.account ? person(names, author.account) : html`<b><bdi>${author?.name ?? 'Somebody'}</bdi></b>`;
  return at === undefined ? html`By ${who}.` : html`By ${who} on ${time(at)}.`;
}

function pullRequests(repository: RepositoryIndex, commit: KnownCommit): Html {
  const pulls = pullsOf(repository, commit);
  if (pulls.length === 0) return html`<p class="quiet">It belongs to no pull request.</p>`;
  const { full_name } = repository.held.repo;
  return html`<section aria-labelledby="pulls">
    <h2 id="pulls">Pull requests</h2>
    <ol>
      ${pulls.map(({ row }) => html`<li dir="auto"><a href="/${full_name}/pull/${row.number}">${row.title}, #${row.number}</a></li>`)}
    </ol>
  </section>`;
}
