import type { Sql } from '../database/database.js';
import type { HeldLine } from './compare.js';

type Row = Omit<HeldLine, 'from' | 'to' | 'confirmedAt'> & {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly confirmedAt: Date;
};

/** Every reporting line, or those of one person at either end, by the person's login. */
export async function heldLines(sql: Sql, personId: number | null = null): Promise<HeldLine[]> {
  const rows = await sql.rows<Row>(HELD, [personId]);
  return rows.map((row) => ({
    ...row,
    from: row.from?.toISOString() ?? null,
    to: row.to?.toISOString() ?? null,
    confirmedAt: row.confirmedAt.toISOString(),
  }));
}

const LOGIN = (person: string): string => `coalesce((select a.login from identity i join account a on a.id = i.account_id
  where i.person_id = ${person} and i.until_version is null order by a.id limit 1), 'admin')`;

const HELD = `
select l.id, l.person_id as "personId", l.manager_id as "managerId", l.valid_from as "from", l.valid_to as "to", l.source,
  l.confirmed_at as "confirmedAt", ${LOGIN('l.person_id')} as login, ${LOGIN('l.manager_id')} as manager
from reporting_line l where $1::int is null or $1 in (l.person_id, l.manager_id)
order by lower(${LOGIN('l.person_id')}) collate "C", l.person_id, l.valid_from nulls first, l.id`;
