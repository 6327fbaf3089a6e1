import { Guarded } from '@ambit/access';
import { goOnAs, type Database, type Sql } from '../database/database.js';
import { viewingAs } from '../database/viewing.js';
import { adminWithoutAccount } from './links.js';
import { lookAt, type SeenSession } from './look.js';
import { newToken, tokenHash } from '../secret.js';

/** How long a sign-in holds at most. */
const SESSION_DAYS = 14;
/** And how long without being used. */
const IDLE_DAYS = 7;

/** How someone signed in. */
export type SignInWay = 'link' | 'github' | 'oidc' | 'demo';

export interface OpenedSession {
  readonly personId: number;
  /** For the cookie; only its hash is kept. */
  readonly sessionToken: string;
}

/** A session as its owner reads it. Moments are ISO 8601 UTC. */
export interface SessionView {
  readonly id: string;
  /** Null: begun before this was noted. */
  readonly how: SignInWay | null;
  readonly agent: string | null;
  readonly begunAt: string;
  /** Cut to the hour. */
  readonly seenAt: string;
  /** When it ends if it is not used again. */
  readonly endsAt: string;
}

const RUNNING = `expires_at > now() and seen_at > now() - interval '${String(IDLE_DAYS)} days'`;
const LIVE = `${RUNNING} and left_at is null`;

/** Who is signed in. Of tokens only the SHA-256 is kept. */
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Redeems a one-time link; null when it is unknown, used or run out. The link of a first admin makes the admin. */
  async redeemLink(token: string, agent: string | null = null): Promise<OpenedSession | null> {
    return this.database.transaction(async (sql) => {
      const [link] = await sql.rows<{ person_id: number | null }>(
        `update sign_in_link set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning person_id`,
        [tokenHash(token)],
      );
      if (link === undefined) return null;
      const personId = link.person_id ?? (await firstAdmin(sql));
      return personId === null ? null : openSession(sql, personId, 'link', agent);
    });
  }

  /**
   * Signs a person in. The first time is that person's notice: from then on readings may be written.
   * @param agent a browser and a system in words, such as `Firefox on Linux`; never what the browser sent
   */
  async openSession(personId: number, how: SignInWay = 'link', agent: string | null = null): Promise<OpenedSession> {
    return this.database.transaction((sql) => openSession(sql, personId, how, agent));
  }

  /**
   * Whose session a token is of; null when it is unknown or run out. Once a day of use it hands out a token to go on with. A token
   * that was left behind more than a minute ago ends its session: of two who hold it, one has stolen it. `left` where its person
   * belongs here no more: from then on it opens nothing.
   */
  async look(sessionToken: string): Promise<SeenSession | 'left' | null> {
    return lookAt(this.database, sessionToken, RUNNING);
  }

  /** Signs a person out, whoever asks by now. */
  async close(personId: number, sessionId: string): Promise<void> {
    await viewingAs(personId, () =>
      this.database.run(`delete from session where person_id = $1 and (id::text = $2 or not (${RUNNING}))`, [personId, sessionId]),
    );
  }

  /** Where a person is signed in, the latest used first. */
  async ofPerson(personId: number): Promise<Guarded<readonly SessionView[], 'manage-own-sessions'>> {
    const rows = await this.database.rows<SessionRow>(
      `select id, how, agent, created_at, seen_at, least(expires_at, seen_at + interval '${String(IDLE_DAYS)} days') as ends_at
       from session where person_id = $1 and ${LIVE} order by seen_at desc, created_at desc, id`,
      [personId],
    );
    return Guarded.of('manage-own-sessions', { type: 'person', personId }, rows.map(viewOf));
  }

  /** Ends a session of that person's; one that is another's, or not there, stays as it is. */
  async endOwn(personId: number, sessionId: string): Promise<void> {
    await this.database.run('delete from session where person_id = $1 and id::text = lower($2)', [personId, sessionId]);
  }

  /** Ends every session of that person's but one. */
  async endOthers(personId: number, keptId: string): Promise<void> {
    await this.database.run('delete from session where person_id = $1 and id::text <> lower($2)', [personId, keptId]);
  }
}

interface SessionRow {
  readonly id: string;
  readonly how: SignInWay | null;
  readonly agent: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
}

function viewOf({ id, how, agent, created_at, seen_at, ends_at }: SessionRow): SessionView {
  return { id, how, agent, begunAt: created_at.toISOString(), seenAt: seen_at.toISOString(), endsAt: ends_at.toISOString() };
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

async function openSession(sql: Sql, personId: number, how: SignInWay, agent: string | null): Promise<OpenedSession> {
  await goOnAs(sql, personId);
  const sessionToken = newToken();
  await sql.run(`insert into notice (person_id, at, source) select $1, now(), 'sign-in' from policy_now on conflict do nothing`, [
    personId,
  ]);
  await sql.run(
    'insert into session (token_hash, person_id, how, agent, expires_at) values ($1, $2, $3, $4, now() + make_interval(days => $5))',
    [tokenHash(sessionToken), personId, how, agent, SESSION_DAYS],
  );
  return { personId, sessionToken };
}
