import type { Database, Sql } from '../database/database.js';

/**
 * Kinds that stay however old they are: who owns a path and where a decision stands at a later time follows from them, and
 * without them every later period would be counted wrongly.
 */
export const STAYING_KINDS = [
  'codeowners.changed',
  'codeowners.read',
  'document.revised',
  'document.proposed',
  'document.removed',
  'document.linked',
  'document.unlinked',
] as const;

/** A month is emptied in one step where nothing of it stays; a longer reader is not made to wait for it. */
const LOCK_PATIENCE = '2s';
const LOCK_NOT_AVAILABLE = '55P03';

/** Takes out activity from before `cutoff`, with its excerpts; returns how many rows and excerpts. Each part is whole in itself. */
export async function removeOldRows(database: Database, cutoff: Date): Promise<{ readonly activities: number; readonly excerpts: number }> {
  let activities = 0;
  for (const part of await partsBefore(database, cutoff)) activities += await emptied(database, part, cutoff);
  const excerpts = await database.run(EXCERPTS);
  await database.run('delete from retraction r where r.at < $1 and not exists (select from activity a where a.seq = r.seq)', [cutoff]);
  return { activities, excerpts };
}

interface Part {
  readonly table: string;
  /** All of its time lies before the cutoff. */
  readonly whole: boolean;
}

/** The tables of the log that reach back before the cutoff: months, and the one before all months. */
async function partsBefore(database: Database, cutoff: Date): Promise<Part[]> {
  const rows = await database.rows<{ table: string; till: string | null }>(PARTS);
  return rows
    .map(({ table, till }) => ({ table, whole: till !== null && Date.parse(till) <= cutoff.getTime(), from: fromOf(table) }))
    .filter(({ from }) => from < cutoff.getTime())
    .map(({ table, whole }) => ({ table, whole }));
}

/** When a month begins; the tables beside the months reach back and forth without end. */
function fromOf(table: string): number {
  const [, year, month] = /^activity_(\d{4})_(\d{2})$/.exec(table) ?? [];
  if (year === undefined || month === undefined) return table === 'activity_after' ? Infinity : -Infinity;
  return Date.parse(`${year}-${month}-01T00:00:00Z`);
}

async function emptied(database: Database, { table, whole }: Part, cutoff: Date): Promise<number> {
  if (whole) {
    const count = await database.transaction((sql) => truncated(sql, table)).catch(refusedLock);
    if (count !== null) return count;
  }
  return database.run(`delete from ${table} where at < $1 and not (kind = any($2::text[]))`, [cutoff, STAYING_KINDS]);
}

/** The table itself stays, because other processes know it is there. Null where something in it stays. */
async function truncated(sql: Sql, table: string): Promise<number | null> {
  await sql.run(`set local lock_timeout = '${LOCK_PATIENCE}'`);
  await sql.run(`lock table ${table} in access exclusive mode`);
  const [row] = await sql.rows<{ n: number; stays: number }>(
    `select count(*)::int as n, (count(*) filter (where kind = any($1::text[])))::int as stays from ${table}`,
    [STAYING_KINDS],
  );
  if (row === undefined || row.stays > 0) return null;
  if (row.n > 0) await sql.run(`truncate ${table}`);
  return row.n;
}

function refusedLock(error: unknown): null {
  const driver: unknown = error instanceof Error && 'driverError' in error ? error.driverError : null;
  if (typeof driver === 'object' && driver !== null && 'code' in driver && driver.code === LOCK_NOT_AVAILABLE) return null;
  throw error;
}

const PARTS = `
select c.relname as table, (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''([^'']+)''\\)'))[1]::timestamptz::text as till
from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'activity'::regclass order by c.relname`;

/** Words of rows that are not there any more. A key is the row's kind and its id at the host. */
const EXCERPTS = `
delete from excerpt e where not exists (
  select from activity a where a.repository_id = e.repository_id and a.kind = split_part(e.key, ':', 1)
    and a.host_id = substr(e.key, strpos(e.key, ':') + 1))`;
