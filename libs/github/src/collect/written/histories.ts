import type { Repository } from '@ambit/activity';
import type { z } from 'zod';
import type { GitHubClient } from '../../client.js';
import { TransientFailure } from '../../failure.js';
import { historiesQuery, type HistoryWant } from '../../queries/documents.graphql.js';
import { commitTime, historiesAnswer, history, type historyNode } from '../../schema/documents.js';
import { mustBe, nameOf } from '../turn.js';
import { gone, inBatches, mustBeWhole } from './ask.js';
import { blobOf, blobsAt } from './versions.js';

type HistoryNode = z.infer<typeof historyNode>;

/** A document whose history is asked for. */
export interface HistoryAsk {
  /** Its own file first, then those beside it. */
  readonly files: readonly string[];
  /** Name of the newest version held: the history is read back to it. Null: to its beginning. */
  readonly held: string | null;
  /** Only the newest commit. */
  readonly newestOnly: boolean;
}

/** 25 files of 10 commits, each with its pull request: 3 points. */
const FIRST = { commits: 10, files: 25 };
/** Further pages of long histories: 10 points. */
const FURTHER = { commits: 100, files: 10 };
/** One commit of each: 2 points. */
const NEWEST = { commits: 1, files: 100 };
/** A file with more commits than this is no document that anybody reads commit by commit. */
const MAX_COMMITS = 1_000;

interface Walk {
  readonly ask: HistoryAsk;
  readonly path: string;
  readonly commits: HistoryNode[];
  after: string | null;
  open: boolean;
}

export interface Histories {
  /** A list a document, of a list a file, newest first. */
  readonly lists: readonly (readonly (readonly HistoryNode[])[])[];
  /** When the commit was made from which they were read back. */
  readonly at: string;
}

/**
 * The commits that touched each document's files, back from one commit.
 * @returns null where that commit is gone, as after a force push
 * @throws the failures of failure.ts
 */
export async function readHistories(
  client: GitHubClient,
  repository: Repository,
  commit: string,
  asks: readonly HistoryAsk[],
): Promise<Histories | null> {
  const walks = asks.map((ask) => ask.files.map((path): Walk => ({ ask, path, commits: [], after: null, open: true })));
  const all = walks.flat();
  const rounds = [
    [all.filter(({ ask }) => ask.newestOnly), NEWEST],
    [all.filter(({ ask }) => !ask.newestOnly), FIRST],
  ] as const;
  let at = '';
  for (const [open, size] of rounds) {
    const said = await round(client, repository, commit, open, size);
    if (said === null) return null;
    at = at === '' ? said : at;
  }
  for (let open = stillOpen(all); open.length > 0; open = stillOpen(all)) {
    if ((await round(client, repository, commit, open, FURTHER)) === null) return null;
  }
  return { lists: walks.map((files) => files.map(({ commits }) => commits)), at };
}

function stillOpen(walks: readonly Walk[]): Walk[] {
  return walks.filter(({ ask, open, commits }) => open && !ask.newestOnly && commits.length < MAX_COMMITS);
}

/** One page of each; null where the commit is gone, else when it was made (empty where nothing was asked). */
async function round(
  client: GitHubClient,
  repository: Repository,
  commit: string,
  walks: readonly Walk[],
  size: { readonly commits: number; readonly files: number },
): Promise<string | null> {
  const read = await inBatches(walks, size.files, (batch) => ask(client, repository, commit, batch, size.commits));
  for (const [index, page] of read.entries()) {
    const walk = walks[index];
    if (page === null) return null;
    if (walk === undefined) continue;
    const { nodes, after } = page;
    walk.commits.push(...nodes);
    const { held, files } = walk.ask;
    const reached = held !== null && nodes.some((node) => blobOf(blobsAt(node, files.length)) === held);
    walk.after = after;
    walk.open = after !== null && !reached;
  }
  return read[0]?.at ?? '';
}

interface HistoryPage {
  readonly nodes: readonly HistoryNode[];
  readonly after: string | null;
  readonly at: string;
}

async function ask(
  client: GitHubClient,
  repository: Repository,
  commit: string,
  walks: readonly Walk[],
  first: number,
): Promise<(HistoryPage | null)[]> {
  const what = nameOf(repository);
  const wants: HistoryWant[] = walks.map(({ ask: { files }, path, after }) => ({ path, files, after }));
  const { text, variables } = historiesQuery(wants, commit, first);
  const query = { name: 'document-histories', text, schema: historiesAnswer };
  const { data, errors } = await client.graphql(query, { owner: repository.owner, name: repository.name, ...variables }, what);
  if (data.repository === null) throw gone(what);
  mustBe(repository, data.repository.databaseId);
  mustBeWhole(
    errors.filter(({ type }) => type !== 'NOT_FOUND'),
    what,
  );
  const { object } = data.repository;
  if (object === null) return walks.map(() => null);
  const at = commitTime.safeParse(object);
  if (!at.success) throw misshapen();
  return walks.map((_walk, index) => {
    const parsed = history.safeParse(object[`h${String(index)}`]);
    if (!parsed.success) throw misshapen();
    const { nodes, pageInfo } = parsed.data;
    const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    return { nodes: (nodes ?? []).filter((node) => node !== null), after, at: at.data.committedDate };
  });
}

function misshapen(): TransientFailure {
  return new TransientFailure("GitHub's answer to document-histories does not have the expected form.", true);
}
