import type { AskedPreview, DocumentRule, PreviewAnswer } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { toText } from '../database/json.js';

/** The most paths one question is asked over. */
const MOST_FILES = 200_000;
const EXAMPLES = 20;

interface PreviewRow extends Pick<DocumentRule, 'repositoryId' | 'by' | 'pattern' | 'means'> {
  readonly id: number;
}

/** Previews without an answer, oldest first, each with the paths it is to be tried on. */
export async function askedPreviews(database: Database, limit: number): Promise<AskedPreview[]> {
  const asked = await database.rows<PreviewRow>(
    `select id, repository_id as "repositoryId", by, pattern, means from rule_preview where answered_at is null order by asked_at, id limit $1`,
    [limit],
  );
  return Promise.all(
    asked.map(async ({ id, ...rule }) => ({
      id,
      rule: { ...rule, id: null, source: 'admin' as const, refused: false },
      files: rule.by === 'path' ? await filesOf(database, rule.repositoryId) : [],
    })),
  );
}

function filesOf(database: Database, repositoryId: number | null): Promise<{ repository: string; path: string }[]> {
  return database.rows(
    `select r.owner || '/' || r.name as repository, f.path from tree_file f join repository r on r.id = f.repository_id
     where r.gone = false and ($1::int is null or r.id = $1) order by lower(r.owner || '/' || r.name) collate "C", f.path limit ${String(MOST_FILES)}`,
    [repositoryId],
  );
}

/** Writes the answer, with how many of the files were read and have no author, and how many were not read yet. */
export async function answerPreview(database: Database, id: number, answer: PreviewAnswer): Promise<void> {
  const matched = answer.matched.map(toText);
  await database.run(
    `with matched as materialized (
       select distinct d.id, m.name, d.author_logins, d.fields from unnest($2::text[]) as m(name)
       left join (document d join repository r on r.id = d.repository_id and r.gone = false)
         on lower(r.owner || '/' || r.name) = lower(split_part(m.name, ':', 1)) and d.path = substr(m.name, strpos(m.name, ':') + 1)
           and d.place = 'file' and d.removed = false and d.same_as is null
     )
     update rule_preview p set answered_at = clock_timestamp(), files = $3, examples = $4,
       without_author = (select count(*) from matched m where m.id is not null and coalesce(jsonb_array_length(m.fields->'authors'), 0) = 0),
       not_read_yet = (select count(*) from matched m where m.id is null)
     where p.id = $1`,
    [id, matched, answer.files, answer.examples.slice(0, EXAMPLES).map(toText)],
  );
}
