import { below } from './git/folders.js';
import type { FolderEntry } from './git/folders.js';
import { commitNamed } from './git/known-commit.js';
import type { RepositoryIndex } from './repository-index.js';
import { failure, found } from './rest-answer.js';
import type { RestAnswer } from './rest-answer.js';
import type { Setting } from './rest-accounts.js';
import type { Query } from './rest-page.js';

/** GitHub's own bound: https://docs.github.com/en/rest/git/trees#get-a-tree */
const MOST_ENTRIES = 100_000;

/** The tree at the tip of the default branch, asked for by branch, commit or its own name, or one of its folders by name. */
export function gitTree(repository: RepositoryIndex, name: string, query: Query, setting: Setting): RestAnswer {
  const folders = repository.git.folders();
  const isTip = commitNamed(repository, name)?.kind === 'tip' || name === repository.held.repo.default_branch;
  if (isTip && repository.held.tree.length === 0) return failure(409, 'Git Repository is empty.');
  const path = isTip ? '' : [...folders.values()].find((folder) => folder.sha === name)?.path;
  const folder = path === undefined ? undefined : folders.get(path);
  if (!folder) return failure(404, 'Not Found');
  const base = `${setting.api}/repos/${repository.held.repo.full_name}/git`;
  // Any value of `recursive` counts, `0` and `false` too.
  const entries = query['recursive'] === undefined ? folder.entries : [...below(folders, folder.path)];
  const start = folder.path === '' ? 0 : folder.path.length + 1;
  return found({
    sha: folder.sha,
    url: `${base}/trees/${folder.sha}`,
    tree: entries.slice(0, MOST_ENTRIES).map((entry) => treeEntry(entry, entry.path.slice(start), base)),
    truncated: entries.length > MOST_ENTRIES,
  });
}

function treeEntry({ mode, type, sha, size }: FolderEntry, path: string, base: string): object {
  if (type === 'tree') return { path, mode, type, sha, url: `${base}/trees/${sha}` };
  // A submodule is in another repository: there is no size and no address for it.
  return type === 'blob' ? { path, mode, type, sha, size, url: `${base}/blobs/${sha}` } : { path, mode, type, sha };
}
