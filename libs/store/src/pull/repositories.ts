import type { Progress, Repository, Stream } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { toJson } from '../database/json.js';
import { REPOSITORY_KINDS } from './kinds.js';
import { advanceStream, holdStream } from './streams.js';

/**
 * The repositories of a connection as a complete list: new ones get a stream of each kind, renamed ones their new name,
 * those not listed any more are gone and their streams rest. One that moved between organizations takes its rows along.
 */
export async function commitRepositories(
  database: Database,
  stream: Stream,
  repositories: readonly Repository[],
  progress: Progress,
): Promise<boolean> {
  return database.transaction(async (sql) => {
    const held = await holdStream(sql, stream);
    if (held === null) return false;
    const rows = [...new Map(repositories.map((repository) => [repository.hostId, repository])).values()];
    const parameters = [stream.connectionId, held.host, toJson(rows)];
    await sql.run(UPDATE, parameters);
    await sql.run(INSERT, parameters);
    await sql.run('update repository set gone = true where connection_id = $1 and gone = false and not (host_id = any($2::bigint[]))', [
      stream.connectionId,
      rows.map((repository) => repository.hostId),
    ]);
    await sql.run(
      `update sync_stream s set connection_id = r.connection_id from repository r
       where r.id = s.repository_id and r.connection_id = $1 and s.connection_id <> r.connection_id`,
      [stream.connectionId],
    );
    await sql.run(
      `insert into sync_stream (connection_id, repository_id, kind)
       select r.connection_id, r.id, k.kind from repository r cross join unnest($2::text[]) with ordinality as k(kind, n)
       where r.connection_id = $1 and r.gone = false
         and not exists (select from sync_stream s where s.repository_id = r.id and s.kind = k.kind)
       order by r.id, k.n on conflict do nothing`,
      [stream.connectionId, REPOSITORY_KINDS],
    );
    await advanceStream(sql, stream, progress);
    return true;
  });
}

const INCOMING = `json_to_recordset($3::json)
  as i("hostId" bigint, owner text, name text, private boolean, archived boolean, "createdAt" timestamptz)`;

const UPDATE = `
update repository r set connection_id = $1, owner = i.owner, name = i.name, private = i.private, archived = i.archived, gone = false
from ${INCOMING}
where r.host = $2 and r.host_id = i."hostId"
  and (r.connection_id, r.owner, r.name, r.private, r.archived, r.gone) is distinct from ($1::int, i.owner, i.name, i.private, i.archived, false)`;

const INSERT = `
insert into repository (connection_id, host, host_id, owner, name, private, archived, created_at)
select $1, $2, i."hostId", i.owner, i.name, i.private, i.archived, i."createdAt" from ${INCOMING}
order by i."hostId" on conflict (host, host_id) do nothing`;
