import type { Generation, LogRow } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { LOG_ROWS, LogReader, NOT_RETRACTED } from '../measure/log.js';
import type { StoredRow } from '../measure/stored-row.js';

/** The rows that a person's evidence is made from, documents apart; see `Readings.logOfPerson`. */
export async function logOfPerson(database: Database, personId: number, generation: Generation): Promise<LogRow[]> {
  const accounts = await database.rows<{ account_id: number }>(
    `select account_id from identity where person_id = $1 and since_version <= $2 and (until_version is null or until_version > $2)`,
    [personId, generation.rosterVersion],
  );
  const pulls = await database.rows<{ repository_id: number; pull_number: number }>(PULLS, [
    accounts.map((row) => row.account_id),
    generation.asOfSeq,
  ]);
  if (pulls.length === 0) return [];
  const reader = await LogReader.open(database, generation.asOfSeq, generation.rosterVersion);
  const rows: LogRow[] = [];
  const parameters = [pulls.map((row) => row.repository_id), pulls.map((row) => row.pull_number), generation.asOfSeq];
  for await (const batch of database.batches<StoredRow>(ROWS, parameters, 'few')) {
    rows.push(...(await reader.rows(batch)));
  }
  return rows;
}

const PULLS = `
select a.repository_id, a.pull_number from activity a
where a.actor_id = any($1::int[]) and a.seq <= $2 and a.pull_number is not null and ${NOT_RETRACTED}
union
select a.repository_id, a.pull_number from activity a
where a.asked_id = any($1::int[]) and a.seq <= $2 and a.pull_number is not null and ${NOT_RETRACTED}`;

const ROWS = `${LOG_ROWS}
where a.seq <= $3 and ${NOT_RETRACTED} and (
  (a.repository_id, a.pull_number) in (select * from unnest($1::int[], $2::int[]))
  or (a.pull_number is null and a.repository_id = any($1::int[]) and a.kind in ('codeowners.changed', 'codeowners.read')))`;
