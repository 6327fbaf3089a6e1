import type { Activity, Page } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { STAYING_KINDS } from './old-rows.js';

const STAYING: ReadonlySet<string> = new Set(STAYING_KINDS);

/** A page without what the policy no longer lets be kept: GitHub shows it whole, and what went does not come in again. */
export async function withinRetention(sql: Sql, page: Page): Promise<Page> {
  const [row] = await sql.rows<{ oldest: Date }>(
    `select now() - make_interval(days => (terms->>'eventDays')::int) as oldest from policy_now where terms->>'eventDays' is not null`,
  );
  if (row === undefined) return page;
  const oldest = row.oldest.getTime();
  const gone = (activity: Activity): boolean => Date.parse(activity.at) < oldest && !STAYING.has(activity.kind);
  const keys = new Set(page.activities.filter(gone).map(({ kind, hostId }) => `${kind}:${hostId}`));
  if (keys.size === 0) return page;
  return {
    ...page,
    activities: page.activities.filter((activity) => !gone(activity)),
    excerpts: page.excerpts.filter(({ key }) => !keys.has(key)),
  };
}
