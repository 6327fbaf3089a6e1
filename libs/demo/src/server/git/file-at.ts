import type { RepositoryIndex } from '../repository-index.js';
import { blobOid } from '../node-ids.js';
import { moment } from '../sorted.js';
import type { Entry } from '../sorted.js';
import type { PullHead } from './git-index.js';
import type { KnownCommit } from './known-commit.js';

/** A file as a commit left it. `text` is null where the archive does not hold it. */
export interface FileAt {
  readonly oid: string;
  readonly text: string | null;
  /** In bytes. */
  readonly size: number;
}

/** Null where the commit had no such file, and where nothing says what it had. */
export function fileAt(repository: RepositoryIndex, commit: KnownCommit, path: string): FileAt | null {
  switch (commit.kind) {
    case 'tip':
      return fileAtTip(repository, path);
    case 'branch':
      return fileOnBranch(repository, path, commit.oid, moment(commit.commit.at));
    case 'head':
      return fileAtHead(repository, commit.head, path);
    case 'pull':
      return null;
  }
}

/** What the default branch has now: the rows of the tree and its texts; else the newest version. */
function fileAtTip(repository: RepositoryIndex, path: string): FileAt | null {
  const { git } = repository;
  if (git.codeowners.has(path)) return ownersAt(repository, path, '', Infinity);
  const blob = git.blobs.get(path);
  if (blob) return textFile(blob.sha, blob.text);
  const listed = git.tree.get(path);
  if (listed && listed.type !== 'blob') return null;
  const version = git.versions.get(path)?.at(-1)?.row;
  if (version?.text != null && (!listed || listed.sha === version.sha)) return textFile(version.sha, version.text);
  return listed ? { oid: listed.sha, text: null, size: listed.size ?? 0 } : null;
}

function fileOnBranch(repository: RepositoryIndex, path: string, oid: string, at: number): FileAt | null {
  const { codeowners, versions, merged } = repository.git;
  if (codeowners.has(path)) return ownersAt(repository, path, oid, at);
  const rows = versions.get(path);
  if (rows) {
    const version = rows.find(({ row }) => row.commit === oid)?.row ?? newestUntil(rows, at)?.row;
    return version?.text == null ? null : textFile(version.sha, version.text);
  }
  // Without versions only the last change is known: from then on the file is what it is now.
  const last = merged.get(path)?.at(-1);
  return last && Number(last.key) <= at ? fileAtTip(repository, path) : null;
}

/** CODEOWNERS is known at every date where the archive holds its versions; null where it does not. */
function ownersAt({ git }: RepositoryIndex, path: string, oid: string, at: number): FileAt | null {
  const rows = git.codeowners.get(path);
  const version = rows && (rows.find(({ row }) => row.sha === oid)?.row ?? newestUntil(rows, at)?.row);
  return version?.text == null ? null : textFile(blobOid(version.text), version.text);
}

/** A file that the pull request does not change is what the default branch has; of one it changes only its text can say. */
function fileAtHead(repository: RepositoryIndex, { pull, texts }: PullHead, path: string): FileAt | null {
  const held = texts.get(path);
  if (held) return textFile(held.sha, held.text);
  const isChanged = pull.files?.some(({ row }) => row.filename === path) ?? false;
  return isChanged ? null : fileAtTip(repository, path);
}

function newestUntil<T>(rows: readonly Entry<T>[], at: number): Entry<T> | undefined {
  return rows.findLast((entry) => Number(entry.key) <= at);
}

function textFile(oid: string, text: string): FileAt {
  return { oid: oid === '' ? blobOid(text) : oid, text, size: Buffer.byteLength(text) };
}
