import type { Sql } from '../database/database.js';

/** Who a line means: a person, nobody known, or an account that is no person. */
export type FindPerson = (host: string, login: string) => number | 'unknown' | 'no person';

/** Knows people by every login they had. */
export async function personFinder(sql: Sql): Promise<FindPerson> {
  const rows = await sql.rows<{ host: string; login: string; person_id: number | null; now: boolean }>(
    `select a.host, lower(l.login) as login, i.person_id, lower(a.login) = lower(l.login) as now
     from account a join login_history l on l.account_id = a.id
     left join identity i on i.account_id = a.id and i.until_version is null order by now, l.seen_at`,
  );
  const hosts = [...new Set(rows.map((row) => row.host))];
  // The newest bearer of a login is read last and stands.
  const persons = new Map(rows.map((row) => [`${row.host} ${row.login}`, row.person_id]));
  return (host, login) => {
    const at = host !== '' ? host : hosts.length === 1 ? (hosts[0] ?? '') : 'github.com';
    const found = persons.get(`${at} ${login.replace(/^@/, '').toLowerCase()}`);
    if (found === undefined) return 'unknown';
    return found ?? 'no person';
  };
}
