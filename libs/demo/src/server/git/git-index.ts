import type { ArchivedRepository, BlobRow, CodeownersRow, CommitRow, TreeRow } from '../../archive/archive.js';
import type { HeadBlobRow, VersionRow } from '../../archive/written.js';
import type { PullIndex } from '../pull-index.js';
import { groupBy, moment, sorted } from '../sorted.js';
import { foldersOf } from './folders.js';
import type { Folder } from './folders.js';
import type { Entry } from '../sorted.js';

/** A commit of the default branch. */
export interface BranchCommit {
  readonly oid: string;
  /** ISO 8601: when it came onto the branch, as far as the archive knows. */
  readonly at: string;
  /** A file it changed, where it is known by one; its message is made of it where nothing else is held. */
  readonly path: string | null;
  readonly version: VersionRow | null;
  /** The pull request that brought it in. */
  readonly pull: PullIndex | null;
}

/** The head of a pull request, and the texts held for it. */
export interface PullHead {
  readonly oid: string;
  readonly pull: PullIndex;
  readonly texts: ReadonlyMap<string, HeadBlobRow>;
}

/** The commits and files of a repository, looked up by name, path and time. */
export interface GitIndex {
  readonly onBranch: ReadonlyMap<string, BranchCommit>;
  /** The last commit of the default branch that is known by itself; null where none is. */
  readonly newest: BranchCommit | null;
  readonly heads: ReadonlyMap<string, PullHead>;
  /** Commits of pull requests by name, each with the pull requests that have it. */
  readonly ofPulls: ReadonlyMap<string, { readonly row: CommitRow; readonly pulls: readonly PullIndex[] }>;
  /** Versions of each CODEOWNERS file and of each other file, oldest first. */
  readonly codeowners: ReadonlyMap<string, readonly Entry<CodeownersRow>[]>;
  readonly versions: ReadonlyMap<string, readonly Entry<VersionRow>[]>;
  /** The merged pull requests that changed each file of the default branch, oldest first. */
  readonly merged: ReadonlyMap<string, readonly Entry<PullIndex>[]>;
  readonly blobs: ReadonlyMap<string, BlobRow>;
  readonly tree: ReadonlyMap<string, TreeRow>;
  /** The folders of the tree, made when they are first asked for. */
  readonly folders: () => ReadonlyMap<string, Folder>;
}

export function indexGit(held: ArchivedRepository, pulls: ReadonlyMap<number, PullIndex>): GitIndex {
  const merges = sorted(
    [...pulls.values()].filter(({ row }) => row.merged_at !== null && row.base.ref === held.repo.default_branch),
    ({ row }) => moment(row.merged_at),
    ({ row }) => row.number,
  );
  const onBranch = branchCommits(held, pulls, merges);
  const tree = new Map(held.tree.map((row) => [row.path, row]));
  let folders: ReadonlyMap<string, Folder> | undefined;
  return {
    onBranch,
    newest: [...onBranch.values()].reduce<BranchCommit | null>((a, b) => (a === null || moment(b.at) >= moment(a.at) ? b : a), null),
    heads: pullHeads(held, pulls),
    ofPulls: pullCommits(held, pulls),
    codeowners: byPath(
      held.codeowners,
      (row) => row.committedAt,
      (row) => row.sha,
    ),
    versions: byPath(
      held.versions,
      (row) => row.committed_at,
      (row) => row.commit,
    ),
    merged: mergesByPath(merges),
    blobs: new Map(held.blobs.map((row) => [row.path, row])),
    tree,
    folders: () => (folders ??= foldersOf(tree.values())),
  };
}

/** Later sources know more of a commit than earlier ones, and replace them. */
function branchCommits(
  held: ArchivedRepository,
  pulls: ReadonlyMap<number, PullIndex>,
  merges: readonly Entry<PullIndex>[],
): Map<string, BranchCommit> {
  const commits = new Map<string, BranchCommit>();
  for (const { row: pull } of merges) {
    const { merge_commit_sha: oid, merged_at: at } = pull.row;
    if (oid !== null && at !== null) commits.set(oid, { oid, at, path: null, version: null, pull });
  }
  for (const { sha: oid, committedAt: at, path } of held.codeowners) {
    commits.set(oid, { oid, at, path, version: null, pull: commits.get(oid)?.pull ?? null });
  }
  for (const version of held.versions) {
    const { commit: oid, committed_at: at, path } = version;
    const pull = (version.pull_number === null ? undefined : pulls.get(version.pull_number)) ?? commits.get(oid)?.pull ?? null;
    commits.set(oid, { oid, at, path, version, pull });
  }
  return commits;
}

function pullHeads(held: ArchivedRepository, pulls: ReadonlyMap<number, PullIndex>): Map<string, PullHead> {
  const texts = groupBy(held.headBlobs, (row) => row.head_sha);
  const heads = new Map<string, PullHead>();
  const add = (oid: string, pull: PullIndex): void => {
    heads.set(oid, { oid, pull, texts: new Map((texts.get(oid) ?? []).map((row) => [row.path, row])) });
  };
  for (const [oid, [first]] of texts) {
    const pull = first && pulls.get(first.pull_number);
    if (pull) add(oid, pull);
  }
  for (const pull of pulls.values()) if (pull.row.state === 'open' && !heads.has(pull.row.head.sha)) add(pull.row.head.sha, pull);
  return heads;
}

function pullCommits(held: ArchivedRepository, pulls: ReadonlyMap<number, PullIndex>): GitIndex['ofPulls'] {
  const commits = new Map<string, { row: CommitRow; pulls: PullIndex[] }>();
  for (const row of held.commits) {
    const commit = commits.get(row.sha) ?? { row, pulls: [] };
    const pull = pulls.get(row.pull_number);
    if (pull && !commit.pulls.includes(pull)) commit.pulls.push(pull);
    commits.set(row.sha, commit);
  }
  return commits;
}

function byPath<T extends { path: string }>(rows: readonly T[], time: (row: T) => string, id: (row: T) => string): Map<string, Entry<T>[]> {
  const entries = sorted(rows, (row) => moment(time(row)), id);
  return groupBy(entries, (entry) => entry.row.path);
}

function mergesByPath(merges: readonly Entry<PullIndex>[]): Map<string, Entry<PullIndex>[]> {
  const changed = new Map<string, Entry<PullIndex>[]>();
  for (const merge of merges) {
    for (const { row: file } of merge.row.files ?? []) {
      const group = changed.get(file.filename);
      if (!group) changed.set(file.filename, [merge]);
      else if (group[group.length - 1] !== merge) group.push(merge);
    }
  }
  return changed;
}
