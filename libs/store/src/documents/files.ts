import type { TreeFile } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';

/** The files at HEAD of a repository, as a whole list; only what differs is written. */
export async function writeFiles(sql: Sql, repositoryId: number, files: readonly TreeFile[]): Promise<void> {
  const rows = [...new Map(files.map((file) => [file.path, file])).values()];
  const parameters = [repositoryId, toJson(rows)];
  const incoming = 'json_to_recordset($2::json) as i(path text, blob text, size bigint)';
  await sql.run(
    `with incoming as materialized (select * from ${incoming})
     delete from tree_file f where f.repository_id = $1 and f.path not in (select i.path from incoming i)`,
    parameters,
  );
  await sql.run(
    `insert into tree_file as f (repository_id, path, blob, size)
     select distinct on (i.path collate "C") $1::int, i.path, i.blob, i.size from ${incoming}
     where not exists (select from tree_file h where h.repository_id = $1 and h.path = i.path and h.blob = i.blob and h.size = i.size)
     order by i.path collate "C"
     on conflict (repository_id, path) do update set blob = excluded.blob, size = excluded.size`,
    parameters,
  );
}
