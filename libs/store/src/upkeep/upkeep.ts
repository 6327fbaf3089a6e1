import type { Database } from '../database/database.js';
import { toJson } from '../database/json.js';
import { lockRoster, nextVersion } from '../teams/versions.js';
import { readTerms } from '../access/policies.js';
import { removeOldRows } from './old-rows.js';

/** How many rows went, by what they were. */
export type Removed = Readonly<Record<string, number>>;

/** Takes the rows of the log of who looked from before a moment; returns how many. */
export type PruneViews = (before: Date) => Promise<number>;

const DAY_MS = 86_400_000;
/** Finished things that need no policy: how long they are good for anything. */
const ENDED: readonly (readonly [what: string, sql: string])[] = [
  ['sessions', 'delete from session where expires_at <= now()'],
  ['signInLinks', `delete from sign_in_link where expires_at < now() - interval '1 day'`],
  ['visits', 'delete from visit where until_at <= now()'],
  ['requests', `delete from access_request where asked_at < now() - interval '90 days' or answered_at < now() - interval '90 days'`],
  ['shares', `delete from share where coalesce(revoked_at, expires_at) < now() - interval '1 year'`],
  ['previews', `delete from rule_preview where asked_at < now() - interval '1 day'`],
];

/** What no longer may be kept, or is of no use any more. */
export class Upkeep {
  constructor(private readonly database: Database) {}

  /**
   * Takes out what has run out, by the policy that holds; what went is counted into the audit. Safe to repeat and to stop
   * anywhere: the next run goes on. Where activity went, everything is measured again.
   */
  async removeOld(now: Date, pruneViews: PruneViews): Promise<Removed> {
    const removed: Record<string, number> = {};
    for (const [what, sql] of ENDED) removed[what] = await this.database.run(sql);
    const { eventDays, viewDays } = await readTerms(this.database);
    if (viewDays !== null) removed['views'] = await pruneViews(before(now, viewDays));
    if (eventDays !== null) Object.assign(removed, await this.removeActivity(before(now, eventDays)));
    const some = Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));
    if (Object.keys(some).length > 0)
      await this.database.run(`insert into audit (what, detail) values ('retention.ran', $1::jsonb)`, [
        toJson({ ...some, eventDays, viewDays }),
      ]);
    return some;
  }

  private async removeActivity(cutoff: Date): Promise<Removed> {
    const { activities, excerpts } = await removeOldRows(this.database, cutoff);
    const works = await this.database.run(WORKS, [cutoff]);
    if (activities > 0) {
      await this.database.transaction(async (sql) => {
        await lockRoster(sql);
        await nextVersion(sql, 'retention');
      });
    }
    return { activities, excerpts, works };
  }
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** Pull requests that ended before and of which nothing is held any more. */
const WORKS = `
delete from work w where w.kind = 'pull' and w.state <> 'open' and w.updated_at < $1
  and not exists (select from activity a where a.repository_id = w.repository_id and a.pull_number = w.number)`;
