/** How often a stream may fail before it counts as waiting for a person and not as at work. */
const FAILURES_BEFORE_HELP = 3;

/**
 * Streams that are at work: due, held by a worker, or with history still to fetch. One that goes on failing does not
 * count while it waits for its next try.
 */
export const BUSY = `
select from sync_stream s left join repository r on r.id = s.repository_id
where coalesce(r.gone, false) = false
  and (s.due_at <= now() or s.lease_until > now() or (s.phase = 'backfill' and s.failures < ${String(FAILURES_BEFORE_HELP)}))`;
