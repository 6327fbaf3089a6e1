import type { Sql } from '../database/database.js';

const OWN = (table: string, person: string): string =>
  `exists (select from identity o join ${table} b on b.account_id = o.account_id where o.person_id = ${person} and o.until_version is null)`;

const IS_MEMBER = (person: string): string => OWN('organization_member', person);

/** Whether a person, as an expression of SQL, was a member of a connected organization once and is of none now. */
export const HAS_LEFT = (person: string): string =>
  `(${OWN('(select id as account_id from account where left_at is not null)', person)} and not ${IS_MEMBER(person)})`;

/**
 * Whether a person belongs here: members of a connected organization do; and people in a team of today and admins, unless they left
 * an organization since. Whoever once wrote in a public repository is known too, and belongs nowhere.
 */
export const BELONGS = (person: string): string => `(${IS_MEMBER(person)} or (not ${HAS_LEFT(person)} and (
  exists (select from membership t where t.person_id = ${person} and t.until_version is null
    and (t.valid_from is null or t.valid_from <= now()) and (t.valid_to is null or t.valid_to > now()))
  or exists (select from admin d where d.person_id = ${person}))))`;

/** How someone without an account at any host stands out: the first admin, who is nobody where two people are needed. */
export const HAS_ACCOUNT = (person: string): string =>
  `exists (select from identity o where o.person_id = ${person} and o.until_version is null)`;

export async function hasAccount(sql: Sql, personId: number): Promise<boolean> {
  const [row] = await sql.rows<{ yes: boolean }>(`select ${HAS_ACCOUNT('$1')} as yes`, [personId]);
  return row?.yes ?? false;
}

/**
 * Notes who is in none of the organizations any more and who is again, from a whole list of members. Whoever left is signed out
 * everywhere, and links that were made for them open nothing; who comes back signs in anew.
 * @param gone accounts that the list held before, and holds no more
 * @param present accounts on it
 */
export async function noteMembers(sql: Sql, gone: readonly number[], present: readonly number[]): Promise<void> {
  await sql.run('update account set left_at = null where left_at is not null and id = any($1::int[])', [present]);
  if (gone.length === 0) return;
  await sql.run(
    `update account a set left_at = now() where a.id = any($1::int[]) and a.left_at is null
       and not exists (select from organization_member m where m.account_id = a.id)`,
    [gone],
  );
  const left = `select i.person_id from identity i where i.account_id = any($1::int[]) and i.until_version is null and ${HAS_LEFT('i.person_id')}`;
  await sql.run(`update session set left_at = now() where left_at is null and person_id in (${left})`, [gone]);
  await sql.run(`delete from sign_in_link where used_at is null and person_id in (${left})`, [gone]);
}
