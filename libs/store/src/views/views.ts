import { Guarded } from '@ambit/access';
import type { Database } from '../database/database.js';
import { toJson } from '../database/json.js';
import { People, type PersonRef } from '../read/people.js';
import { appendView, type Again, type NewView } from './append.js';
import { forgetViews } from './forget.js';
import { allOwnRows, lookersSince, ownRows, wholeRows, type Asked, type AskedWhole, type Held, type HeldView } from './read.js';
import { headOf, verifyLog, type LogCheck, type LogHead } from './verify.js';

/** Someone a row names: a person, an admin without an account at any host, someone who was erased, or the command line. */
export type Named =
  | { readonly is: 'person'; readonly person: PersonRef }
  | { readonly is: 'admin'; readonly personId: number }
  | { readonly is: 'gone' }
  | { readonly is: 'command-line' };

/** One row of the log, with the people in it named. */
export interface ViewEntry extends Omit<HeldView, 'actorId' | 'personId'> {
  readonly actor: Named;
  /** Null: everyone. */
  readonly subject: Named | null;
}

export interface ViewPage {
  readonly entries: readonly ViewEntry[];
  readonly total: number;
  readonly more: boolean;
}

export interface OwnViews extends ViewPage {
  /** How many others looked since then. */
  readonly lookers: number;
}

/** Who looked at whom: written before anything is shown, read by the subject, never changed. */
export class ViewLog {
  private readonly people: People;

  constructor(private readonly database: Database) {
    this.people = new People(database);
  }

  /** Writes a view down. What it is about may be shown only once this has resolved. */
  async add(view: NewView, again: Again = 'always'): Promise<void> {
    await this.database.transaction((sql) => appendView(sql, view, again));
  }

  /** Writes down that what is held leaves with names, and announces it to everyone. */
  async addExport(purpose: string): Promise<void> {
    const view = { actorId: null, personId: null, what: 'export', basis: 'command-line', purpose, detail: {} } as const;
    await this.database.transaction(async (sql) => {
      await appendView(sql, view, 'always');
      await sql.run(`insert into announcement (what, detail) values ('export.identified', $1::jsonb)`, [toJson({ purpose })]);
    });
  }

  /** What is written about a person, newest first. @param since from when on those who looked are counted */
  async own(personId: number, asked: Asked, since: Date): Promise<Guarded<OwnViews, 'view-own-log'>> {
    const page = await this.named(await ownRows(this.database, personId, asked));
    const lookers = await lookersSince(this.database, personId, since);
    return Guarded.of('view-own-log', { type: 'person', personId }, { ...page, lookers });
  }

  /** All that is written about a person, newest first: for the file a person downloads. */
  async allOf(personId: number): Promise<Guarded<readonly ViewEntry[], 'view-own-log'>> {
    const rows = await allOwnRows(this.database, personId);
    const { entries } = await this.named({ rows, total: rows.length, more: false });
    return Guarded.of('view-own-log', { type: 'person', personId }, entries);
  }

  /** Everything that was seen, and everything done to the instance, newest first. */
  async whole(asked: AskedWhole): Promise<Guarded<ViewPage, 'view-admin-log'>> {
    return Guarded.of('view-admin-log', { type: 'instance' }, await this.named(await wholeRows(this.database, asked)));
  }

  /** Takes away what is older than that. Returns how many rows went. */
  forgetBefore(before: Date): Promise<number> {
    return this.database.transaction((sql) => forgetViews(sql, before));
  }

  async head(): Promise<LogHead> {
    const [row] = await this.database.rows<{ id: number; hash: Buffer }>('select id::float8 as id, hash from view_log_head');
    if (row === undefined) throw new Error('The log of views has no head. Restore the database from a backup.');
    return headOf(row.id, row.hash);
  }

  /** Walks the whole log. @param heads that were kept outside of this database */
  verify(heads: readonly LogHead[] = []): Promise<LogCheck> {
    return verifyLog(this.database, heads);
  }

  private async named({ rows, total, more }: Held): Promise<ViewPage> {
    const ids = [...new Set(rows.flatMap(({ actorId, personId }) => [actorId, personId]))].filter((id) => id !== null);
    const refs = await this.people.refs(ids);
    // An admin who objected is nobody who could be told from those who are gone.
    const admins = await this.people.withoutAccount(ids.filter((id) => !refs.has(id)));
    const nameOf = (id: number): Named => {
      const person = refs.get(id);
      if (person !== undefined) return { is: 'person', person };
      return admins.has(id) ? { is: 'admin', personId: id } : { is: 'gone' };
    };
    const entries = rows.map(({ actorId, personId, ...row }) => ({
      ...row,
      actor: actorId === null ? ({ is: 'command-line' } as const) : nameOf(actorId),
      subject: personId === null ? null : nameOf(personId),
    }));
    return { entries, total, more };
  }
}
