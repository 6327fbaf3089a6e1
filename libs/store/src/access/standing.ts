import { PURPOSES, type Mode, type Standing } from '@ambit/access';
import type { Sql } from '../database/database.js';

interface StandingRow {
  readonly id: number;
  readonly told: boolean;
  /** Purposes null: all there are. */
  readonly since: readonly { readonly mode: Mode; readonly purposes: readonly string[] | null }[];
  readonly withheld: boolean;
  readonly switched_on: boolean;
  readonly lines: Standing['lines'];
  readonly shares: Standing['shares'];
  readonly visit: Standing['visit'];
}

/** What stands between a viewer and each of some people, in one statement that takes as long for someone who does not exist. */
export async function readStandings(sql: Sql, viewerId: number, personIds: readonly number[]): Promise<ReadonlyMap<number, Standing>> {
  const rows = await sql.rows<StandingRow>(STANDINGS, [viewerId, personIds]);
  return new Map(
    rows.map(({ id, since, switched_on: switchedOn, ...row }) => [
      id,
      { ...row, switchedOn, since: since.map(({ mode, purposes }) => ({ mode, purposes: purposes ?? PURPOSES })) },
    ]),
  );
}

/** Whom a viewer might see: those they lead, and those who shared with them or with a cycle they sit in. Whether they may is not said. */
export async function candidates(sql: Sql, viewerId: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(CANDIDATES, [viewerId]);
  return rows.map(({ id }) => id);
}

const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const STANDINGS = `
select p.id,
  exists (select from told t where t.person_id = p.id) as told,
  coalesce((select jsonb_agg(jsonb_build_object('mode', h.mode, 'purposes', h.purposes)) from held_since h where h.person_id = p.id), '[]') as since,
  exists (select from choice_made c where c.person_id = p.id and (c.paused or c.objected)) as withheld,
  exists (select from choice_made c where c.person_id = p.id and c.switched_on) as switched_on,
  coalesce((select jsonb_agg(jsonb_build_object('from', ${MS('l.valid_from')}, 'to', ${MS('l.valid_to')}, 'confirmedAt', ${MS('l.confirmed_at')}))
    from reporting_line l where l.person_id = p.id and l.manager_id = $1), '[]') as lines,
  coalesce((select jsonb_agg(jsonb_build_object('sections', s.sections, 'purpose', s.purpose, 'sharedAt', ${MS('s.confirmed_at')},
      'expiresAt', ${MS('s.expires_at')}, 'cycle', case when c.id is not null then
      jsonb_build_object('opensAt', ${MS('c.opens_at')}, 'closesAt', ${MS('c.closes_at')}, 'joinedAt', ${MS('r.joined_at')}) end))
    from share s left join cycle c on c.id = s.cycle_id
      left join cycle_member r on r.cycle_id = s.cycle_id and r.person_id = $1 and r.part = 'calibrator'
    where s.person_id = p.id and s.revoked_at is null and s.expires_at > now() and (s.reader_id = $1 or (
      r.person_id is not null
      and exists (select from cycle_member m where m.cycle_id = s.cycle_id and m.person_id = p.id and m.part = 'subject')))), '[]') as shares,
  (select jsonb_build_object('purpose', v.purpose, 'until', ${MS('v.until_at')}) from visit v where v.viewer_id = $1 and v.person_id = p.id) as visit
from unnest($2::int[]) as p(id)`;

const CANDIDATES = `
select person_id as id from reporting_line where manager_id = $1
union select person_id from share where reader_id = $1 and revoked_at is null and expires_at > now()
union select s.person_id from share s join cycle_member m on m.cycle_id = s.cycle_id and m.part = 'calibrator'
  where m.person_id = $1 and s.revoked_at is null and s.expires_at > now()
except select $1::int`;
