import { isDeleted } from '@ambit/activity';
import type { Account, Activity, RequestPayload } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import type { DocumentsOf } from '../documents/write.js';
import type { AccountIds } from './accounts.js';

/** Every account a row names. */
export function accountsOf(activity: Activity): (Account | null)[] {
  const asked = askedOf(activity);
  return asked?.type === 'person' ? [activity.actor, asked.account] : [activity.actor];
}

function askedOf(activity: Activity): RequestPayload['asked'] {
  return activity.kind === 'review.requested' || activity.kind === 'review.request_removed' ? activity.payload.asked : null;
}

/**
 * Adds rows to the log; those it holds already stay as they are.
 * @param documents which document a row is of
 * @returns how many reviews were new
 */
export async function insertActivities(
  sql: Sql,
  repositoryId: number,
  activities: readonly Activity[],
  ids: AccountIds,
  documents: DocumentsOf,
): Promise<number> {
  if (activities.length === 0) return 0;
  const rows = activities.map((activity) => {
    const asked = askedOf(activity);
    return {
      at: activity.at,
      kind: activity.kind,
      host_id: activity.hostId,
      actor_id: ids.of(activity.actor),
      pull_number: activity.pull,
      asked_id: asked?.type === 'person' ? ids.of(asked.account) : null,
      document_id: documents.get(activity) ?? null,
      payload: payloadOf(activity, ids),
    };
  });
  const [counted] = await sql.rows<{ reviews: number }>(INSERT, [repositoryId, toJson(rows)]);
  return counted?.reviews ?? 0;
}

/**
 * The payload as it is kept: a person asked stands by the account's store id, a team by its host id (teams may be
 * fetched later than the requests that name them, so theirs is looked up when the log is read).
 */
function payloadOf(activity: Activity, ids: AccountIds): unknown {
  if (activity.kind !== 'review.requested' && activity.kind !== 'review.request_removed') return activity.payload;
  const { asked } = activity.payload;
  if (asked === null) return { asked: null };
  if (asked.type === 'team') return { asked: { type: 'team', hostTeamId: asked.teamId, slug: asked.slug } };
  return { asked: isDeleted(asked.account) ? null : { type: 'person', accountId: ids.of(asked.account) } };
}

// In the order of the key, so that two streams that bring the same row never wait for each other.
const INSERT = `
with added as (
  insert into activity (repository_id, at, kind, host_id, actor_id, pull_number, asked_id, document_id, payload)
  select $1, i.at, i.kind, i.host_id, i.actor_id, i.pull_number, i.asked_id, i.document_id, i.payload
  from json_to_recordset($2::json)
    as i(at timestamptz, kind text, host_id text, actor_id int, pull_number int, asked_id int, document_id int, payload jsonb)
  order by i.at, i.kind collate "C", i.host_id collate "C"
  on conflict do nothing
  returning kind
)
select count(*) filter (where kind = 'review.submitted')::int as reviews from added`;
