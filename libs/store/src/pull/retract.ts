import type { Listing } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { NOT_RETRACTED } from '../measure/log.js';
import { lockRoster, nextVersion } from '../teams/versions.js';

/** Why a row that is not at the host any more counts nowhere. */
const DELETED_AT_SOURCE = 'deleted at source';

/** What may be deleted at a host by itself. */
export type Retractable = Listing['kind'] | 'document.commented';

/**
 * Takes back what was deleted at the host: the row, what it named and the thread it began count nowhere any more, and its
 * words are gone. What is measured depends on it, so the roster gets a new version. Taken back already it stays so. Before
 * the transaction holds any account: whoever changes the roster comes first.
 * @returns whether there was anything to take back
 */
export async function retract(
  sql: Sql,
  repositoryId: number,
  kind: Retractable,
  hostId: string,
  why = DELETED_AT_SOURCE,
): Promise<boolean> {
  return retractAll(sql, repositoryId, [{ kind, hostId }], why);
}

interface Row {
  readonly kind: Retractable;
  readonly hostId: string;
}

async function retractAll(sql: Sql, repositoryId: number, rows: readonly Row[], why: string): Promise<boolean> {
  const parameters = [repositoryId, toJson(rows)];
  const held = await sql.rows<{ seq: string }>(
    `select a.seq from activity a where a.repository_id = $1 and ${NOT_RETRACTED} and ${ITS_ROWS}`,
    parameters,
  );
  await sql.run(`delete from excerpt e using ${ASKED} where e.repository_id = $1 and e.key = i.kind || ':' || i."hostId"`, parameters);
  if (held.length === 0) return false;
  await lockRoster(sql);
  await sql.run('insert into retraction (seq, why) select seq, $2 from unnest($1::bigint[]) as seq order by seq on conflict do nothing', [
    held.map(({ seq }) => seq),
    why,
  ]);
  await nextVersion(sql, 'something was deleted at its source');
  return true;
}

const ASKED = `json_to_recordset($2::json) as i(kind text, "hostId" text)`;

/** Rows that a comment made: its own, its thread's, and what it names. */
const ITS_ROWS = `exists (
  select from ${ASKED} where (a.kind = i.kind and a.host_id = i."hostId")
    or (a.kind = 'thread.outdated' and i.kind = 'review.commented' and a.host_id = i."hostId")
    or (a.kind = 'reference.made' and starts_with(a.host_id, case i.kind when 'review.commented' then 'diff:' else 'comment:' end || i."hostId" || ':')))`;

/**
 * Compares whole lists of comments with what is held: what is in none of them was deleted at the host, and what was taken
 * for deleted and is in one of them is there again. Comments from before there were reviews are left as they are, as no
 * list of threads is sure to have them.
 */
export async function compareListings(sql: Sql, repositoryId: number, listings: readonly Listing[]): Promise<void> {
  if (listings.length === 0) return;
  const parameters = [repositoryId, toJson(listings)];
  const again = await sql.rows<Row>(
    `select a.kind, a.host_id as "hostId" from ${LISTED} ${ITS_COMMENTS} join retraction x on x.seq = a.seq and x.why = $3
     where l."hostIds" @> to_jsonb(a.host_id)`,
    [...parameters, DELETED_AT_SOURCE],
  );
  const missing = await sql.rows<Row>(
    `select distinct a.kind, a.host_id as "hostId" from ${LISTED} ${ITS_COMMENTS}
     where a.at < l.before and not l."hostIds" @> to_jsonb(a.host_id) and ${NOT_RETRACTED}
       and (a.kind <> 'review.commented' or a.payload->>'reviewId' is not null)`,
    parameters,
  );
  if (again.length > 0) {
    await lockRoster(sql);
    await sql.run(`delete from retraction x using activity a where a.seq = x.seq and x.why = $3 and a.repository_id = $1 and ${ITS_ROWS}`, [
      repositoryId,
      toJson(again),
      DELETED_AT_SOURCE,
    ]);
    await nextVersion(sql, 'something deleted is at its source again');
  }
  if (missing.length > 0) await retractAll(sql, repositoryId, missing, DELETED_AT_SOURCE);
}

const LISTED = `json_to_recordset($2::json) as l(kind text, "of" int, "hostIds" jsonb, before timestamptz)`;
const ITS_COMMENTS = 'join activity a on a.repository_id = $1 and a.pull_number = l."of" and a.kind = l.kind';
