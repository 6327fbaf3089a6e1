import type { Sql } from '../database/database.js';
import { toJson, toText } from '../database/json.js';
import { sealOf, type ViewDetail } from './seal.js';

/** What someone looked at. A kind that is not here is not written. */
export const VIEW_KINDS = ['page', 'readings', 'evidence', 'download', 'export', 'log'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

export interface NewView {
  /** Null: the command line. */
  readonly actorId: number | null;
  /** Null: everyone. */
  readonly personId: number | null;
  readonly what: ViewKind;
  /** Why it was open: as `may` says, `admin`, or `command-line`. */
  readonly basis: string;
  readonly purpose: string | null;
  readonly detail: ViewDetail;
}

/** When the same view is worth another row: each time, once within an hour, once a day (UTC). */
export type Again = 'always' | 'hour' | 'day';

/**
 * Writes a view down, sealed onto the row before it; one writer at a time, however many processes write.
 * @returns false where the same view stands there already
 */
export async function appendView(sql: Sql, view: NewView, again: Again): Promise<boolean> {
  const [head] = await sql.rows<{ id: number; hash: Buffer }>('select id::float8 as id, hash from view_log_head for update');
  if (head === undefined) throw new Error('The log of views has no head. Restore the database from a backup.');
  const purpose = view.purpose === null ? null : toText(view.purpose);
  const basis = toText(view.basis);
  const detail = toJson(view.detail);
  const columns = [view.actorId, view.personId, view.what, basis, purpose, detail];
  // The clock is read once the head is ours, so that times do not run against the order of the rows.
  const [now] = await sql.rows<{ at: Date; stands: boolean }>(again === 'always' ? NOW : sameSince(view.personId, again), [
    ...(again === 'always' ? [] : columns),
  ]);
  if (now === undefined || now.stands) return false;
  const row = { ...view, id: head.id + 1, at: now.at.getTime(), basis, purpose, detail: JSON.parse(detail) as unknown };
  const hash = sealOf(head.hash, row);
  await sql.run(
    `insert into view_log (actor_id, person_id, what, basis, purpose, detail, id, at, hash) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9)`,
    [...columns, row.id, now.at, hash],
  );
  await sql.run('update view_log_head set id = $1, hash = $2', [row.id, hash]);
  return true;
}

const AT = `date_trunc('milliseconds', clock_timestamp()) as at`;
const NOW = `select ${AT}, false as stands`;
const SINCE = {
  hour: `clock_timestamp() - interval '1 hour'`,
  day: `date_trunc('day', clock_timestamp() at time zone 'UTC') at time zone 'UTC'`,
};

function sameSince(personId: number | null, again: 'hour' | 'day'): string {
  const person = personId === null ? 'person_id is null and $2::int is null' : 'person_id = $2';
  return `select ${AT}, exists (
    select from view_log where ${person} and actor_id is not distinct from $1::int and what = $3 and basis = $4
      and purpose is not distinct from $5::text and detail = $6::jsonb and at > ${SINCE[again]}) as stands`;
}
