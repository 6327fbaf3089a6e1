import type { RepositoryIndex } from '../repository-index.js';
import { sorted } from '../sorted.js';
import type { Entry } from '../sorted.js';
import type { BranchCommit } from './git-index.js';

const OWNERS = new Set(['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS']);

/**
 * The commits of the default branch that changed a file, or a file below a folder, oldest first: the versions that the
 * archive holds; where it holds none, the merged pull requests whose lists name it. CODEOWNERS has the history that the
 * archive gives it, or none.
 */
export function historyOf(repository: RepositoryIndex, path: string): readonly Entry<BranchCommit>[] {
  const { git } = repository;
  const own = commitsOf(repository, path);
  if (own.length > 0) return chronicle(own);
  const below = `${path.replace(/\/+$/, '')}/`;
  const paths = new Set([...git.codeowners.keys(), ...git.versions.keys(), ...git.merged.keys()].filter((one) => one.startsWith(below)));
  return chronicle([...paths].flatMap((one) => commitsOf(repository, one)));
}

function chronicle(commits: readonly BranchCommit[]): readonly Entry<BranchCommit>[] {
  return sorted(
    new Map(commits.map((commit) => [commit.oid, commit])).values(),
    (commit) => Date.parse(commit.at),
    (commit) => commit.oid,
  );
}

function commitsOf({ git }: RepositoryIndex, path: string): BranchCommit[] {
  const owners = git.codeowners.get(path);
  if (owners) return found(git.onBranch, owners, (row) => row.sha);
  const versions = git.versions.get(path);
  if (versions) return found(git.onBranch, versions, (row) => row.commit);
  if (OWNERS.has(path)) return [];
  return found(git.onBranch, git.merged.get(path) ?? [], (pull) => pull.row.merge_commit_sha);
}

function found<T>(
  commits: ReadonlyMap<string, BranchCommit>,
  entries: readonly Entry<T>[],
  oid: (row: T) => string | null,
): BranchCommit[] {
  return entries.flatMap(({ row }) => commits.get(oid(row) ?? '') ?? []);
}
