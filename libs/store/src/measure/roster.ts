import type { Membership, Roster, RosterPerson, RosterTeam } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { hasObjected } from '../owndata/withheld.js';

interface PersonRow {
  readonly id: number;
  readonly bot: boolean;
  readonly accounts: readonly number[];
  readonly logins: readonly string[];
  readonly name: string;
  readonly notice_at: Date | null;
}

/**
 * The roster of one version: a row belongs to it that began with it or before, and had not ended.
 * Names are those of now: they are shown, nothing is measured by them. Whoever objected is in no version, from that moment on.
 */
export async function readRoster(sql: Sql, version: number): Promise<Roster> {
  const persons = await sql.rows<PersonRow>(
    `select p.id, p.bot, array_agg(a.id order by a.id) as accounts, array(
         select distinct lower(l.login) from identity own join login_history l on l.account_id = own.account_id
         where own.person_id = p.id and l.since_version <= $1 and own.since_version <= $1 and (own.until_version is null or own.until_version > $1) order by 1) as logins,
        (array_agg(coalesce(a.name, a.login) order by a.id))[1] as name,
       (select t.at from told t where t.person_id = p.id) as notice_at
     from person p join identity i on i.person_id = p.id join account a on a.id = i.account_id
     where i.since_version <= $1 and (i.until_version is null or i.until_version > $1) and not ${hasObjected('p.id')}
     group by p.id order by p.id`,
    [version],
  );
  const teams = await sql.rows<Omit<RosterTeam, 'hostTeamIds'> & { readonly hostTeamIds: readonly number[] }>(
    `select t.id, t.slug, t.name, place.parent_id as "parentId",
       coalesce(array_agg(h.host_id::float8 order by h.host_id) filter (where h.host_id is not null), '{}') as "hostTeamIds"
     from (select distinct on (team_id) team_id, parent_id from team_place where since_version <= $1 order by team_id, since_version desc) as place
     join team t on t.id = place.team_id left join host_team h on h.team_id = t.id and h.since_version <= $1
     group by t.id, place.parent_id order by t.id`,
    [version],
  );
  const memberships = await sql.rows<Membership>(
    `select person_id as "personId", team_id as "teamId", (extract(epoch from valid_from) * 1000)::float8 as "from",
       (extract(epoch from valid_to) * 1000)::float8 as "to", assumed
     from membership where since_version <= $1 and (until_version is null or until_version > $1) and not ${hasObjected('membership.person_id')}
     order by person_id, team_id, valid_from nulls first, id`,
    [version],
  );
  return { version, persons: persons.map(personOf), teams, memberships };
}

function personOf(row: PersonRow): RosterPerson {
  const noticeAt = row.notice_at?.toISOString() ?? null;
  return { id: row.id, accounts: row.accounts, logins: row.logins, name: row.name, bot: row.bot, noticeAt };
}

/** Members of an organization whose admin stated that notice was given, and who have no row of their own yet. */
export const UNTOLD_MEMBERS = `
select i.person_id, min(s.at) as at
from notice_statement s
join organization_member m on m.connection_id = s.connection_id
join identity i on i.account_id = m.account_id and i.until_version is null
where s.at <= now() and not exists (select from noticed n where n.person_id = i.person_id)
group by i.person_id`;

/** Makes the dated statements hold for everyone they cover. */
export async function applyStatements(sql: Sql): Promise<void> {
  await sql.run(`insert into notice (person_id, at, source) select person_id, at, 'statement' from (${UNTOLD_MEMBERS}) as u
    order by person_id on conflict do nothing`);
}

/** How many people were told by now; it only grows while nobody is erased. */
export async function countNotices(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ n: number }>('select notices_given() as n');
  return row?.n ?? 0;
}
