import { EMPTY_PAGE, type DocumentsHeld, type Page, type Repository } from '@ambit/activity';
import { isDocumentFile } from '@ambit/documents';
import type { GitHubClient } from '../../client.js';
import { TransientFailure } from '../../failure.js';
import { homeOf } from '../../translate/reference.js';
import { nameOf, type Place, type Turn } from '../turn.js';
import { readChanged } from './branch.js';
import type { WrittenCollector } from './collector.js';
import { coveredBy } from './covered.js';
import { documentsCursor, START, WALK, type Changed, type DocumentsCursor, type Walk } from './cursor.js';
import { turnOf } from './documents-turn.js';
import { guess, withGuesses } from './guesses.js';
import { changesOf } from './plan.js';
import { probe, type Probe } from './probe.js';
import { onClosed, onPulls } from './pull-steps.js';
import { readingOf } from './rules.js';
import { isWorthComparing, readTree } from './tree.js';

/** Documents that wait in the cursor: the tree is asked for again after so many. */
const QUEUE = 400;
/** Documents a page, at most. */
const BATCH = 25;

/**
 * Documents on the default branch and at the heads of open pull requests. One request tells that nothing moved. Otherwise the
 * tree tells which texts differ from those held, and only these are read, a batch a page, each history back to what is held;
 * then the open pull requests, the last touched first; where rules are new also those that were closed without being merged.
 */
export const collectDocuments: WrittenCollector = async (client, repository, place, _now, held) => {
  const parsed = documentsCursor.safeParse(place.cursor);
  const cursor = parsed.success ? parsed.data : START;
  const { walk } = cursor;
  if (walk === null) return begin(client, repository, place, cursor, held);
  const take = { branch: onBranch, pulls: onPulls, closed: onClosed }[walk.step];
  return take(client, repository, place, cursor, walk, await held());
};

type Held = () => Promise<DocumentsHeld>;

/** Looks whether anything moved; where the branch did, plans what to read. */
async function begin(client: GitHubClient, repository: Repository, place: Place, cursor: DocumentsCursor, held: Held): Promise<Turn> {
  const seen = await probe(client, repository);
  const branchMoved = place.phase === 'backfill' || seen.commit !== cursor.commit;
  if (!branchMoved && seen.newest === cursor.newest) return turnOf(repository, place, cursor, EMPTY_PAGE, { ended: true });
  const { truncated } = cursor;
  const { commit, newest } = seen;
  const whole = place.phase === 'backfill' || cursor.commit === null;
  const walk: Walk = { ...WALK, commit, newest, batch: BATCH, truncated, whole };
  if (!branchMoved) return onPulls(client, repository, place, cursor, walk, await held());
  if (commit === null) return turnOf(repository, { ...place, done: 0, total: 0 }, { ...cursor, walk }, EMPTY_PAGE, {});
  const planned = await plan(client, repository, commit, seen, cursor, await held());
  const next: Walk = { ...walk, ...planned.list, step: 'branch', truncated: planned.truncated, whole: whole || planned.begun };
  const progress = { ...place, done: planned.documents - planned.changed, total: planned.documents };
  const heads = planned.begun ? {} : cursor.heads;
  return turnOf(repository, progress, { ...cursor, heads, guessed: planned.guessed, walk: next }, planned.page, {
    reopens: planned.reopens,
  });
}

interface Planned {
  readonly page: Page;
  readonly list: Pick<Walk, 'queue' | 'behind'>;
  /** How many documents stand on the branch, and how many of them differ from what is held. */
  readonly documents: number;
  readonly changed: number;
  readonly truncated: boolean;
  readonly guessed: string;
  /** There are rules over paths that were not there before. */
  readonly begun: boolean;
  readonly reopens: Turn['reopens'];
}

/** The tree at a commit: rules it looks like, files worth comparing, and what differs from what is held. */
async function plan(
  client: GitHubClient,
  repository: Repository,
  commit: string,
  seen: Probe,
  cursor: DocumentsCursor,
  held: DocumentsHeld,
): Promise<Planned> {
  const tree = await readTree(client, repository, commit);
  if (tree === null) throw new TransientFailure(`The newest commit of ${nameOf(repository)} could not be read.`);
  const { files, truncated } = tree;
  const { labels, categories } = seen;
  const guessed = await guess(client, repository, { commit, files, labels, categories, held, seen: cursor.guessed });
  const rules = [...held.rules, ...guessed.fresh];
  const { documents, changes } = changesOf(files, !truncated, rules, held);
  const compared = files.filter((file) => isDocumentFile(file.path) || isWorthComparing(file));
  return {
    page: {
      ...EMPTY_PAGE,
      files: compared,
      covered: coveredBy(held, rules, changes),
      ...(guessed.fresh.length > 0 ? { guesses: withGuesses(held, guessed.fresh) } : {}),
    },
    list: listOf(changes),
    documents,
    changed: documentsIn(changes),
    truncated,
    guessed: guessed.seen,
    begun: guessed.fresh.some(({ by }) => by === 'path'),
    reopens: [
      ...(guessed.fresh.some(({ by }) => by === 'category') ? (['discussions'] as const) : []),
      ...(guessed.fresh.some(({ by }) => by === 'label') ? (['issues'] as const) : []),
    ],
  };
}

function listOf(changes: readonly Changed[]): Pick<Walk, 'queue' | 'behind'> {
  const queue = changes.slice(0, QUEUE);
  return { queue, behind: changes.length > queue.length ? (queue.at(-1)?.key ?? null) : null };
}

function documentsIn(changes: readonly Changed[]): number {
  return changes.filter(({ files }) => files.length > 0).length;
}

/** A batch of changed documents. */
async function onBranch(
  client: GitHubClient,
  repository: Repository,
  place: Place,
  cursor: DocumentsCursor,
  walk: Walk,
  held: DocumentsHeld,
): Promise<Turn> {
  // The commit is gone, as after a force push: the next look finds its successor.
  const again = (): Turn => turnOf(repository, place, { ...cursor, commit: null, walk: null }, EMPTY_PAGE, { ended: true });
  if (walk.commit === null) return again();
  let { queue, behind } = walk;
  if (queue.length === 0 && behind !== null) {
    const tree = await readTree(client, repository, walk.commit);
    if (tree === null) return again();
    const last = behind;
    const { changes } = changesOf(tree.files, !tree.truncated, held.rules, held);
    ({ queue, behind } = listOf(changes.filter(({ key }) => key > last)));
  }
  const reading = readingOf(homeOf(client, repository), held);
  const batch = queue.slice(0, walk.batch);
  const read = batch.length === 0 ? null : await readChanged(client, repository, walk.commit, batch, reading);
  if (read === null && batch.length > 0) return again();
  const count = read?.read ?? 0;
  const rest = queue.slice(count);
  const ended = rest.length === 0 && behind === null;
  const size = count < batch.length ? Math.max(1, count) : Math.min(BATCH, walk.batch * 2);
  const next: Walk = { ...walk, step: ended ? 'pulls' : 'branch', queue: rest, behind, batch: size };
  const page: Page = { ...EMPTY_PAGE, activities: read?.activities ?? [], texts: read?.texts ?? [] };
  return turnOf(repository, { ...place, done: place.done + documentsIn(batch.slice(0, count)) }, { ...cursor, walk: next }, page, {});
}
