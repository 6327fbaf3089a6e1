import type { Database, Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { lockRoster, nextVersion } from '../teams/versions.js';

/** What everyone is told once. Of a policy `detail` holds the ids of its versions, `from` and `to`; of anything else its `words`. */
export interface Announcement {
  readonly id: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export async function announce(sql: Sql, what: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
  await sql.run('insert into announcement (what, detail) values ($1, $2::jsonb)', [what, toJson(detail)]);
}

/** What a person has not seen yet, oldest first; nothing before they read their notice, which says it all. */
async function unread(sql: Sql, personId: number): Promise<Announcement[]> {
  const rows = await sql.rows<Omit<Announcement, 'at'> & { at: Date }>(
    `select a.id, a.at, a.what, a.detail from announcement a join person_choice c on c.person_id = $1 and c.notice_read_at is not null
     where not exists (select from announcement_read r where r.announcement_id = a.id and r.person_id = $1) order by a.id`,
    [personId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Notes that a person saw them; `null`: all there are. */
async function markRead(sql: Sql, personId: number, ids: readonly number[] | null): Promise<void> {
  await sql.run(
    `insert into announcement_read (announcement_id, person_id) select a.id, $1 from announcement a
     where $2::int[] is null or a.id = any($2::int[]) on conflict do nothing`,
    [personId, ids],
  );
}

/** Whether a person read the notice, and read it again after the policy was loosened. */
async function hasRead(sql: Sql, personId: number): Promise<boolean> {
  const rows = await sql.rows(
    `select from person_choice c where c.person_id = $1 and c.notice_version is not null
       and not exists (select from announcement a where a.what = 'policy.loosened' and (a.detail->>'to')::int > c.notice_version)`,
    [personId],
  );
  return rows.length > 0;
}

/** What people are told, and whether they saw it. */
export class Notices {
  constructor(private readonly database: Database) {}

  unread(personId: number): Promise<Announcement[]> {
    return unread(this.database, personId);
  }

  markRead(personId: number, ids: readonly number[]): Promise<void> {
    return markRead(this.database, personId, ids);
  }

  hasRead(personId: number): Promise<boolean> {
    return hasRead(this.database, personId);
  }

  /** When the person was told; null: not yet. ISO 8601 UTC. */
  async toldAt(personId: number): Promise<string | null> {
    const [row] = await this.database.rows<{ at: Date }>('select at from notice where person_id = $1', [personId]);
    return row?.at.toISOString() ?? null;
  }

  /**
   * Notes that a person read the notice of a version of the policy; who was let in before it was adopted is told by it.
   * False where another version holds by now: what they read is not what holds.
   */
  read(personId: number, versionId: number): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      // Whoever was told of a works council's mode may be measured by what they read now, which dates it like a choice.
      const switched = await sql.rows(`select from held_since where person_id = $1 and mode = 'works-council' limit 1`, [personId]);
      if (switched.length > 0) await lockRoster(sql);
      const [held] = await sql.rows<{ id: number }>('select id from policy_now');
      if (held?.id !== versionId) return false;
      await sql.run(`insert into notice (person_id, at, source) values ($1, now(), 'sign-in') on conflict do nothing`, [personId]);
      await sql.run(
        `insert into person_choice (person_id, notice_read_at, notice_version) values ($1, clock_timestamp(), $2)
         on conflict (person_id) do update set notice_read_at = excluded.notice_read_at, notice_version = excluded.notice_version`,
        [personId, versionId],
      );
      await markRead(sql, personId, null);
      if (switched.length > 0) {
        const version = await nextVersion(sql, 'a person read the notice');
        await sql.run('update person_choice set since_version = $2 where person_id = $1', [personId, version]);
      }
      return true;
    });
  }
}
