import { EMPTY_PAGE, type Page, type Repository } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { issueComments, type RestIssueComment } from '../schema/comments.js';
import { issueComment } from '../translate/conversation.js';
import { homeOf, type Home } from '../translate/reference.js';
import { utc } from '../translate/text.js';
import { createdSince, later, startOf, walkPage, walkPlace } from './keyset.js';
import { nameOf, type Collector, type Place, type Turn } from './turn.js';

const PATH = '/repos/{owner}/{repo}/issues/comments';
const PER_PAGE = 100;
/** How long the pull requests' own backfill may have been on its way when this stream begins. */
const HEAD_START_MS = 86_400_000;

const liveCursor = z.object({ place: walkPlace });

/**
 * Comments on the conversation, as they come and as they are edited: an edit does not move the pull request. The old ones
 * come nested in their pull requests, so this stream begins at the newest comment, a day early.
 */
export const collectIssueComments: Collector = (client, repository, place) =>
  place.phase === 'backfill' ? findStart(client, repository, place) : collectLive(client, repository, place);

async function findStart(client: GitHubClient, repository: Repository, place: Place): Promise<Turn> {
  const parameters = { owner: repository.owner, repo: repository.name, sort: 'updated', direction: 'desc', per_page: 1 };
  const { data } = await client.rest(PATH, parameters, issueComments, nameOf(repository));
  const newest = data[0]?.updated_at;
  const created = Date.parse(repository.createdAt);
  const start = newest === undefined ? created : Math.max(created, Date.parse(newest) - HEAD_START_MS);
  return {
    page: EMPTY_PAGE,
    place: { ...place, phase: 'live', cursor: null, watermark: utc(new Date(start).toISOString()), done: 0, total: null },
    backTo: utc(repository.createdAt),
    // The first walk follows at once, so that the next one finds nothing but what is new.
    ended: false,
    reopens: [],
  };
}

async function collectLive(client: GitHubClient, repository: Repository, place: Place): Promise<Turn> {
  const parsed = liveCursor.safeParse(place.cursor);
  const from = parsed.success ? parsed.data.place : startOf(place.watermark);
  const asked = await walkPage(client, PATH, repository, issueComments, from, PER_PAGE);
  const page = rowsOf(asked.rows, homeOf(client, repository));
  return {
    page,
    place: {
      ...place,
      cursor: asked.next === null ? null : { place: asked.next },
      watermark: later(asked.newest, place.watermark),
      done: place.done + createdSince(asked.fresh, place.watermark),
      total: null,
    },
    backTo: utc(repository.createdAt),
    ended: asked.next === null,
    reopens: [],
  };
}

function rowsOf(rows: readonly RestIssueComment[], home: Home): Page {
  const read = rows.map((row) => issueComment(row, home)).filter((row) => row !== null);
  return { works: [], activities: read.flatMap(({ activities }) => activities), excerpts: read.map(({ excerpt }) => excerpt) };
}
