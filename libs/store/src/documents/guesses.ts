import type { DocumentRule } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';

/**
 * The guessed rules of a repository, as a whole list. What an admin refused or confirmed stays as it is, a guess made again
 * keeps its id, one not made any more goes.
 */
export async function writeGuesses(sql: Sql, repositoryId: number, guesses: readonly DocumentRule[]): Promise<void> {
  const rows = [...new Map(guesses.map((guess) => [`${guess.by} ${guess.pattern}`, guess])).values()];
  const parameters = [repositoryId, toJson(rows.map(({ by, pattern, means }) => ({ by, pattern, means })))];
  const incoming = 'json_to_recordset($2::json) as i(by text, pattern text, means text)';
  await sql.run(
    `delete from document_rule r where r.repository_id = $1 and r.source = 'guess' and r.refused = false
       and not exists (select from ${incoming} where i.by = r.by and i.pattern = r.pattern)`,
    parameters,
  );
  await sql.run(
    `insert into document_rule as r (repository_id, by, pattern, means, source, guessed)
     select $1, i.by, i.pattern, i.means, 'guess', true from ${incoming}
     where not exists (select from document_rule h where h.repository_id = $1 and h.by = i.by and h.pattern = i.pattern
       and (h.source = 'admin' or h.refused or h.means = i.means))
     order by i.by, i.pattern collate "C"
     on conflict (repository_id, by, pattern) do update set means = excluded.means where r.source = 'guess' and r.refused = false`,
    parameters,
  );
}
