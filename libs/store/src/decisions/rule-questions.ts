import type { DocumentRule, DocumentState } from '@ambit/activity';
import type { Database, Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import { isCovered } from '../documents/covered.js';
import { wordKey } from '../documents/state-words.js';
import { lockRoster, nextVersion } from '../teams/versions.js';
import type { NewRule, PreviewView, UnknownWord } from './types.js';

/** How long an answer is kept. */
const KEPT = '1 day';

/** @returns the question's id */
export async function askPreview(sql: Sql, rule: NewRule): Promise<number> {
  await sql.run(`delete from rule_preview where asked_at < now() - interval '${KEPT}'`);
  const [row] = await sql.rows<{ id: number }>(
    'insert into rule_preview (repository_id, by, pattern, means) values ($1, $2, $3, $4) returning id',
    [rule.repositoryId, rule.by, toText(rule.pattern), rule.means],
  );
  if (row === undefined) throw new Error('The question could not be written.');
  return row.id;
}

interface PreviewRow extends NewRule, Omit<PreviewView, 'rule'> {}

/** Examples of private repositories are left out. */
export async function previewOf(sql: Sql, id: number): Promise<PreviewView | null> {
  const [row] = await sql.rows<PreviewRow>(
    `select p.id, p.repository_id as "repositoryId", p.by, p.pattern, p.means, p.answered_at is not null as ready, p.files,
       p.without_author as "withoutAuthor", p.not_read_yet as "notReadYet", array(
         select e.name from unnest(p.examples) with ordinality as e(name, n)
         where exists (select from repository r where lower(r.owner || '/' || r.name) = lower(split_part(e.name, ':', 1)))
           and not exists (select from repository r where lower(r.owner || '/' || r.name) = lower(split_part(e.name, ':', 1)) and r.private)
         order by e.n) as examples
     from rule_preview p where p.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const { repositoryId, by, pattern, means, ...answer } = row;
  const rule: DocumentRule = { id: null, repositoryId, by, pattern, means, source: 'admin', refused: false };
  return { ...answer, rule };
}

/** Words of status that nothing maps, most frequent first. */
export function unknownWords(sql: Sql): Promise<UnknownWord[]> {
  return sql.rows<UnknownWord>(
    `select lower(btrim(d.state_word)) as word, count(*)::int as documents, min(d.id) filter (where r.private = false) as example
     from document d join repository r on r.id = d.repository_id and r.gone = false
     where d.state = 'unknown' and d.state_word is not null and d.same_as is null and d.removed = false and ${isCovered('d')}
     group by lower(btrim(d.state_word)) order by count(*) desc, lower(btrim(d.state_word)) collate "C"`,
  );
}

/**
 * Says what a word of status means. It holds for everything held, from the next measuring on: the roster gets a new version,
 * which the words are read by.
 */
export async function mapWord(database: Database, word: string, state: DocumentState | null): Promise<void> {
  await database.transaction(async (sql) => {
    await lockRoster(sql);
    const key = wordKey(toText(word));
    const version = await nextVersion(sql, 'a word of status was mapped');
    await sql.run('insert into document_state_word (word, state, since_version) values ($1, $2, $3)', [key, state, version]);
    await sql.run('update document set state = $2 where lower(btrim(state_word)) = $1 and state is distinct from $2', [
      key,
      state ?? 'unknown',
    ]);
  });
}
