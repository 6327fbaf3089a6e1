import { fileAt } from './git/file-at.js';
import type { FileAt } from './git/file-at.js';
import type { FolderEntry } from './git/folders.js';
import { commitNamed } from './git/known-commit.js';
import type { KnownCommit } from './git/known-commit.js';
import { nodeId } from './node-ids.js';
import type { RepositoryIndex } from './repository-index.js';
import type { Context, View } from './view.js';

/** GitHub cuts the text of a blob here, and says so: `isTruncated`. */
const MOST_BYTES = 512_000;

/** What `<commit or branch>:<path>` leads to; folders at the tip only. */
export function pathObject(context: Context, repository: RepositoryIndex, expression: string): View | null {
  const colon = expression.indexOf(':');
  const commit = commitNamed(repository, expression.slice(0, colon));
  if (!commit) return null;
  const path = expression.slice(colon + 1).replace(/\/+$/, '');
  const file = fileAt(repository, commit, path);
  if (file) return blobView(context, repository, file);
  return commit.kind === 'tip' ? treeView(context, repository, path) : null;
}

/** A file as a commit left it. */
export function entryView(context: Context, repository: RepositoryIndex, commit: KnownCommit, path: string): View | null {
  const file = fileAt(repository, commit, path);
  if (!file) return null;
  const { oid, size } = file;
  const listed = repository.git.tree.get(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return treeEntry({ path, name, mode: listed?.mode ?? '100644', type: 'blob', sha: oid, size }, () => blobView(context, repository, file));
}

/** A folder of the default branch as it is now. */
export function treeView(context: Context, repository: RepositoryIndex, path: string): View | null {
  const folder = repository.git.folders().get(path);
  const tip = commitNamed(repository, 'HEAD');
  if (!folder || !tip) return null;
  return {
    __typename: 'Tree',
    id: nodeId('Tree', { id: folder.sha }),
    oid: folder.sha,
    abbreviatedOid: folder.sha.slice(0, 7),
    repository: () => context.up.repository(context, repository),
    entries: () =>
      folder.entries.map((entry) =>
        treeEntry(entry, () => {
          if (entry.type === 'tree') return treeView(context, repository, entry.path);
          const file = fileAt(repository, tip, entry.path);
          return file && blobView(context, repository, file);
        }),
      ),
  };
}

function treeEntry({ path, name, mode, type, sha, size }: FolderEntry, object: () => View | null): View {
  return { __typename: 'TreeEntry', path, name, mode: Number.parseInt(mode, 8), type, oid: sha, size: size ?? 0, object };
}

/** The text of a binary file is null, and so is one that the archive does not hold. */
function blobView(context: Context, repository: RepositoryIndex, { oid, text, size }: FileAt): View {
  const isBinary = text === null ? null : text.includes('\0');
  return {
    __typename: 'Blob',
    id: nodeId('Blob', { id: oid }),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    byteSize: size,
    isBinary,
    isTruncated: text !== null && size > MOST_BYTES,
    text: text === null || isBinary === true ? null : cut(text, size),
    repository: () => context.up.repository(context, repository),
  };
}

/** Never within a character: what would be half of one is left out. */
function cut(text: string, size: number): string {
  if (size <= MOST_BYTES) return text;
  const bytes = Buffer.from(text);
  let end = MOST_BYTES;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end);
}
