import { randomUUID } from 'node:crypto';
import type { Database, Sql } from '../database/database.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import type { Partitions } from '../pull/partitions.js';
import type { HandLink } from './types.js';

/** Ties a pull request to a document, or unties it. */
export interface Tying {
  readonly documentId: number;
  readonly workId: number;
  readonly personId: number;
  readonly now: Date;
  readonly kind: 'document.linked' | 'document.unlinked';
}

/**
 * Appends a row to the log, so that the next measuring counts the tie, unless it stands so already.
 * @returns false when the document or the pull request is not there
 */
export async function tie(database: Database, partitions: Partitions, tying: Tying): Promise<boolean> {
  const { documentId, workId, personId, now, kind } = tying;
  await partitions.ensure([now.toISOString()]);
  return database.transaction(async (sql) => {
    // One at a time for a document, so that two people who tie the same do it once.
    const [document] = await sql.rows<{ id: number }>(
      'select id from document where id = (select coalesce(same_as, id) from document where id = $1) for update',
      [documentId],
    );
    const [work] = await sql.rows<{ repository_id: number; number: number }>(
      `select repository_id, number from work where id = $1 and kind = 'pull'`,
      [workId],
    );
    if (document === undefined || work === undefined) return false;
    const tied = (await present(sql, document.id)).some((link) => link.workId === workId);
    if (tied === (kind === 'document.linked')) return true;
    await sql.run('select pg_advisory_xact_lock_shared($1, $2)', [LOCK_FAMILY, LOCKS.log]);
    await sql.run(
      `insert into activity (repository_id, at, kind, host_id, actor_id, pull_number, document_id, payload)
       values ($1, $2, $3, $4, (select min(account_id) from identity where person_id = $5 and until_version is null), $6, $7::int,
         jsonb_build_object('documentId', $7::int))`,
      [work.repository_id, now, kind, `ambit:${randomUUID()}`, personId, work.number, document.id],
    );
    return true;
  });
}

/** Pull requests tied by hand now, oldest first. */
export async function present(sql: Sql, documentId: number): Promise<HandLink[]> {
  const rows = await sql.rows<Omit<HandLink, 'at'> & { readonly at: Date; readonly kind: string }>(
    `select distinct on (a.repository_id, a.pull_number) a.kind, a.at, a.seq::float8 as seq, w.id as "workId", i.person_id as "personId"
     from document d join activity a on a.document_id = d.id and a.kind in ('document.linked', 'document.unlinked')
     join work w on w.repository_id = a.repository_id and w.number = a.pull_number and w.kind = 'pull'
     left join identity i on i.account_id = a.actor_id and i.until_version is null
     where (d.id = $1 or d.same_as = $1) and not exists (select from retraction x where x.seq = a.seq)
     order by a.repository_id, a.pull_number, a.seq desc`,
    [documentId],
  );
  return rows
    .filter((row) => row.kind === 'document.linked')
    .sort((a, b) => a.seq - b.seq)
    .map(({ workId, at, personId, seq }) => ({ workId, at: at.toISOString(), personId, seq }));
}

/** A pull request by its address or as people write it; null where it names none that is held. */
export async function findPull(sql: Sql, address: string): Promise<number | null> {
  const asked = readAddress(address.trim());
  if (asked === null) return null;
  const [row] = await sql.rows<{ id: number }>(
    `select w.id from work w join repository r on r.id = w.repository_id join connection c on c.id = r.connection_id
     where w.kind = 'pull' and w.number = $4 and lower(r.owner) = lower($2) and lower(r.name) = lower($3)
       and ($1::text is null or r.host = $1 or split_part(split_part(c.api_url, '://', 2), '/', 1) = $1)
     order by r.gone, r.id limit 1`,
    [asked.host, asked.owner, asked.name, asked.number],
  );
  return row?.id ?? null;
}

interface PullAddress {
  readonly host: string | null;
  readonly owner: string;
  readonly name: string;
  readonly number: number;
}

function readAddress(address: string): PullAddress | null {
  const short = /^([\w.-]+)\/([\w.-]+)#(\d{1,9})$/.exec(address);
  if (short !== null) return partsOf(null, short);
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const path = /^\/([\w.-]+)\/([\w.-]+)\/pull\/(\d{1,9})(?:\/|$)/.exec(url.pathname);
  return path === null ? null : partsOf(url.host, path);
}

function partsOf(host: string | null, match: RegExpExecArray): PullAddress {
  const [, owner = '', name = '', number = ''] = match;
  return { host, owner, name, number: Number(number) };
}
