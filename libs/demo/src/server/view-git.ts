import type { CommitRow } from '../archive/archive.js';
import { connection } from './connection.js';
import type { PageArgs } from './connection.js';
import { historyOf } from './git/history.js';
import { committedAt, pullsOf } from './git/known-commit.js';
import type { KnownCommit } from './git/known-commit.js';
import { authorIn, authorOf, messageOf } from './git/telling.js';
import type { Author } from './git/telling.js';
import { nodeId } from './node-ids.js';
import { refuse } from './refusal.js';
import type { RepositoryIndex } from './repository-index.js';
import { moment, sorted } from './sorted.js';
import { accountView } from './view-accounts.js';
import { entryView, treeView } from './view-files.js';
import type { Context, View } from './view.js';

/** A commit of which only the name is known. */
export function bareCommit(oid: string | null | undefined): View | null {
  if (!oid) return null;
  return { __typename: 'Commit', id: nodeId('Commit', { id: oid }), oid, abbreviatedOid: oid.slice(0, 7) };
}

/** A commit of a pull request. */
export function commitView(context: Context, row: CommitRow): View {
  return {
    ...bareCommit(row.sha),
    __typename: 'Commit',
    id: nodeId('Commit', { id: row.sha, node_id: row.node_id ?? null }),
    ...messageParts(row.message),
    authoredDate: utc(row.author.date),
    committedDate: utc(row.committer.date),
    author: () => gitActor(context, authorIn(row.author)),
    committer: () => gitActor(context, authorIn(row.committer)),
    authors: (args: PageArgs) =>
      connection(
        sorted(
          [row.author],
          () => 0,
          () => 0,
        ),
        args,
        (author) => gitActor(context, authorIn(author)),
      ),
  };
}

/** A commit by itself: with its pull requests, its files as far as they are held, and what came before it. */
export function knownCommitView(context: Context, repository: RepositoryIndex, commit: KnownCommit): View {
  const row = repository.git.ofPulls.get(commit.oid)?.row;
  const author = authorOf(repository, commit, context.world.names);
  const at = committedAt(repository, commit);
  return {
    ...(row ? commitView(context, row) : bareCommit(commit.oid)),
    __typename: 'Commit',
    ...messageParts(messageOf(repository, commit)),
    authoredDate: utc(author?.date ?? at),
    committedDate: utc(at),
    author: author && (() => gitActor(context, author)),
    url: `${context.web}/${repository.held.repo.full_name}/commit/${commit.oid}`,
    repository: () => context.up.repository(context, repository),
    associatedPullRequests: (args: PullArgs) => associated(context, repository, commit, args),
    history: (args: HistoryArgs) => history(context, repository, commit, args),
    file: (args: { path: string }) => entryView(context, repository, commit, args.path),
    tree: commit.kind === 'tip' ? () => treeView(context, repository, '') : undefined,
  };
}

/** GitHub ties commits to people only: a bot's have no user. */
function gitActor(context: Context, { name, email, date, account }: Author): View {
  const user = accountView(context, account);
  return { __typename: 'GitActor', name, email, date, user: user?.__typename === 'User' ? user : null };
}

function messageParts(message: string | undefined): Readonly<Record<string, unknown>> {
  if (message === undefined) return {};
  const [headline = '', ...rest] = message.split('\n');
  return { message, messageHeadline: headline, messageBody: rest.join('\n').trim() };
}

interface PullArgs extends PageArgs {
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

function associated(context: Context, repository: RepositoryIndex, commit: KnownCommit, args: PullArgs): object {
  const order = sorted(
    pullsOf(repository, commit),
    ({ row }) => moment(args.orderBy?.field === 'UPDATED_AT' ? row.updated_at : row.created_at),
    ({ row }) => row.id,
  );
  return connection(order, args, (pull) => context.up.pull(context, repository, pull), { descending: args.orderBy?.direction === 'DESC' });
}

interface HistoryArgs extends PageArgs {
  readonly path?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
}

/** The newest first; both bounds count in. The tip has everything before it, another commit what is not younger. */
function history(context: Context, repository: RepositoryIndex, commit: KnownCommit, args: HistoryArgs): object {
  if (!args.path) refuse('UNPROCESSABLE', 'This server holds the history of a path only: ask with `path`.');
  const from = args.since ? Date.parse(args.since) : -Infinity;
  const own = commit.kind === 'tip' ? Infinity : moment(committedAt(repository, commit) ?? null);
  const until = Math.min(own, args.until ? Date.parse(args.until) : Infinity);
  const entries = historyOf(repository, args.path).filter(({ key }) => Number(key) >= from && Number(key) <= until);
  return connection(entries, args, (row) => knownCommitView(context, repository, { kind: 'branch', oid: row.oid, commit: row }), {
    descending: true,
  });
}

function utc(time: string | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}
