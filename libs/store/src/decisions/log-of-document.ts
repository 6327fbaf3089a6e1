import type { Generation, LogRow } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { rowsOf, tiesOf } from './ties.js';

/** The rows a document's life is made of; see `DecisionsSurface.logOfDocument`. */
export async function logOfDocument(database: Database, id: number, generation: Generation): Promise<LogRow[]> {
  const ties = await tiesOf(database, ASKED, [generation.asOfSeq, id]);
  return rowsOf(database, ties, generation.asOfSeq, generation.rosterVersion);
}

const ASKED = `asked as materialized (select coalesce(same_as, id) as id from document where id = $2),
more as (select 0 as repository_id, 0 as pull_number where false)`;

/** The rows of one pull request with the CODEOWNERS of its repository. */
export async function logOfPull(database: Database, workId: number, generation: Generation): Promise<LogRow[]> {
  const [work] = await database.rows<{ repository_id: number; number: number }>(
    `select repository_id, number from work where id = $1 and kind = 'pull'`,
    [workId],
  );
  if (work === undefined) return [];
  const ties = { documents: [], tokens: [], repositories: [work.repository_id], pulls: [[work.repository_id, work.number] as const] };
  return rowsOf(database, ties, generation.asOfSeq, generation.rosterVersion);
}
