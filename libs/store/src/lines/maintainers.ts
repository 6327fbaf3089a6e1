import type { Sql } from '../database/database.js';
import { hasObjected } from '../owndata/withheld.js';
import type { WantedLine } from './check.js';

/** Who is in a team today is led by who maintains it, where that is somebody else; maintainers of one team do not lead each other. */
export async function maintainerLines(sql: Sql): Promise<WantedLine[]> {
  const rows = await sql.rows<Pick<WantedLine, 'personId' | 'managerId' | 'login' | 'manager'>>(MAINTAINERS);
  return rows.map((row) => ({ ...row, line: 0, from: null, to: null }));
}

/** Who objected is named in no sentence about the lines. */
const LOGIN = (person: string): string =>
  `(select case when ${hasObjected(person)} then 'Somebody' else a.login end from identity i join account a on a.id = i.account_id where i.person_id = ${person} and i.until_version is null order by a.id limit 1)`;

const MAINTAINERS = `
with now_in as (
  select m.person_id, m.team_id, bool_or(m.role = 'maintainer') as maintains
  from membership m join person p on p.id = m.person_id and p.bot = false
  where m.until_version is null and (m.valid_from is null or m.valid_from <= now()) and (m.valid_to is null or m.valid_to > now())
  group by m.person_id, m.team_id
)
select distinct who.person_id as "personId", lead.person_id as "managerId", ${LOGIN('who.person_id')} as login, ${LOGIN('lead.person_id')} as manager
from now_in who join now_in lead on lead.team_id = who.team_id and lead.maintains and not who.maintains and lead.person_id <> who.person_id
where ${LOGIN('who.person_id')} is not null and ${LOGIN('lead.person_id')} is not null
order by login, manager`;
