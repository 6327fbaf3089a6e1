import { EMPTY_PAGE, type Repository } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import type { PullNode } from '../schema/pulls.js';
import { pullPage, type ReadPull } from '../translate/pull.js';
import { homeOf } from '../translate/reference.js';
import { utc } from '../translate/text.js';
import { talkListed } from './listings.js';
import { threadsOf } from './outdated.js';
import { joinPages } from './pages.js';
import { requestPulls } from './pulls-request.js';
import { readPulls } from './read-pulls.js';
import { OVERLAP_MS, remember } from './seen.js';
import { begunSweeps, sweepBack, sweeps } from './sweep.js';
import { mustBe, nameOf, type Place, type Turn } from './turn.js';

/** The first page of a scan is small: most scans find nothing, and 10 pull requests cost 1 point where 50 cost 3. */
const FIRST_SIZE = 10;
const FULL_SIZE = 50;

const liveCursor = z.object({
  /** Blob ids of the CODEOWNERS files when last seen. */
  owners: z.array(z.string().nullable()).catch([]),
  /** Pull requests around the watermark that are held as they were at this time: id to `updatedAt`. */
  seen: z.record(z.string(), z.string()).catch({}),
  /** When each sweep was last made. */
  swept: sweeps.catch([]),
  /** A scan under way; a sweep goes back to `floor`, and reads what it meets whether it changed or not. */
  scan: z
    .object({ after: z.string().nullable(), head: z.string(), found: z.record(z.string(), z.string()), floor: z.number().nullish() })
    .nullish(),
});
type LiveCursor = z.infer<typeof liveCursor>;

/**
 * What changed since the watermark: newest touched first, back to ten minutes before it. Rows touched during the scan move to
 * its head and are seen by the next one, as the new watermark is the head at the scan's start. One request when nothing changed.
 * Now and then it sweeps: a comment that was deleted may leave its pull request as it was, and is missed only by reading it anew.
 */
export async function collectLivePulls(client: GitHubClient, repository: Repository, place: Place, now: Date): Promise<Turn> {
  const cursor = liveCursor.catch({ owners: [], seen: {}, swept: [], scan: null }).parse(place.cursor);
  const scan = cursor.scan ?? null;
  const { owner, name } = repository;
  const known = Date.parse(place.watermark ?? repository.createdAt) - OVERLAP_MS;
  const sweep = scan === null ? sweepBack(cursor.swept, now) : (scan.floor ?? null);
  const floor = sweep === null ? known : Math.min(sweep, known);
  // Enough to reach below those that are known, so that nothing new takes one request.
  const first = Math.max(FIRST_SIZE, Object.keys(cursor.seen).length + 1);
  const pageSize = scan === null && sweep === null ? Math.min(first, place.pageSize) : place.pageSize;
  const asked = await requestPulls(client, { phase: 'live', owner, name, after: scan?.after ?? null, pageSize });
  mustBe(repository, asked.hostId);
  const listed = [...asked.nodes, ...asked.apart.map(({ facts }) => facts)];
  const head = scan?.head ?? utc(listed[0]?.updatedAt ?? place.watermark ?? repository.createdAt);
  const found = remember(scan?.found ?? {}, listed, head, now);
  const isNew = (node: Touched) =>
    Date.parse(node.updatedAt) >= floor && (sweep !== null || cursor.seen[node.fullDatabaseId] !== node.updatedAt);
  const apart = asked.apart.filter(({ facts }) => isNew(facts));
  const pulls = [...apart, ...(await readPulls(client, asked.nodes.filter(isNew), nameOf(repository)))];
  const ended = !asked.pageInfo.hasNextPage || listed.some((node) => Date.parse(node.updatedAt) < floor);
  const reopened = scan === null && differs(cursor.owners, asked.owners);
  return {
    page: await rowsOf(client, repository, pulls, now),
    place: {
      phase: 'live',
      cursor: nextCursor(
        { ...cursor, owners: [...asked.owners] },
        ended,
        { after: asked.pageInfo.endCursor, head, found, floor: sweep },
        now,
      ),
      watermark: ended ? later(head, place.watermark) : place.watermark,
      pageSize: asked.pageSize < pageSize ? asked.pageSize : Math.min(FULL_SIZE, place.pageSize * 2),
      done: asked.totalCount,
      total: asked.totalCount,
    },
    backTo: utc(repository.createdAt),
    ended,
    reopens: reopened ? ['codeowners'] : [],
  };
}

type Touched = Pick<PullNode, 'fullDatabaseId' | 'updatedAt'>;

async function rowsOf(client: GitHubClient, repository: Repository, pulls: readonly ReadPull[], now: Date): Promise<Turn['page']> {
  if (pulls.length === 0) return EMPTY_PAGE;
  const threads = await threadsOf(client, pulls, nameOf(repository), now);
  const home = homeOf(client, repository);
  return joinPages([...pulls.map((pull) => pullPage(pull, home)), talkListed(pulls, now), threads]);
}

function nextCursor(cursor: LiveCursor, ended: boolean, scan: NonNullable<LiveCursor['scan']>, now: Date): LiveCursor {
  if (!ended) return { ...cursor, scan };
  return { owners: cursor.owners, seen: scan.found, swept: begunSweeps(cursor.swept, scan.floor ?? null, now), scan: null };
}

function differs(before: readonly (string | null)[], after: readonly (string | null)[]): boolean {
  return after.some((oid, index) => oid !== (before[index] ?? null));
}

/** The watermark never goes back, as when the newest pull request was deleted. */
function later(head: string, watermark: string | null): string {
  return watermark !== null && Date.parse(watermark) > Date.parse(head) ? watermark : head;
}
