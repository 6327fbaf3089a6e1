import type { Database, Sql } from '../database/database.js';
import { adminWithoutAccount } from './links.js';
import { newToken, tokenHash } from '../secret.js';

/** How long a sign-in holds. */
const SESSION_DAYS = 14;

export interface OpenedSession {
  readonly personId: number;
  /** For the cookie; only its hash is kept. */
  readonly sessionToken: string;
}

/** Who is signed in. Of tokens only the SHA-256 is kept. */
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Redeems a one-time link; null when it is unknown, used or run out. The link of a first admin makes the admin. */
  async redeemLink(token: string): Promise<OpenedSession | null> {
    return this.database.transaction(async (sql) => {
      const [link] = await sql.rows<{ person_id: number | null }>(
        `update sign_in_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning person_id`,
        [tokenHash(token)],
      );
      if (link === undefined) return null;
      const personId = link.person_id ?? (await firstAdmin(sql));
      return personId === null ? null : openSession(sql, personId);
    });
  }

  /** Signs a person in. The first time is that person's notice: from then on readings may be written. */
  async openSession(personId: number): Promise<OpenedSession> {
    return this.database.transaction((sql) => openSession(sql, personId));
  }

  /** Whose session it is; null when it is unknown or run out. */
  async person(sessionToken: string): Promise<number | null> {
    const [row] = await this.database.rows<{ person_id: number }>(
      'select person_id from session where token_hash = $1 and expires_at > now()',
      [tokenHash(sessionToken)],
    );
    return row?.person_id ?? null;
  }

  /** Signs out. */
  async close(sessionToken: string): Promise<void> {
    await this.database.run('delete from session where token_hash = $1 or expires_at <= now()', [tokenHash(sessionToken)]);
  }
}

/** The admin without an account, made by the first link that comes: there is one at most. Null where others run the instance. */
async function firstAdmin(sql: Sql): Promise<number | null> {
  await sql.run('lock table admin in share row exclusive mode');
  const there = await adminWithoutAccount(sql);
  if (there !== null) return there === 'others' ? null : there;
  const [row] = await sql.rows<{ id: number }>('insert into person default values returning id');
  if (row === undefined) throw new Error('The person could not be written.');
  await sql.run('insert into admin (person_id) values ($1)', [row.id]);
  return row.id;
}

async function openSession(sql: Sql, personId: number): Promise<OpenedSession> {
  const sessionToken = newToken();
  await sql.run(`insert into notice (person_id, at, source) select $1, now(), 'sign-in' from policy_now on conflict do nothing`, [
    personId,
  ]);
  await sql.run('insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + make_interval(days => $3))', [
    tokenHash(sessionToken),
    personId,
    SESSION_DAYS,
  ]);
  return { personId, sessionToken };
}
