import type { DocumentRule, DocumentsHeld, HeldDocument } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { wordsAt } from './state-words.js';

/** Columns of a rule as the port names them; `r` is the row. */
export const RULE = `r.id, r.repository_id as "repositoryId", r.by, r.pattern, r.means, r.source, r.refused`;

/** What a collector of documents must know of a repository: rules that hold there, words, and what is held. */
export async function documentsHeld(sql: Sql, repositoryId: number): Promise<DocumentsHeld> {
  const rules = await sql.rows<DocumentRule>(
    `select ${RULE} from document_rule r where r.repository_id is null or r.repository_id = $1 order by r.id`,
    [repositoryId],
  );
  const rows = await sql.rows<HeldDocument>(
    `select d.path, d.blob, d.on_branch as "onBranch", d.proposed_in as "proposedIn", d.removed from document d
     where d.repository_id = $1 and d.same_as is null order by d.path, d.id`,
    [repositoryId],
  );
  const documents = rows.map(({ removed, ...row }) => (removed === true ? { ...row, removed } : row));
  return { rules, documents, states: Object.fromEntries(await wordsAt(sql, null)) };
}
