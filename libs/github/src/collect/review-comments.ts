import type { Page, Repository } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { reviewComments, type RestReviewComment } from '../schema/comments.js';
import { diffComment } from '../translate/diff-comment.js';
import { homeOf, type Home } from '../translate/reference.js';
import { utc } from '../translate/text.js';
import { createdSince, later, startOf, walkPage, walkPlace } from './keyset.js';
import type { Collector, Place, Turn } from './turn.js';

const PATH = '/repos/{owner}/{repo}/pulls/comments';
const PER_PAGE = 100;
const WEEK_MS = 7 * 86_400_000;
const YEAR_MS = 365 * 86_400_000;

/** A window of the backfill, newest first: `from` null is the beginning, `to` null the present. */
const backfillCursor = z.object({ place: walkPlace, window: z.number(), starts: z.array(z.string()), newest: z.string().nullable() });
type BackfillCursor = z.infer<typeof backfillCursor>;
const liveCursor = z.object({ place: walkPlace });

/**
 * Comments on the diff, from the repository's REST list. Backfill takes the last 26 weeks, then the 2 years before, then the
 * rest, each oldest first; what is edited meanwhile moves behind the first window's end, where the live walk begins.
 */
export const collectReviewComments: Collector = (client, repository, place, now) =>
  place.phase === 'live' ? collectLive(client, repository, place) : collectBackfill(client, repository, place, now);

function begin(now: Date): BackfillCursor {
  const recent = now.getTime() - 26 * WEEK_MS;
  const starts = [utc(new Date(recent).toISOString()), utc(new Date(recent - 2 * YEAR_MS).toISOString())];
  return { place: { since: starts[0] ?? null, page: 1, held: [] }, window: 0, starts, newest: null };
}

async function collectBackfill(client: GitHubClient, repository: Repository, place: Place, now: Date): Promise<Turn> {
  const parsed = backfillCursor.safeParse(place.cursor);
  const cursor = parsed.success ? parsed.data : begin(now);
  const end = cursor.starts[cursor.window - 1];
  const asked = await walkPage(client, PATH, repository, reviewComments, cursor.place, PER_PAGE);
  const rows = asked.rows.filter((row) => end === undefined || Date.parse(row.updated_at) < Date.parse(end));
  const windowEnded = asked.next === null || rows.length < asked.rows.length;
  const newest = cursor.window === 0 ? (asked.newest ?? cursor.newest) : cursor.newest;
  const next: BackfillCursor = windowEnded ? nextWindow({ ...cursor, newest }) : { ...cursor, newest, place: asked.next ?? cursor.place };
  const ended = windowEnded && cursor.window >= cursor.starts.length;
  const held = cursor.starts[next.window - 1];
  const fresh = asked.fresh.filter((row) => end === undefined || Date.parse(row.updated_at) < Date.parse(end));
  return {
    page: rowsOf(rows, homeOf(client, repository)),
    place: {
      phase: ended ? 'live' : 'backfill',
      cursor: ended ? null : next,
      watermark: ended ? utc(newest ?? cursor.starts[0] ?? repository.createdAt) : null,
      pageSize: place.pageSize,
      done: place.done + fresh.length,
      total: null,
    },
    backTo: ended ? utc(repository.createdAt) : (held ?? null),
    ended,
    reopens: [],
  };
}

function nextWindow(cursor: BackfillCursor): BackfillCursor {
  const window = cursor.window + 1;
  return { ...cursor, window, place: { since: cursor.starts[window] ?? null, page: 1, held: [] } };
}

async function collectLive(client: GitHubClient, repository: Repository, place: Place): Promise<Turn> {
  const parsed = liveCursor.safeParse(place.cursor);
  const from = parsed.success ? parsed.data.place : startOf(place.watermark);
  const asked = await walkPage(client, PATH, repository, reviewComments, from, PER_PAGE);
  const watermark = later(asked.newest, place.watermark);
  const created = createdSince(asked.fresh, place.watermark);
  return {
    page: rowsOf(asked.rows, homeOf(client, repository)),
    place: {
      ...place,
      cursor: asked.next === null ? null : { place: asked.next },
      watermark,
      done: place.done + created,
      total: null,
    },
    backTo: utc(repository.createdAt),
    ended: asked.next === null,
    reopens: [],
  };
}

function rowsOf(rows: readonly RestReviewComment[], home: Home): Page {
  const read = rows.map((row) => diffComment(row, home)).filter((row) => row !== null);
  return { works: [], activities: read.flatMap(({ activities }) => activities), excerpts: read.map(({ excerpt }) => excerpt) };
}
