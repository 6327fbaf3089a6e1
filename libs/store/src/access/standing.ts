import type { Standing } from '@ambit/access';
import type { Sql } from '../database/database.js';

interface StandingRow {
  readonly told: boolean;
  readonly withheld: boolean;
  readonly switched_on: boolean;
  readonly lines: Standing['lines'];
  readonly shares: Standing['shares'];
  readonly visit: Standing['visit'];
}

/** What stands between a viewer and a person, in one statement that takes as long for someone who does not exist. */
export async function readStanding(sql: Sql, viewerId: number, personId: number | null): Promise<Standing> {
  const [row] = await sql.rows<StandingRow>(STANDING, [viewerId, personId ?? 0]);
  if (row === undefined) throw new Error('A standing is one row.');
  return {
    told: row.told,
    withheld: row.withheld,
    switchedOn: row.switched_on,
    lines: row.lines,
    shares: row.shares,
    visit: row.visit,
  };
}

const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const STANDING = `
select
  exists (select from told t where t.person_id = $2) as told,
  exists (select from person_choice c where c.person_id = $2 and (c.paused_at is not null or c.objected_at is not null)) as withheld,
  exists (select from person_choice c where c.person_id = $2 and c.switched_on_at is not null) as switched_on,
  coalesce((select jsonb_agg(jsonb_build_object('from', ${MS('l.valid_from')}, 'to', ${MS('l.valid_to')}, 'confirmedAt', ${MS('l.confirmed_at')}))
    from reporting_line l where l.person_id = $2 and l.manager_id = $1), '[]') as lines,
  coalesce((select jsonb_agg(jsonb_build_object('sections', s.sections, 'expiresAt', ${MS('s.expires_at')}, 'cycle', case when c.id is not null then
      jsonb_build_object('opensAt', ${MS('c.opens_at')}, 'closesAt', ${MS('c.closes_at')}) end))
    from share s left join cycle c on c.id = s.cycle_id
    where s.person_id = $2 and s.revoked_at is null and s.expires_at > now() and (s.reader_id = $1 or (
      exists (select from cycle_member m where m.cycle_id = s.cycle_id and m.person_id = $1 and m.part = 'calibrator')
      and exists (select from cycle_member m where m.cycle_id = s.cycle_id and m.person_id = $2 and m.part = 'subject')))), '[]') as shares,
  (select jsonb_build_object('purpose', v.purpose, 'until', ${MS('v.until_at')}) from visit v where v.viewer_id = $1 and v.person_id = $2) as visit`;
