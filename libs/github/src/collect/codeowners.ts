import { EMPTY_PAGE, type Activity } from '@ambit/activity';
import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { PermanentFailure, TransientFailure } from '../failure.js';
import { CODEOWNERS_PATHS, CODEOWNERS_QUERY } from '../queries/codeowners.graphql.js';
import { codeownersAnswer, type OwnersAnswer } from '../schema/codeowners.js';
import { ownersChanged, ownersRead } from '../translate/owners.js';
import { utc } from '../translate/text.js';
import { mayShrink, onceMore } from './once-more.js';
import { mustBe, nameOf, type Collector } from './turn.js';

const KEYS = ['p0', 'p1', 'p2'] as const;

/** Where each of the three histories stands: a cursor, null for its start, `false` for its end. */
const cursorShape = z.tuple([
  z.union([z.string(), z.null(), z.literal(false)]),
  z.union([z.string(), z.null(), z.literal(false)]),
  z.union([z.string(), z.null(), z.literal(false)]),
]);
type OwnersCursor = z.infer<typeof cursorShape>;

/**
 * The history of the three places GitHub looks for CODEOWNERS. Read whole, once; it is read again when the pull requests'
 * stream sees another file at HEAD, so a live turn has nothing to ask.
 */
export const collectCodeowners: Collector = async (client, repository, place) => {
  const backTo = utc(repository.createdAt);
  if (place.phase === 'live') return { page: EMPTY_PAGE, place, backTo, ended: true, reopens: [] };
  const what = nameOf(repository);
  const parsed = cursorShape.safeParse(place.cursor);
  const cursor: OwnersCursor = parsed.success ? parsed.data : [null, null, null];
  const after = Object.fromEntries(KEYS.map((key, index) => [key, cursor[index] === false ? null : cursor[index]]));
  const asked = await ask(client, { ...after, owner: repository.owner, name: repository.name }, place.pageSize, what);
  mustBe(repository, asked.databaseId);
  const histories = asked.defaultBranchRef?.target ?? {};
  const changed: Activity[] = [];
  const next: OwnersCursor = [false, false, false];
  for (const [index, key] of KEYS.entries()) {
    const history = histories[key];
    if (cursor[index] === false || history === undefined) continue;
    const path = CODEOWNERS_PATHS[index] ?? '';
    changed.push(...(history.nodes ?? []).filter((version) => version !== null).map((version) => ownersChanged(path, version)));
    if (history.pageInfo.hasNextPage) next[index] = history.pageInfo.endCursor;
  }
  const ended = next.every((at) => at === false);
  return {
    page: { ...EMPTY_PAGE, activities: ended ? [...changed, ownersRead(repository)] : changed },
    place: {
      ...place,
      phase: ended ? 'live' : 'backfill',
      cursor: ended ? null : next,
      done: (parsed.success ? place.done : 0) + changed.length,
      total: null,
    },
    backTo: ended ? backTo : null,
    ended,
    reopens: [],
  };
};

/** A version is a whole file, and fifty long ones may be more than GitHub gives at once: halved until it does. */
async function ask(client: GitHubClient, where: Readonly<Record<string, unknown>>, size: number, what: string): Promise<OwnersAnswer> {
  for (let first = size; ; first = Math.floor(first / 2)) {
    try {
      return await onceMore(() => askAt(client, { ...where, first }, what));
    } catch (error) {
      if (!mayShrink(error) || first <= 1) throw error;
    }
  }
}

async function askAt(client: GitHubClient, variables: Readonly<Record<string, unknown>>, what: string): Promise<OwnersAnswer> {
  const query = { name: 'codeowners', text: CODEOWNERS_QUERY, schema: codeownersAnswer };
  const { data, errors } = await client.graphql(query, variables, what);
  if (data.repository === null)
    throw new PermanentFailure(`GitHub does not show ${what}: it is gone, or the token may not see it.`, 'gone');
  if (errors.length > 0) throw new TransientFailure(`GitHub answered in part only for the owners of ${what}.`, true);
  return data.repository;
}
