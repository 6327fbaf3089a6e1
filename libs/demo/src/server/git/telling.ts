import type { AccountRow, CommitPersonRow } from '../../archive/archive.js';
import type { VersionRow } from '../../archive/written.js';
import { asNamedNow } from '../accounts.js';
import type { CurrentName } from '../accounts.js';
import type { RepositoryIndex } from '../repository-index.js';
import { committedAt, pullsOf } from './known-commit.js';
import type { KnownCommit } from './known-commit.js';

/** Who wrote a commit, and when. */
export interface Author {
  readonly name: string;
  readonly email: string | null;
  readonly date: string;
  /** The account it is tied to; null where it is tied to none. */
  readonly account: AccountRow | null;
}

export function authorIn({ name, email, date, login, id }: CommitPersonRow): Author {
  return { name, date, email: email ?? null, account: login !== undefined && id !== undefined ? { login, id, type: 'User' } : null };
}

/** What the row of the commit says; else the version; else the author of its pull request. */
export function authorOf(repository: RepositoryIndex, commit: KnownCommit, names: ReadonlyMap<number, CurrentName>): Author | null {
  const person = repository.git.ofPulls.get(commit.oid)?.row.author ?? versionOf(commit)?.author;
  if (person) return authorIn(person);
  const [pull] = pullsOf(repository, commit);
  const date = committedAt(repository, commit);
  if (!pull || date === undefined) return null;
  const account = pull.row.user && asNamedNow(names, pull.row.user);
  return { name: account?.name ?? account?.login ?? 'ghost', email: null, date, account };
}

/**
 * What the row of the commit says; else the version; else what GitHub writes when it squashes a pull request, or when a
 * file is changed on its page. Undefined where nothing is known.
 */
export function messageOf(repository: RepositoryIndex, commit: KnownCommit): string | undefined {
  const said = repository.git.ofPulls.get(commit.oid)?.row.message ?? versionOf(commit)?.message;
  if (said !== undefined) return said;
  const [pull] = pullsOf(repository, commit);
  if (commit.kind === 'head') return undefined;
  if (pull) return `${pull.row.title} (#${pull.row.number})`;
  const path = 'commit' in commit ? commit.commit?.path : null;
  return path == null ? undefined : `Update ${path.slice(path.lastIndexOf('/') + 1)}`;
}

function versionOf(commit: KnownCommit): VersionRow | null {
  return 'commit' in commit ? (commit.commit?.version ?? null) : null;
}
