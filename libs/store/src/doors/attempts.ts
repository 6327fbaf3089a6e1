import type { Database } from '../database/database.js';
import { SecretKeyError, tokenHash, type Seal } from '../secret.js';

/** How long a person may take at the provider. */
const ATTEMPT_MINUTES = 10;

/** A sign-in on its way through a provider. */
export interface Attempt {
  readonly provider: string;
  /** Proves at the end that whoever began it finishes it (RFC 7636). */
  readonly verifier: string;
  /** Comes back inside the provider's signed answer. */
  readonly nonce: string;
  /** The page to return to, as the api checked it. */
  readonly next: string;
  /** Who links the provider's account to themselves; null: signs in. */
  readonly personId: number | null;
}

/** What comes back: the attempt, or that it came too late. */
export type TakenAttempt = (Attempt & { readonly late: false }) | { readonly late: true; readonly next: string };

type Sealed = Pick<Attempt, 'verifier' | 'nonce' | 'next'>;

const placeOf = (state: Buffer) => ({ table: 'sign_in_attempt', column: 'sealed', row: state.toString('hex') });

/** @param state the provider echoes it; @param browser the cookie of the browser that began. Of both only the SHA-256 is kept. */
export async function beginAttempt(database: Database, seal: Seal, state: string, browser: string, attempt: Attempt): Promise<void> {
  const { provider, verifier, nonce, next, personId } = attempt;
  const hash = tokenHash(state);
  const sealed: Sealed = { verifier, nonce, next };
  await database.run(`delete from sign_in_attempt where expires_at < now() - interval '1 hour'`);
  await database.run(
    `insert into sign_in_attempt (state_hash, browser_hash, provider, sealed, person_id, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
    [hash, tokenHash(browser), provider, seal.close(JSON.stringify(sealed), placeOf(hash)), personId, ATTEMPT_MINUTES],
  );
}

/** Once only; null for an unknown or used state, and for another browser or provider, which leave it as it is. */
export async function takeAttempt(
  database: Database,
  seal: Seal,
  state: string,
  browser: string,
  provider: string,
): Promise<TakenAttempt | null> {
  const hash = tokenHash(state);
  const [row] = await database.rows<{ sealed: string; person_id: number | null; late: boolean }>(
    `delete from sign_in_attempt where state_hash = $1 and browser_hash = $2 and provider = $3
     returning sealed, person_id, expires_at <= now() as late`,
    [hash, tokenHash(browser), provider],
  );
  const opened = row === undefined ? null : open(seal, row.sealed, hash);
  if (row === undefined || opened === null) return null;
  const { verifier, nonce, next } = opened;
  return row.late ? { late: true, next } : { late: false, provider, verifier, nonce, next, personId: row.person_id };
}

/** Null where another secret key sealed it: begun before the key was changed. */
function open(seal: Seal, sealed: string, state: Buffer): Sealed | null {
  try {
    return JSON.parse(seal.open(sealed, placeOf(state))) as Sealed;
  } catch (error) {
    if (error instanceof SecretKeyError) return null;
    throw error;
  }
}
