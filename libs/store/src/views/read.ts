import type { Sql } from '../database/database.js';
import { cursorOf, readCursor } from '../decisions/cursor.js';
import type { ViewKind } from './append.js';

/** One row as it is read: what stands there, before people are named. */
export interface HeldView {
  readonly cursor: string;
  /** `setting`: something done to the instance, of the other log. */
  readonly source: 'view' | 'setting';
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly actorId: number | null;
  readonly personId: number | null;
  readonly what: string;
  readonly basis: string;
  readonly purpose: string | null;
  readonly detail: unknown;
}

interface Row extends Omit<HeldView, 'cursor' | 'at'> {
  readonly id: number;
  readonly ms: number;
}

export interface Asked {
  readonly first: number;
  readonly after: string | null;
}

export interface AskedWhole extends Asked {
  /** `setting`: what was done to the instance; null: everything. */
  readonly what: ViewKind | 'setting' | null;
  /** Who looked or was looked at; null: whoever. */
  readonly personId: number | null;
}

export interface Held {
  readonly rows: readonly HeldView[];
  readonly total: number;
  readonly more: boolean;
}

const COLUMNS = `'view' as source, id::float8 as id, floor(extract(epoch from at) * 1000)::float8 as ms, actor_id as "actorId", person_id as "personId",
  what, basis, purpose, detail`;
/** What is written about a person, and what is written about everyone. */
const OWN = '(person_id = $1 or person_id is null)';

/** Newest first: what others saw of a person, what everyone is told, and the person's own downloads. */
export async function ownRows(sql: Sql, personId: number, { first, after }: Asked): Promise<Held> {
  const before = readCursor(after, 'number', 'string')?.[0] ?? null;
  const rows = await sql.rows<Row>(
    `select ${COLUMNS} from view_log where ${OWN} and ($2::float8 is null or id < $2::float8) order by id desc limit $3`,
    [personId, before, first + 1],
  );
  const [count] = await sql.rows<{ total: number }>(`select count(*)::int as total from view_log where ${OWN}`, [personId]);
  return pageOf(rows, first, count?.total ?? 0, ({ id }) => cursorOf(id, ''));
}

/** All of them. */
export async function allOwnRows(sql: Sql, personId: number): Promise<HeldView[]> {
  const rows = await sql.rows<Row>(`select ${COLUMNS} from view_log where ${OWN} order by id desc`, [personId]);
  return rows.map((row) => heldOf(row, ''));
}

/** How many people looked at a person since then. */
export async function lookersSince(sql: Sql, personId: number, since: Date): Promise<number> {
  const [row] = await sql.rows<{ people: number }>(
    `select count(distinct actor_id)::int as people from view_log
     where person_id = $1 and actor_id <> $1 and what in ('page', 'readings', 'evidence') and at >= $2`,
    [personId, since],
  );
  return row?.people ?? 0;
}

const WHOLE = `(
  select ${COLUMNS} from view_log where ($1::text is null or what = $1) and ($2::int is null or actor_id = $2 or person_id = $2)
  union all
  select 'setting', id::float8, floor(extract(epoch from at) * 1000)::float8, actor_person_id, null, what, 'admin', null, detail from audit
  where ($1::text is null or $1 = 'setting') and ($2::int is null or actor_person_id = $2)
) w`;

/** Everything that was seen or done, newest first. */
export async function wholeRows(sql: Sql, { first, after, what, personId }: AskedWhole): Promise<Held> {
  const place = placeIn(after);
  const rows = await sql.rows<Row>(
    `select * from ${WHOLE} where $3::float8 is null or (ms, source, id) < ($3::float8, $4::text, $5::float8)
     order by ms desc, source desc, id desc limit $6`,
    [what, personId, place?.ms ?? null, place?.source ?? '', place?.id ?? 0, first + 1],
  );
  const [count] = await sql.rows<{ total: number }>(`select count(*)::int as total from ${WHOLE}`, [what, personId]);
  return pageOf(rows, first, count?.total ?? 0, ({ ms, source, id }) => cursorOf(ms, `${source} ${String(id)}`));
}

function placeIn(after: string | null): { ms: number; source: string; id: number } | null {
  const [ms, rest] = readCursor(after, 'number', 'string') ?? [0, ''];
  const [, source, id] = /^(view|setting) (\d{1,15})$/.exec(rest) ?? [];
  return source === undefined ? null : { ms, source, id: Number(id) };
}

function pageOf(rows: readonly Row[], first: number, total: number, cursor: (row: Row) => string): Held {
  return { rows: rows.slice(0, first).map((row) => heldOf(row, cursor(row))), total, more: rows.length > first };
}

function heldOf({ id: _id, ms, ...row }: Row, cursor: string): HeldView {
  return { ...row, cursor, at: new Date(ms).toISOString() };
}
