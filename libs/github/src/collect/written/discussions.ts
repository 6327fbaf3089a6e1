import { EMPTY_PAGE, type DocumentKind, type DocumentsHeld, type Page, type Repository } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../../client.js';
import { discussionTalk, writtenDiscussion } from '../../translate/discussion.js';
import { homeOf } from '../../translate/reference.js';
import { utc } from '../../translate/text.js';
import { writtenRows } from '../../translate/written.js';
import { later } from '../keyset.js';
import { OVERLAP_MS, remember } from '../seen.js';
import { nameOf, type Place, type Turn } from '../turn.js';
import type { WrittenCollector } from './collector.js';
import { listDiscussions, readDiscussions, type ReadDiscussion, type Touched } from './discussion-pages.js';

/** Of a scan that most often finds nothing, and of one that reads all. */
const SIZE = { live: 10, backfill: 20 };

const discussionsCursor = z.object({
  /** Categories that rules name. None: nothing is asked until a rule reopens the stream. */
  categories: z.array(z.string()),
  /** Discussions around the watermark that are held as they were: id to `updatedAt`. */
  seen: z.record(z.string(), z.string()),
  scan: z.object({ after: z.string(), head: z.string(), found: z.record(z.string(), z.string()) }).nullable(),
  /** Paths of those that are documents, while all are read anew; null: only what changes is. */
  documents: z.array(z.string()).nullable(),
});

/**
 * Discussions of the categories that rules name, the last touched first, back to what is held. What is touched during a scan moves
 * to its head and is seen by the next one, as the new watermark is the head at the scan's start.
 */
export const collectDiscussions: WrittenCollector = async (client, repository, place, now, held) => {
  const parsed = discussionsCursor.safeParse(place.cursor);
  const documents = place.phase === 'backfill' ? [] : null;
  const cursor = parsed.success ? parsed.data : { categories: categoriesOf(await held()), seen: {}, scan: null, documents };
  if (cursor.categories.length === 0) {
    const page = cursor.documents === null ? EMPTY_PAGE : { ...EMPTY_PAGE, covered: cursor.documents };
    return turnOf(repository, { ...place, phase: 'live', cursor: { ...cursor, documents: null }, done: 0, total: 0 }, page, true);
  }
  const { scan } = cursor;
  const size = place.phase === 'live' && scan === null ? Math.max(SIZE.live, Object.keys(cursor.seen).length + 1) : SIZE.backfill;
  const asked = await listDiscussions(client, repository, Math.min(100, size), scan?.after ?? null);
  // Reopened, as for a new rule, it reads to the beginning, and keeps the watermark it had.
  const floor = place.phase === 'backfill' || place.watermark === null ? -Infinity : Date.parse(place.watermark) - OVERLAP_MS;
  const head = scan?.head ?? utc(asked.touched[0]?.updatedAt ?? place.watermark ?? repository.createdAt);
  const found = remember(scan?.found ?? {}, asked.touched.map(asRow), head, now);
  const fresh = asked.touched.filter(
    ({ id, updatedAt, category }) =>
      Date.parse(updatedAt) >= floor && cursor.seen[id] !== updatedAt && cursor.categories.some((name) => isNamed(name, category)),
  );
  const ended = asked.after === null || asked.touched.some(({ updatedAt }) => Date.parse(updatedAt) < floor);
  const read = fresh.length === 0 ? NOTHING : await pageOf(client, repository, fresh, await held());
  const all = cursor.documents === null ? null : [...new Set([...cursor.documents, ...read.paths])];
  const page = ended && all !== null ? { ...read.page, covered: all } : read.page;
  const next = ended
    ? { ...cursor, seen: found, scan: null, documents: null }
    : { ...cursor, scan: { after: asked.after ?? '', head, found }, documents: all };
  return turnOf(
    repository,
    {
      ...place,
      phase: ended ? 'live' : place.phase,
      cursor: next,
      watermark: ended ? later(head, place.watermark) : place.watermark,
      done: place.phase === 'live' ? asked.totalCount : Math.min(asked.totalCount, place.done + asked.touched.length),
      total: asked.totalCount,
    },
    page,
    ended,
  );
};

function asRow({ id, updatedAt }: Touched): { fullDatabaseId: string; updatedAt: string } {
  return { fullDatabaseId: id, updatedAt };
}

function categoriesOf({ rules }: DocumentsHeld): string[] {
  return [...new Set(rules.flatMap((rule) => (rule.by === 'category' && !rule.refused ? [rule.pattern] : [])))];
}

function isNamed(pattern: string, category: string): boolean {
  return pattern.trim().toLowerCase() === category.trim().toLowerCase();
}

function kindOf(category: string, { rules }: DocumentsHeld): DocumentKind | null {
  const rule = rules.find(({ by, refused, pattern }) => by === 'category' && !refused && isNamed(pattern, category));
  return rule === undefined || rule.means === 'incident' || rule.means === 'action-item' ? null : rule.means;
}

interface Read {
  readonly page: Page;
  /** Of those that are documents. */
  readonly paths: readonly string[];
}

const NOTHING: Read = { page: EMPTY_PAGE, paths: [] };

async function pageOf(client: GitHubClient, repository: Repository, fresh: readonly Touched[], held: DocumentsHeld): Promise<Read> {
  const read = await readDiscussions(
    client,
    fresh.map(({ id }) => id),
    nameOf(repository),
  );
  const home = homeOf(client, repository);
  const rows = read.map((one) => rowsOf(one, home, held));
  const page = {
    works: [],
    activities: rows.flatMap(({ activities }) => activities),
    excerpts: rows.flatMap(({ excerpts }) => excerpts),
    texts: rows.flatMap(({ texts }) => texts),
  };
  return { page, paths: rows.flatMap(({ path }) => path ?? []) };
}

function rowsOf(
  { discussion, comments }: ReadDiscussion,
  home: ReturnType<typeof homeOf>,
  held: DocumentsHeld,
): Required<Pick<Page, 'activities' | 'excerpts' | 'texts'>> & { readonly path: string | null } {
  const kind = kindOf(discussion.category.name, held);
  // Moved to another category while it was being read.
  if (kind === null) return { path: null, activities: [], excerpts: [], texts: [] };
  const written = writtenDiscussion(discussion, kind);
  const before = held.documents.find(({ path }) => path === written.path);
  const document = writtenRows(written, { home, states: held.states, held: before });
  const talk = discussionTalk(discussion.number, comments);
  return { path: written.path, activities: [...document.activities, ...talk.activities], excerpts: talk.excerpts, texts: document.texts };
}

function turnOf(repository: Repository, place: Place, page: Page, ended: boolean): Turn {
  return { page, place, backTo: place.phase === 'live' ? utc(repository.createdAt) : null, ended, reopens: [] };
}
