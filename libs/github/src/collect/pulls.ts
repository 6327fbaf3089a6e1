import { EMPTY_PAGE, type Page, type Repository } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { pullPage } from '../translate/pull.js';
import { homeOf } from '../translate/reference.js';
import { utc } from '../translate/text.js';
import { talkListed } from './listings.js';
import { threadsOf } from './outdated.js';
import { joinPages } from './pages.js';
import { collectLivePulls } from './pulls-live.js';
import { requestPulls, type PullsPage } from './pulls-request.js';
import { readPulls } from './read-pulls.js';
import { remember } from './seen.js';
import { mustBe, nameOf, type Collector, type Place, type Turn } from './turn.js';

const FULL_SIZE = 50;
/**
 * How long before the pull requests' backfill that of the comments may have begun: a push since then outdates threads whose
 * comments were read before, and does not touch them.
 */
const HEAD_START_MS = 86_400_000;
/** Good pages at a reduced size before a larger one is tried. */
const GROW_AFTER = 20;

const backfillCursor = z.object({
  after: z.string().nullable(),
  /** Newest `updatedAt` when the backfill began. */
  head: z.string(),
  owners: z.array(z.string().nullable()),
  good: z.number(),
  seen: z.record(z.string(), z.string()),
});
type BackfillCursor = z.infer<typeof backfillCursor>;

/**
 * Pull requests with their reviews, conversation, commits, files, labels and events. Backfill goes from the newest created to
 * the oldest; the watermark is the newest `updatedAt` seen with the first page, so what changes meanwhile is seen after it.
 */
export const collectPulls: Collector = (client, repository, place, now) =>
  place.phase === 'live' ? collectLivePulls(client, repository, place, now) : collectBackfill(client, repository, place, now);

async function collectBackfill(client: GitHubClient, repository: Repository, place: Place, now: Date): Promise<Turn> {
  const parsed = backfillCursor.safeParse(place.cursor);
  const cursor = parsed.success ? parsed.data : null;
  const { owner, name } = repository;
  const asked = await requestPulls(client, { phase: 'backfill', owner, name, after: cursor?.after ?? null, pageSize: place.pageSize });
  mustBe(repository, asked.hostId);
  const head = cursor?.head ?? utc(asked.newest ?? repository.createdAt);
  const page = await pageOf(client, repository, asked, { touched: Date.parse(head) - HEAD_START_MS, now });
  const listed = [...asked.nodes, ...asked.apart.map(({ facts }) => facts)];
  const next: BackfillCursor = {
    after: asked.pageInfo.endCursor,
    head,
    seen: remember(cursor?.seen ?? {}, listed, head, now),
    owners: cursor?.owners ?? [...asked.owners],
    good: asked.pageSize < place.pageSize ? 0 : (cursor?.good ?? 0) + 1,
  };
  const grows = asked.pageSize < FULL_SIZE && next.good >= GROW_AFTER;
  const ended = !asked.pageInfo.hasNextPage;
  const done = (cursor === null ? 0 : place.done) + page.works.length;
  return {
    page,
    place: {
      phase: ended ? 'live' : 'backfill',
      cursor: ended ? { owners: next.owners, seen: next.seen } : grows ? { ...next, good: 0 } : next,
      watermark: ended ? next.head : null,
      pageSize: grows ? Math.min(FULL_SIZE, asked.pageSize * 2) : asked.pageSize,
      done,
      total: Math.max(asked.totalCount, done),
    },
    // Reviews of today on a pull request of last year come with that pull request: until the end no moment is complete.
    backTo: ended ? utc(repository.createdAt) : null,
    ended,
    // The owners' history may have been read just before a change that this page already saw.
    reopens: cursor === null && next.owners.some((oid) => oid !== null) ? ['codeowners'] : [],
  };
}

/** The rows of a page, its lists read to the end; of what was touched since `touched`, in milliseconds, also the threads. */
async function pageOf(
  client: GitHubClient,
  repository: Repository,
  asked: Pick<PullsPage, 'nodes' | 'apart'>,
  { touched, now }: { readonly touched: number; readonly now: Date },
): Promise<Page> {
  const pulls = [...asked.apart, ...(await readPulls(client, asked.nodes, nameOf(repository)))];
  const late = pulls.filter(({ facts }) => Date.parse(facts.updatedAt) >= touched);
  const threads = late.length === 0 ? EMPTY_PAGE : await threadsOf(client, late, nameOf(repository), now);
  const home = homeOf(client, repository);
  return pulls.length === 0 ? EMPTY_PAGE : joinPages([...pulls.map((pull) => pullPage(pull, home)), talkListed(pulls, now), threads]);
}
