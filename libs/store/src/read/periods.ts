import type { Period } from '@ambit/activity';
import type { Database } from '../database/database.js';

/** How many periods beyond the standard ones are kept. */
const KEPT = 50;

/** Asking again moves a period to the front of those kept. */
export async function askForPeriod(database: Database, period: Period): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.run(
      `insert into asked_period (period_key, asked_at) values ($1, clock_timestamp())
       on conflict (period_key) do update set asked_at = excluded.asked_at`,
      [period.key],
    );
    const gone = await sql.rows<{ period_key: string }>(
      `delete from asked_period where period_key in (
         select period_key from asked_period order by asked_at desc, period_key offset $1) returning period_key`,
      [KEPT],
    );
    const keys = gone.map((row) => row.period_key);
    if (keys.length === 0) return;
    await sql.run('delete from current_generation where period_key = any($1::text[])', [keys]);
    await sql.run('delete from generation where period_key = any($1::text[])', [keys]);
  });
}
