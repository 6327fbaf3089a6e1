import type { CommitRow } from '../../archive/archive.js';
import type { PullIndex, RepositoryIndex } from '../repository-index.js';
import type { BranchCommit, PullHead } from './git-index.js';

/**
 * A commit that the archive can say something of: the tip of the default branch, another commit on it, the head of a
 * pull request, or a commit inside one, of which no file is held.
 */
export type KnownCommit =
  | { readonly kind: 'tip'; readonly oid: string; readonly commit: BranchCommit | null }
  | { readonly kind: 'branch'; readonly oid: string; readonly commit: BranchCommit }
  | { readonly kind: 'head'; readonly oid: string; readonly head: PullHead }
  | { readonly kind: 'pull'; readonly oid: string; readonly row: CommitRow; readonly pulls: readonly PullIndex[] };

/** The tip of the default branch; null where the repository has no commit. */
export function tipOf(repository: RepositoryIndex): KnownCommit | null {
  const { git, held } = repository;
  const oid = held.repo.head_sha ?? git.newest?.oid;
  return oid === undefined ? null : { kind: 'tip', oid, commit: git.onBranch.get(oid) ?? null };
}

/** By its name of 40 digits, by `HEAD`, or by the default branch. */
export function commitNamed(repository: RepositoryIndex, name: string): KnownCommit | null {
  const { git, held } = repository;
  const tip = tipOf(repository);
  const branch = held.repo.default_branch;
  if (['HEAD', branch, `refs/heads/${branch}`, tip?.oid].includes(name)) return tip;
  const commit = git.onBranch.get(name);
  if (commit) return { kind: 'branch', oid: name, commit };
  const head = git.heads.get(name);
  if (head) return { kind: 'head', oid: name, head };
  const inside = git.ofPulls.get(name);
  return inside ? { kind: 'pull', oid: name, ...inside } : null;
}

/** The pull requests a commit belongs to. */
export function pullsOf(repository: RepositoryIndex, commit: KnownCommit): readonly PullIndex[] {
  if (commit.kind === 'head') return [commit.head.pull];
  if (commit.kind === 'pull') return commit.pulls;
  const own = commit.commit?.pull;
  return own ? [own] : (repository.git.ofPulls.get(commit.oid)?.pulls ?? []);
}

/** When it was committed, ISO 8601; undefined where nothing says so. */
export function committedAt(repository: RepositoryIndex, commit: KnownCommit): string | undefined {
  if (commit.kind === 'pull') return commit.row.committer.date;
  if (commit.kind === 'head') return repository.git.ofPulls.get(commit.oid)?.row.committer.date;
  return commit.commit?.at ?? repository.git.newest?.at ?? repository.updatedAt;
}
