import type { Database } from '../database/database.js';

/** What a reader gives, and how Postgres runs each of its statements that read few rows. */
export interface Spied<T> {
  readonly result: T;
  /** As `explain (analyze)` writes them. */
  readonly plans: readonly string[];
}

/** Runs a reader, and each of its cursors once more to see how. */
export async function plansOf<T>(database: Database, read: (database: Database) => Promise<T>): Promise<Spied<T>> {
  const asked: { readonly text: string; readonly parameters: readonly unknown[] }[] = [];
  const spy = Object.create(database) as Database;
  spy.batches = (text, parameters, reads) => {
    asked.push({ text, parameters });
    return database.batches(text, parameters, reads);
  };
  const result = await read(spy);
  const plans: string[] = [];
  for (const { text, parameters } of asked) {
    plans.push(
      await database.transaction(async (sql) => {
        await sql.run('set local enable_seqscan = off');
        const lines = await sql.rows<{ 'QUERY PLAN': string }>(`explain (analyze, timing off) ${text}`, parameters);
        return lines.map((line) => line['QUERY PLAN']).join('\n');
      }),
    );
  }
  return { result, plans };
}

/** How many rows of the log the plans fetch, as they count them themselves. */
export function readOf(plans: readonly string[]): number {
  const scans = plans.join('\n').matchAll(/Scan .*on activity\w* .*\(actual rows=([\d.]+) loops=(\d+)\)/g);
  return [...scans].reduce((sum, [, rows, loops]) => sum + Number(rows) * Number(loops), 0);
}
