import { createHash } from 'node:crypto';
import type { TreeRow } from '../../archive/archive.js';

/** A file or folder of the tree. */
export interface FolderEntry {
  readonly path: string;
  readonly name: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** In bytes; null for what is not a file. */
  readonly size: number | null;
}

export interface Folder {
  /** The name git gives it: it changes with any file below. */
  readonly sha: string;
  readonly path: string;
  /** In git's order. */
  readonly entries: readonly FolderEntry[];
}

/** All folders of a list of files, by path; the root is at ''. Rows that are folders themselves are passed over. */
export function foldersOf(rows: Iterable<TreeRow>): ReadonlyMap<string, Folder> {
  const children = new Map<string, FolderEntry[]>([['', []]]);
  for (const row of rows) {
    if (row.type === 'tree') continue;
    const { path, mode = '100644', type, sha } = row;
    place(children, path, { path, name: nameOf(path), mode, type, sha, size: type === 'blob' ? (row.size ?? 0) : null });
  }
  const folders = new Map<string, Folder>();
  // The deepest first, so that a folder's own name is known when the one above it is made.
  const paths = [...children.keys()].sort((a, b) => depth(b) - depth(a));
  for (const path of paths) {
    const entries = (children.get(path) ?? []).map((entry) =>
      entry.type === 'tree' ? { ...entry, sha: folders.get(entry.path)?.sha ?? '' } : entry,
    );
    const ordered = entries.map((entry) => ({ entry, key: sortKey(entry) })).sort((a, b) => Buffer.compare(a.key, b.key));
    const inOrder = ordered.map(({ entry }) => entry);
    folders.set(path, { path, entries: inOrder, sha: treeSha(inOrder) });
  }
  return folders;
}

/** What is in a folder and below it, each folder before its content, as git lists it. */
export function* below(folders: ReadonlyMap<string, Folder>, path: string): Generator<FolderEntry> {
  for (const entry of folders.get(path)?.entries ?? []) {
    yield entry;
    if (entry.type === 'tree') yield* below(folders, entry.path);
  }
}

function place(children: Map<string, FolderEntry[]>, path: string, entry: FolderEntry): void {
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const siblings = children.get(parent);
  if (siblings) {
    siblings.push(entry);
    return;
  }
  children.set(parent, [entry]);
  place(children, parent, { path: parent, name: nameOf(parent), mode: '040000', type: 'tree', sha: '', size: null });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function depth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}

/** Git compares the bytes of names, those of folders with a slash at the end. */
function sortKey({ name, type }: FolderEntry): Buffer {
  return Buffer.from(type === 'tree' ? `${name}/` : name);
}

/** What `git write-tree` prints: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function treeSha(entries: readonly FolderEntry[]): string {
  const lines = entries.map(({ mode, name, sha }) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`), Buffer.from(sha, 'hex')]),
  );
  const content = Buffer.concat(lines);
  return createHash('sha1').update(`tree ${content.length}\0`).update(content).digest('hex');
}
