import type { Database, Sql } from '../database/database.js';
import { newToken, tokenHash } from '../secret.js';
import { HAS_LEFT } from './belonging.js';

const LINK_MINUTES = 10;

/** A sign-in link was asked for someone who is not there. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

/**
 * Makes a one-time link, valid ten minutes, and logs that it was made.
 * @param login whom it signs in; null: the admin without an account, who is the first
 * @returns the token, of which only the SHA-256 is kept
 * @throws SignInError when no person has that login, or persons at several hosts do, or when others run the instance already
 */
export async function makeSignInLink(database: Database, login: string | null): Promise<string> {
  const token = newToken();
  return database.transaction(async (sql) => {
    const personId = login === null ? null : await personOf(sql, login);
    if (personId !== null && (await hasLeft(sql, personId)))
      throw new SignInError(
        `"${login ?? ''}" left the organizations that Ambit reads, and is let in no more. Once they are a member again, wait for the members to be fetched.`,
      );
    if (login === null && (await adminWithoutAccount(sql)) === 'others')
      throw new SignInError('There is an admin already. Name the person: ambit sign-in LOGIN');
    await sql.run(
      `insert into sign_in_link (token_hash, person_id, admin, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))`,
      [tokenHash(token), personId, login === null, LINK_MINUTES],
    );
    await sql.run(`delete from sign_in_link where expires_at < now() - interval '1 day'`);
    await sql.run(`insert into audit (what, detail) values ('link.made', $1::jsonb)`, [JSON.stringify({ login })]);
    return token;
  });
}

/** Whom a link without a login signs in: a person's id, null while nobody runs the instance, `others` where people with accounts do. */
export async function adminWithoutAccount(sql: Sql): Promise<number | null | 'others'> {
  const admins = await sql.rows<{ person_id: number; account: boolean }>(
    // An admin who left runs nothing any more: where all did, whoever has the machine begins again.
    `select a.person_id, exists (select from identity i where i.person_id = a.person_id) as account from admin a
     where not ${HAS_LEFT('a.person_id')} order by account, a.person_id`,
  );
  const [first] = admins;
  if (first === undefined) return null;
  return first.account ? 'others' : first.person_id;
}

async function hasLeft(sql: Sql, personId: number): Promise<boolean> {
  const [row] = await sql.rows<{ left: boolean }>(`select ${HAS_LEFT('$1')} as left`, [personId]);
  return row?.left ?? false;
}

async function personOf(sql: Sql, login: string): Promise<number> {
  const rows = await sql.rows<{ person_id: number; host: string }>(
    `select distinct i.person_id, a.host from account a join identity i on i.account_id = a.id and i.until_version is null
     where lower(a.login) = lower($1)`,
    [login.replace(/^@/, '')],
  );
  const persons = new Set(rows.map((row) => row.person_id));
  const [first] = persons;
  if (first === undefined)
    throw new SignInError(`No person with the login "${login}" is known yet. Connect the organization and wait for its members.`);
  if (persons.size > 1)
    throw new SignInError(`Several persons have the login "${login}", at ${rows.map((row) => row.host).join(' and ')}.`);
  return first;
}
