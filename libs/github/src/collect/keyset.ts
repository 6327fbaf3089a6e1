import { z } from 'zod';
import type { GitHubClient } from '../client.js';
import { utc } from '../translate/text.js';
import { mayShrink, onceMore } from './once-more.js';
import { OVERLAP_MS } from './seen.js';

/**
 * A place in a list sorted by the time of the last change, oldest first. `page` counts on while a whole page shares one time;
 * `held` are the rows of that time that were counted already.
 */
export const walkPlace = z.object({ since: z.string().nullable(), page: z.number(), held: z.array(z.number()) });
export type WalkPlace = z.infer<typeof walkPlace>;

/** Where a live walk begins: a row may become visible later than its time says, so a little before the newest one held. */
export function startOf(watermark: string | null): WalkPlace {
  const since = watermark === null ? null : utc(new Date(Date.parse(watermark) - OVERLAP_MS).toISOString());
  return { since, page: 1, held: [] };
}

/** The watermark never goes back, as when the newest row was deleted. */
export function later(newest: string | null, watermark: string | null): string | null {
  if (newest === null || (watermark !== null && Date.parse(newest) < Date.parse(watermark))) return watermark;
  return utc(newest);
}

interface Row {
  readonly id: number;
  readonly updated_at: string;
}

export interface WalkPage<T> {
  readonly rows: readonly T[];
  /** Those not given by the page before. */
  readonly fresh: readonly T[];
  /** Where to go on; null when the list has ended. */
  readonly next: WalkPlace | null;
  /** Newest time in the page; null for an empty one. */
  readonly newest: string | null;
}

/**
 * One page of a REST list with `since`. Never by page number alone: a row edited during the walk moves to the end, shifts the
 * rest by one and would hide a row; and GitHub refuses deep pages. `since` includes its own second, so the rows of the
 * last one come again; they are the same rows.
 */
export async function walkPage<T extends Row>(
  client: GitHubClient,
  path: string,
  repository: { readonly owner: string; readonly name: string },
  schema: z.ZodType<T[]>,
  from: WalkPlace,
  size: number,
  filter: Readonly<Record<string, string>> = {},
): Promise<WalkPage<T>> {
  const what = `${repository.owner}/${repository.name}`;
  for (let perPage = size; ; perPage = Math.max(1, Math.floor(perPage / 2))) {
    try {
      // A page number means another place at another size: below the first page the size stays.
      if (from.page > 1) perPage = size;
      const parameters = {
        owner: repository.owner,
        repo: repository.name,
        ...filter,
        sort: 'updated',
        direction: 'asc',
        per_page: perPage,
        page: from.page,
      };
      const query = from.since === null ? parameters : { ...parameters, since: utc(from.since) };
      const { data, more } = await onceMore(() => client.rest(path, query, schema, what));
      const fresh = data.filter(({ id }) => !from.held.includes(id));
      return { rows: data, fresh, next: more ? advance(from, data) : null, newest: newestOf(data) };
    } catch (error) {
      if (!mayShrink(error) || perPage === 1 || from.page > 1) throw error;
    }
  }
}

/** On to the newest time seen; while that is the time begun with, on by page. */
export function advance(from: WalkPlace, rows: readonly Row[]): WalkPlace {
  const newest = newestOf(rows);
  const stays = newest === null || (from.since !== null && Date.parse(newest) <= Date.parse(from.since));
  const last = rows.filter((row) => newest !== null && Date.parse(row.updated_at) === Date.parse(newest)).map(({ id }) => id);
  if (stays) return { since: from.since, page: from.page + 1, held: [...new Set([...from.held, ...last])] };
  return { since: newest, page: 1, held: last };
}

function newestOf(rows: readonly Row[]): string | null {
  return rows.reduce<string | null>(
    (newest, { updated_at: at }) => (newest === null || Date.parse(at) > Date.parse(newest) ? at : newest),
    null,
  );
}

/** How many rows are new and not only edited since a watermark. */
export function createdSince(rows: readonly { readonly created_at: string }[], watermark: string | null): number {
  return rows.filter((row) => watermark === null || Date.parse(row.created_at) > Date.parse(watermark)).length;
}
