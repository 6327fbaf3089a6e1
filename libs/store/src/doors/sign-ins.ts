import { Guarded } from '@ambit/access';
import type { Database } from '../database/database.js';
import type { Seal } from '../secret.js';
import { beginAttempt, takeAttempt, type Attempt, type TakenAttempt } from './attempts.js';
import { bindSubject, personOfAccount, personOfSubject, type NoSubject, type Subject } from './known.js';

/** A subject is somebody else's: nothing was changed. */
class Taken extends Error {}

/** What signing in through a provider keeps: attempts on their way, and whom a provider's name means. */
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
  ) {}

  /** Keeps an attempt for ten minutes. @param state goes to the provider and back; @param browser stays in the browser's cookie */
  begin(state: string, browser: string, attempt: Attempt): Promise<void> {
    return beginAttempt(this.database, this.seal, state, browser, attempt);
  }

  /** The attempt that a browser comes back from, once; null when there is none. */
  take(state: string, browser: string, provider: string): Promise<TakenAttempt | null> {
    return takeAttempt(this.database, this.seal, state, browser, provider);
  }

  /** Whom the host's account signs in; null when it belongs to nobody here. */
  personOfAccount(host: string, hostId: number): Promise<number | null> {
    return personOfAccount(this.database, host, hostId);
  }

  /** Whom a provider's subject signs in, or why nobody; the first time it is bound by its login, where no more than a page of one's own hangs on that. */
  personOfSubject(subject: Subject): Promise<number | NoSubject> {
    return this.database.transaction((sql) => personOfSubject(sql, subject));
  }

  /** Binds a subject to whoever is signed in. @returns false when it is somebody else's */
  async link(issuer: string, subject: string, personId: number): Promise<boolean> {
    try {
      await this.database.transaction(async (sql) => {
        if (!(await bindSubject(sql, { issuer, subject }, personId))) throw new Taken();
      });
      return true;
    } catch (error) {
      if (error instanceof Taken) return false;
      throw error;
    }
  }

  /** The providers where a person has a name, with since when (ISO 8601 UTC). */
  async linksOf(personId: number): Promise<Guarded<ReadonlyMap<string, string>, 'manage-own-sessions'>> {
    const rows = await this.database.rows<{ issuer: string; bound_at: Date }>(
      'select issuer, bound_at from sign_in_subject where person_id = $1',
      [personId],
    );
    const links = new Map(rows.map(({ issuer, bound_at }) => [issuer, bound_at.toISOString()]));
    return Guarded.of('manage-own-sessions', { type: 'person', personId }, links);
  }
}
