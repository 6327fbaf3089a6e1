import type { Account, Progress, Stream } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { noteMembers } from '../doors/belonging.js';
import { erasedAt } from '../owndata/erased.js';
import { writeAccounts } from './accounts.js';
import { advanceStream, holdStream } from './streams.js';

/** Who belongs to the organization, as a complete list: who is on it no more, and on no other, is signed out. */
export async function commitMembers(
  database: Database,
  secretKey: string,
  stream: Stream,
  listed: readonly Account[],
  progress: Progress,
): Promise<boolean> {
  return database.transaction(async (sql) => {
    const held = await holdStream(sql, stream);
    if (held === null) return false;
    const isErased = await erasedAt(sql, secretKey, held.host);
    const members = listed.filter(({ id }) => !isErased(id));
    const ids = await writeAccounts(sql, held.host, members);
    const accounts = members.flatMap((member) => ids.of(member) ?? []);
    const gone = await sql.rows<{ id: number }>(
      'delete from organization_member where connection_id = $1 and not (account_id = any($2::int[])) returning account_id as id',
      [stream.connectionId, accounts],
    );
    await sql.run(
      `insert into organization_member (connection_id, account_id)
       select $1, id from unnest($2::int[]) as id order by id on conflict do nothing`,
      [stream.connectionId, accounts],
    );
    await noteMembers(
      sql,
      gone.map(({ id }) => id),
      accounts,
    );
    await advanceStream(sql, stream, progress);
    return true;
  });
}
