import type { Database } from '../database/database.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';

/** Rows before and after these years have a table of their own, made with the log: anyone may write any time on a commit. */
const FIRST_MONTH = '2000-01';
const END_MONTH = '2100-01';

/**
 * The months of the log. A month's table is made when its first row is about to come, outside the page's transaction:
 * made by itself and then attached, which lets pages of other months go on being written.
 */
export class Partitions {
  private readonly known = new Set<string>();

  constructor(private readonly database: Database) {}

  /** Makes what is missing for rows at these times. Safe with several processes. */
  async ensure(times: Iterable<string>): Promise<void> {
    const missing = new Set<string>();
    for (const time of times) {
      const month = monthOf(time);
      if (month >= FIRST_MONTH && month < END_MONTH && !this.known.has(month)) missing.add(month);
    }
    if (missing.size === 0) return;
    const months = [...missing].sort();
    await this.make(months);
    for (const month of months) this.known.add(month);
  }

  private async make(months: readonly string[]): Promise<void> {
    const names = months.map(tableOf);
    const there = await this.database.rows<{ name: string }>(HELD, [names]);
    const held = new Set(there.map((row) => row.name));
    if (names.every((name) => held.has(name))) return;
    await this.database.transaction(async (sql) => {
      await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.partitions]);
      // The tables of the log belong to who migrated; a guarded connection may write rows, not tables.
      await sql.run('set local role none');
      const now = new Set((await sql.rows<{ name: string }>(HELD, [names])).map((row) => row.name));
      for (const month of months) {
        const table = tableOf(month);
        if (now.has(table)) continue;
        await sql.run(`create table ${table} (like activity including defaults including constraints)`);
        await sql.run(`alter table activity attach partition ${table} for values from ('${from(month)}') to ('${from(next(month))}')`);
      }
    });
  }
}

const HELD = `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'activity'::regclass and c.relname = any($1::text[])`;

/** `2026-08`, in UTC. */
function monthOf(time: string): string {
  const at = new Date(time);
  const year = at.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9998) throw new Error(`"${time}" is not a time the log can hold.`);
  return `${String(year).padStart(4, '0')}-${String(at.getUTCMonth() + 1).padStart(2, '0')}`;
}

function tableOf(month: string): string {
  return `activity_${month.replace('-', '_')}`;
}

function from(month: string): string {
  return `${month}-01T00:00:00Z`;
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
