import type { Database } from '../database/database.js';
import { newToken, tokenHash } from '../secret.js';

const LINK_MINUTES = 10;

/** A sign-in link was asked for someone who is not there. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

/**
 * Makes a one-time link, valid ten minutes, and logs that it was made.
 * @param login whom it signs in; null: the first admin, who needs no account
 * @returns the token, of which only the SHA-256 is kept
 * @throws SignInError when no person has that login, or persons at several hosts do
 */
export async function makeSignInLink(database: Database, login: string | null): Promise<string> {
  const token = newToken();
  return database.transaction(async (sql) => {
    const personId = login === null ? null : await personOf(sql, login);
    await sql.run(
      `insert into sign_in_link (token_hash, person_id, admin, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))`,
      [tokenHash(token), personId, login === null, LINK_MINUTES],
    );
    await sql.run(`delete from sign_in_link where expires_at < now() - interval '1 day'`);
    await sql.run(`insert into audit (what, detail) values ('sign-in link made', $1::jsonb)`, [JSON.stringify({ login })]);
    return token;
  });
}

async function personOf(sql: Pick<Database, 'rows'>, login: string): Promise<number> {
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
