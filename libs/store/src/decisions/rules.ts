import type { RepositoryStreamKind } from '@ambit/activity';
import type { Database, Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import { RULE } from '../documents/held.js';
import { reopenStreams } from '../pull/streams.js';
import type { NewRule, RuleView } from './types.js';

/** The streams that read by a rule. */
const READS_BY: Readonly<Record<NewRule['by'], readonly RepositoryStreamKind[]>> = {
  path: ['documents'],
  label: ['issues'],
  category: ['discussions'],
};

/** Guesses that wait for a word first, then by pattern. */
export function listRules(sql: Sql): Promise<RuleView[]> {
  return sql.rows<RuleView>(
    `select ${RULE}, p.owner || '/' || p.name as repository from document_rule r left join repository p on p.id = r.repository_id
     where coalesce(p.gone, false) = false
     order by (r.source = 'guess' and not r.refused) desc, r.pattern, lower(p.owner || '/' || p.name) collate "C" nulls first, r.id`,
  );
}

/** @returns the rule's id; one for the same pattern becomes this one */
export function addRule(database: Database, rule: NewRule): Promise<number> {
  return database.transaction(async (sql) => {
    const [row] = await sql.rows<{ id: number }>(
      `insert into document_rule (repository_id, by, pattern, means, source, guessed) values ($1, $2, $3, $4, 'admin', false)
       on conflict (repository_id, by, pattern) do update set means = excluded.means, source = 'admin', refused = false returning id`,
      [rule.repositoryId, rule.by, toText(rule.pattern), rule.means],
    );
    if (row === undefined) throw new Error('The rule could not be written.');
    await reopenStreams(sql, rule.repositoryId, READS_BY[rule.by]);
    return row.id;
  });
}

/** A guess is refused or confirmed: it stays as the admin says. @returns false when there is no such rule */
export function settleRule(database: Database, id: number, refused: boolean): Promise<boolean> {
  return change(database, id, `update document_rule set refused = $2, source = case when $2 then source else 'admin' end where id = $1`, [
    id,
    refused,
  ]);
}

/** @returns false when there is no such rule */
export async function removeRule(database: Database, id: number): Promise<boolean> {
  const [rule] = await database.rows<{ guessed: boolean }>('select guessed from document_rule where id = $1', [id]);
  if (rule?.guessed === true) return change(database, id, `update document_rule set refused = true, source = 'guess' where id = $1`, [id]);
  return change(database, id, 'delete from document_rule where id = $1', [id]);
}

async function change(database: Database, id: number, statement: string, parameters: readonly unknown[]): Promise<boolean> {
  return database.transaction(async (sql) => {
    const [rule] = await sql.rows<NewRule>(
      'select repository_id as "repositoryId", by, pattern, means from document_rule where id = $1 for update',
      [id],
    );
    if (rule === undefined) return false;
    await sql.run(statement, parameters);
    await reopenStreams(sql, rule.repositoryId, READS_BY[rule.by]);
    return true;
  });
}
