import type { Database } from '../database/database.js';
import { viewAs } from '../database/viewing.js';
import { BELONGS, HAS_LEFT } from './belonging.js';
import { newToken, tokenHash } from '../secret.js';

/** A token in use is replaced after this. */
const TOKEN_HOURS = 24;
/** Requests on their way at that moment still carry the old one; and an answer with the new one may be lost, then another is handed out. */
const GRACE_SECONDS = 60;

const GRACE = `interval '${String(GRACE_SECONDS)} seconds'`;

/** A session as a request found it. */
export interface SeenSession {
  readonly sessionId: string;
  readonly personId: number;
  /** The token to go on with, where a new one is due; else null. */
  readonly renewed: string | null;
}

interface Held {
  readonly sessionId: string;
  readonly personId: number;
  readonly token: 'current' | 'next' | 'before';
  /** Left behind longer ago than any request takes. */
  readonly replayed: boolean;
  /** Whose it is belongs here no more. */
  readonly left: boolean;
  readonly due: boolean;
  readonly unseen: boolean;
}

/**
 * What a token leads to, and what follows from its being seen; `left`: to a person who belongs here no more.
 * @param running the condition for a session whose time has not run out
 */
export async function lookAt(database: Database, sessionToken: string, running: string): Promise<SeenSession | 'left' | null> {
  const hash = tokenHash(sessionToken);
  // Who holds the token is who asks: the session is theirs, and so is all that follows.
  const [holder] = await database.rows<{ id: number | null }>('select holder_of($1) as id', [hash]);
  if (holder?.id == null) return null;
  viewAs(holder.id);
  const [held] = await database.rows<Held>(
    `with held as (
       select id, 'current' as token, null::timestamptz as replaced_at from session where token_hash = $1
       union all select id, 'next', null from session where next_hash = $1
       union all select session_id, 'before', replaced_at from session_before where token_hash = $1)
     select s.id as "sessionId", s.person_id as "personId", h.token, coalesce(h.replaced_at <= now() - ${GRACE}, false) as replayed,
       s.token_at <= now() - interval '${String(TOKEN_HOURS)} hours' and (s.next_at is null or s.next_at <= now() - ${GRACE}) as due,
       s.seen_at < date_trunc('hour', now()) as unseen,
       s.left_at is not null or ${HAS_LEFT('s.person_id')} or (s.how in ('github', 'oidc') and not ${BELONGS('s.person_id')}) as left
     from held h join session s on s.id = h.id where ${running}`,
    [hash],
  );
  if (held === undefined) return null;
  const { sessionId, personId } = held;
  if (held.replayed) {
    await endReplayed(database, held);
    return null;
  }
  if (held.left) {
    // For good: who comes back to the organization signs in anew.
    await database.run('update session set left_at = now() where id = $1 and left_at is null', [sessionId]);
    return 'left';
  }
  if (held.unseen) await database.run(`update session set seen_at = date_trunc('hour', now()) where id = $1`, [sessionId]);
  if (held.token === 'next') await goOnWith(database, sessionId, hash);
  return { sessionId, personId, renewed: held.token === 'current' && held.due ? await handOut(database, sessionId, hash) : null };
}

/** One request of several at once gets the next token; the others go on with theirs. */
async function handOut(database: Database, sessionId: string, hash: Buffer): Promise<string | null> {
  const token = newToken();
  const handed = await database.run(
    `update session set next_hash = $3, next_at = now() where id = $1 and token_hash = $2 and (next_at is null or next_at <= now() - ${GRACE})`,
    [sessionId, hash, tokenHash(token)],
  );
  return handed > 0 ? token : null;
}

/** The browser has got it: the one before is left behind now, not earlier, for an answer may be lost. */
async function goOnWith(database: Database, sessionId: string, hash: Buffer): Promise<void> {
  await database.run(
    `with old as (select id, token_hash from session where id = $1 and next_hash = $2 for update),
       kept as (insert into session_before (token_hash, session_id) select token_hash, id from old on conflict do nothing)
     update session s set token_hash = s.next_hash, token_at = s.next_at, next_hash = null, next_at = null from old where s.id = old.id`,
    [sessionId, hash],
  );
}

async function endReplayed(database: Database, { sessionId, personId }: Held): Promise<void> {
  await database.transaction(async (sql) => {
    if ((await sql.run('delete from session where id = $1', [sessionId])) === 0) return;
    await sql.run(`insert into audit (what, actor_person_id) values ('session.replayed', $1)`, [personId]);
  });
}
