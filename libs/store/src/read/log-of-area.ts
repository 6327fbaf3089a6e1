import type { Generation, LogRow } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { LOG_ROWS, LogReader, NOT_RETRACTED } from '../measure/log.js';
import type { StoredRow } from '../measure/stored-row.js';

/** The rows that the evidence of a repository's areas is made from; see `Readings.logOfArea`. */
export async function logOfArea(database: Database, repositoryId: number, generation: Generation): Promise<LogRow[]> {
  const reader = await LogReader.open(database, generation.asOfSeq, generation.rosterVersion);
  const rows: LogRow[] = [];
  for await (const batch of database.batches<StoredRow>(ROWS, [repositoryId, generation.asOfSeq], 'few')) {
    rows.push(...(await reader.rows(batch)));
  }
  return rows;
}

const ROWS = `${LOG_ROWS}
where a.repository_id = $1 and a.seq <= $2 and ${NOT_RETRACTED}
  and (a.pull_number is not null or a.kind in ('codeowners.changed', 'codeowners.read', 'issue.opened', 'issue.closed'))`;
