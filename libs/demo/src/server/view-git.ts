import type { CommitPersonRow, CommitRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { blobOid, nodeId } from './node-ids.js';
import { refuse } from './refusal.js';
import type { RepositoryIndex } from './repository-index.js';
import { sorted } from './sorted.js';
import { accountView } from './view-accounts.js';
import type { Context, View } from './view.js';

/** A commit of which only the name is known. */
export function bareCommit(oid: string | null | undefined): View | null {
  if (!oid) return null;
  return { __typename: 'Commit', id: nodeId('Commit', { id: oid }), oid, abbreviatedOid: oid.slice(0, 7) };
}

/** A commit of a pull request. */
export function commitView(context: Context, row: CommitRow): View {
  const [headline = '', ...rest] = row.message.split('\n');
  return {
    __typename: 'Commit',
    id: nodeId('Commit', { id: row.sha, node_id: row.node_id ?? null }),
    oid: row.sha,
    abbreviatedOid: row.sha.slice(0, 7),
    message: row.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: utc(row.author.date),
    committedDate: utc(row.committer.date),
    author: () => person(context, row.author),
    committer: () => person(context, row.committer),
    authors: (args: PageArgs) =>
      connection(
        sorted(
          [row.author],
          () => 0,
          () => 0,
        ),
        args,
        (author) => person(context, author),
      ),
  };
}

function person(context: Context, row: CommitPersonRow): View {
  const { login, id } = row;
  const account = login !== undefined && id !== undefined ? accountView(context, { login, id, type: 'User' }) : null;
  // GitHub ties commits to people only: a bot's have no user.
  const user = account?.__typename === 'User' ? account : null;
  return { __typename: 'GitActor', name: row.name, email: row.email ?? null, date: row.date, user };
}

/** The tip of the default branch: its CODEOWNERS by date, and its files as far as the archive holds them. */
export function headCommit(context: Context, repository: RepositoryIndex): View | null {
  const { repo } = repository.held;
  const last = repository.codeowners[repository.codeowners.length - 1]?.row;
  const oid = repo.head_sha ?? last?.sha;
  if (oid === undefined) return null;
  return versionView(context, repository, oid, last?.committedAt ?? repository.updatedAt, true);
}

/** What `<commit or branch>:<path>`, a branch or a commit leads to. */
export function gitObject(context: Context, repository: RepositoryIndex, expression: string): View | null {
  const colon = expression.indexOf(':');
  const name = colon < 0 ? expression : expression.slice(0, colon);
  const commit = commitNamed(context, repository, name);
  if (!commit || colon < 0) return commit;
  const entry = (commit['file'] as FileReader)({ path: expression.slice(colon + 1) });
  return (entry?.['object'] as View | undefined) ?? null;
}

type FileReader = (args: { path: string }) => View | null;

function commitNamed(context: Context, repository: RepositoryIndex, name: string): View | null {
  const { repo } = repository.held;
  if (['HEAD', repo.default_branch, `refs/heads/${repo.default_branch}`, repo.head_sha].includes(name))
    return headCommit(context, repository);
  const version = repository.codeowners.find((entry) => entry.row.sha === name)?.row;
  return version ? versionView(context, repository, version.sha, version.committedAt, false) : null;
}

function versionView(context: Context, repository: RepositoryIndex, oid: string, at: string, isHead: boolean): View {
  return {
    __typename: 'Commit',
    id: nodeId('Commit', { id: oid }),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    authoredDate: utc(at),
    committedDate: utc(at),
    history: (args: PageArgs & { path?: string | null; since?: string | null; until?: string | null }) =>
      history(context, repository, at, args),
    file: (args: { path: string }) => fileAt(context, repository, args.path, at, isHead),
  };
}

function history(
  context: Context,
  repository: RepositoryIndex,
  at: string,
  args: PageArgs & { path?: string | null; since?: string | null; until?: string | null },
): object {
  if (!args.path) refuse('UNPROCESSABLE', 'This server holds the history of a path only: ask with `path`.');
  const from = args.since ? Date.parse(args.since) : -Infinity;
  const until = Math.min(Date.parse(at), args.until ? Date.parse(args.until) : Infinity);
  const versions = repository.codeowners.filter((entry) => {
    const time = Date.parse(entry.row.committedAt);
    return entry.row.path === args.path && time >= from && time <= until;
  });
  return connection(versions, args, (row) => versionView(context, repository, row.sha, row.committedAt, false), { descending: true });
}

/** A file as a commit left it. CODEOWNERS is known at every date, other files at the tip only. */
function fileAt(context: Context, repository: RepositoryIndex, path: string, at: string, isHead: boolean): View | null {
  const time = Date.parse(at);
  const versions = repository.codeowners.filter((entry) => entry.row.path === path && Date.parse(entry.row.committedAt) <= time);
  const version = versions[versions.length - 1]?.row;
  if (version) return version.text === null ? null : entryView(path, blobView(blobOid(version.text), version.text));
  if (!isHead) return null;
  const text = repository.held.blobs.find((blob) => blob.path === path);
  const listed = repository.held.tree.find((entry) => entry.path === path);
  if (text) return entryView(path, blobView(text.sha, text.text));
  return listed?.type === 'blob' ? entryView(path, blobView(listed.sha, null, listed.size ?? 0)) : null;
}

function entryView(path: string, object: View): View {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { __typename: 'TreeEntry', path, name, mode: 0o100644, type: 'blob', oid: object['oid'], size: object['byteSize'], object };
}

/** A blob whose text the archive does not hold has `text` null, as a binary one has. */
function blobView(oid: string, text: string | null, size = 0): View {
  return {
    __typename: 'Blob',
    id: nodeId('Blob', { id: oid }),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    text,
    byteSize: text === null ? size : Buffer.byteLength(text),
    isBinary: text === null ? null : false,
    isTruncated: false,
  };
}

function utc(time: string): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
