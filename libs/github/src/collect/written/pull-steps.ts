import { EMPTY_PAGE, type DocumentsHeld, type Page, type Repository } from '@ambit/activity';
import type { GitHubClient } from '../../client.js';
import { homeOf } from '../../translate/reference.js';
import type { Place, Turn } from '../turn.js';
import { readClosed } from './closed.js';
import type { DocumentsCursor, Walk } from './cursor.js';
import { turnOf } from './documents-turn.js';
import { withGuesses } from './guesses.js';
import { readProposals } from './proposals.js';
import { readingOf } from './rules.js';

/** A page of open pull requests. */
export async function onPulls(
  client: GitHubClient,
  repository: Repository,
  place: Place,
  cursor: DocumentsCursor,
  walk: Walk,
  held: DocumentsHeld,
): Promise<Turn> {
  if (walk.newest === null) return afterPulls(repository, place, cursor, walk, held, EMPTY_PAGE);
  const reading = readingOf(homeOf(client, repository), held);
  const floor = walk.whole ? null : cursor.newest;
  const read = await readProposals(client, repository, { after: walk.after, floor, heads: cursor.heads }, reading);
  if (read.fresh.length > 0) {
    // Under a new rule what was passed by may be a document, on the branch too: all is looked at anew.
    const anew = { ...cursor, commit: null, newest: null, heads: {}, walk: null };
    return turnOf(repository, place, anew, { ...EMPTY_PAGE, guesses: withGuesses(held, read.fresh) }, {});
  }
  const heads = { ...walk.heads, ...read.heads };
  const page: Page = { ...EMPTY_PAGE, activities: read.activities, texts: read.texts };
  const next = { ...walk, after: read.after, heads };
  if (read.after !== null) return turnOf(repository, place, { ...cursor, walk: next }, page, {});
  return afterPulls(repository, place, cursor, next, held, page);
}

function afterPulls(repository: Repository, place: Place, cursor: DocumentsCursor, walk: Walk, held: DocumentsHeld, page: Page): Turn {
  const hasRules = held.rules.some(({ by, refused }) => by === 'path' && !refused);
  if (!walk.whole || !hasRules) return atEnd(repository, place, cursor, walk, page);
  return turnOf(repository, place, { ...cursor, walk: { ...walk, step: 'closed', after: null } }, page, {});
}

/** A page of pull requests that were closed without being merged; at its end the walk is over. */
export async function onClosed(
  client: GitHubClient,
  repository: Repository,
  place: Place,
  cursor: DocumentsCursor,
  walk: Walk,
  held: DocumentsHeld,
): Promise<Turn> {
  const { activities, texts, after } = await readClosed(client, repository, walk.after, held, readingOf(homeOf(client, repository), held));
  const page: Page = { ...EMPTY_PAGE, activities, texts };
  const left = walk.left - 1;
  if (after === null || left <= 0) return atEnd(repository, place, cursor, walk, page);
  return turnOf(repository, place, { ...cursor, walk: { ...walk, after, left } }, page, {});
}

function atEnd(repository: Repository, place: Place, cursor: DocumentsCursor, walk: Walk, page: Page): Turn {
  const { commit, newest, truncated, heads } = walk;
  const ended: DocumentsCursor = { ...cursor, commit, newest, truncated, heads: lately(cursor.heads, heads), walk: null };
  return turnOf(repository, { ...place, phase: 'live' }, ended, page, { ended: true });
}

const MAX_HEADS = 1_000;

/** The heads that are held, those seen last at the end; of very many only the last. */
function lately(before: DocumentsCursor['heads'], now: DocumentsCursor['heads']): DocumentsCursor['heads'] {
  const older = Object.entries(before).filter(([number]) => !(number in now));
  return Object.fromEntries([...older, ...Object.entries(now)].slice(-MAX_HEADS));
}
