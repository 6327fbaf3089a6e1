import { Guarded } from '@ambit/access';
import { readTerms } from '../access/policies.js';
import type { Database } from '../database/database.js';
import type { PersonRef } from '../read/people.js';
import { choicesOf, choose } from './choices.js';
import type { Choice, OwnChoices } from './choices.js';
import { dispute, disputesAt, disputesForAdmin, disputesOf, withdrawDispute } from './disputes.js';
import type { DisputeView, NewDispute } from './disputes.js';
import { accountsOf, download } from './download.js';
import { erase, findErasable, previewErasure } from './erase.js';
import type { Erasable, Erasure } from './erase.js';
import { heldRows, HELD } from './held.js';

export interface OwnAccount extends Omit<PersonRef, 'personId'> {
  readonly kind: string;
  /** Newest first; the first is the one of now. Times are ISO 8601 UTC. */
  readonly logins: readonly { readonly login: string; readonly seenAt: string }[];
}

/** Half-open; null from: since the beginning, null to: still. Times are ISO 8601 UTC. */
export interface OwnMembership {
  readonly slug: string;
  readonly name: string;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly assumed: boolean;
  readonly source: string;
}

/** One kind of thing that is held. Times are ISO 8601 UTC. */
export interface KeptView {
  readonly what: string;
  readonly from: string;
  readonly count: number;
  /** The oldest; null where it has no time. */
  readonly since: string | null;
  /** When the oldest goes by the policy; null: no end is set. */
  readonly until: string | null;
}

export interface OwnDataView {
  readonly accounts: readonly OwnAccount[];
  readonly teams: readonly OwnMembership[];
  readonly kept: readonly KeptView[];
  /** When this person was told; null: not yet. */
  readonly noticeAt: string | null;
  readonly choices: OwnChoices;
  readonly disputes: readonly DisputeView[];
}

const DAY_MS = 86_400_000;

/** What is held of a person, and what they may do about it. */
export class OwnData {
  constructor(
    private readonly database: Database,
    /** Keys the hashes of those who were erased. */
    private readonly secretKey: string,
  ) {}

  async of(personId: number): Promise<Guarded<OwnDataView, 'manage-own-data'>> {
    const [notice] = await this.database.rows<{ at: Date }>('select at from notice where person_id = $1', [personId]);
    const view = {
      accounts: await this.accounts(personId),
      teams: await this.teams(personId),
      kept: await this.kept(personId),
      noticeAt: notice?.at.toISOString() ?? null,
      choices: await choicesOf(this.database, personId),
      disputes: await disputesOf(this.database, personId),
    };
    return Guarded.of('manage-own-data', { type: 'person', personId }, view);
  }

  async choices(personId: number): Promise<Guarded<OwnChoices, 'manage-own-data'>> {
    return Guarded.of('manage-own-data', { type: 'person', personId }, await choicesOf(this.database, personId));
  }

  /** Makes a choice hold; false where it held already. */
  choose(personId: number, choice: Choice): Promise<boolean> {
    return choose(this.database, personId, choice);
  }

  /** False where the row is no evidence of that person's. */
  dispute(said: NewDispute): Promise<boolean> {
    return this.database.transaction((sql) => dispute(sql, said));
  }

  withdrawDispute(personId: number, id: number): Promise<boolean> {
    return withdrawDispute(this.database, personId, id);
  }

  /** What a person said of rows of their evidence, for everyone who may read it. */
  async disputesAt(personId: number, seqs: readonly number[]): Promise<Guarded<ReadonlyMap<number, DisputeView>, 'view-evidence'>> {
    return Guarded.of('view-evidence', { type: 'person', personId }, await disputesAt(this.database, personId, seqs));
  }

  /** What asks an admin to look at an identity. */
  async disputesForAdmin(): Promise<Guarded<readonly DisputeView[], 'manage-people'>> {
    return Guarded.of('manage-people', { type: 'instance' }, await disputesForAdmin(this.database));
  }

  /** Everything of a person, as one JSON text piece by piece. */
  download(personId: number): Guarded<AsyncIterable<string>, 'manage-own-data'> {
    return Guarded.of('manage-own-data', { type: 'person', personId }, download(this.database, personId));
  }

  /** How often a person downloaded everything in the last hour. */
  async downloads(personId: number): Promise<number> {
    const [row] = await this.database.rows<{ n: number }>(
      `select count(*)::int as n from audit where what = 'own-data.downloaded' and actor_person_id = $1 and at > now() - interval '1 hour'`,
      [personId],
    );
    return row?.n ?? 0;
  }

  /** Whom an erasure would be of. @throws EraseError in one sentence */
  findErasable(asked: string): Promise<Erasable> {
    return findErasable(this.database, this.secretKey, asked);
  }

  /** What an erasure would do; changes nothing. */
  previewErasure(personId: number): Promise<Erasure> {
    return previewErasure(this.database, personId);
  }

  /** Erases a person in one transaction; what it did. */
  erase(personId: number): Promise<Erasure> {
    return erase(this.database, this.secretKey, personId);
  }

  private async accounts(personId: number): Promise<OwnAccount[]> {
    return this.database.rows<OwnAccount>(
      `select a.host, a.host_id::float8 as "hostId", a.login, coalesce(a.name, a.login) as name, a.kind,
         coalesce((select jsonb_agg(jsonb_build_object('login', l.login, 'seenAt', l.seen_at) order by l.seen_at desc, l.login)
           from login_history l where l.account_id = a.id), '[]') as logins
       from identity i join account a on a.id = i.account_id where i.person_id = $1 and i.until_version is null order by a.id`,
      [personId],
    );
  }

  private async teams(personId: number): Promise<OwnMembership[]> {
    const rows = await this.database.rows<Omit<OwnMembership, 'from' | 'to'> & Record<'from' | 'to', Date | null>>(
      `select t.slug, t.name, m.role, m.valid_from as "from", m.valid_to as "to", m.assumed, m.source
       from membership m join team t on t.id = m.team_id where m.person_id = $1 and m.until_version is null
       order by m.valid_from nulls first, lower(t.name) collate "C", m.id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, from: row.from?.toISOString() ?? null, to: row.to?.toISOString() ?? null }));
  }

  /** What there is none of is left out. */
  private async kept(personId: number): Promise<KeptView[]> {
    const { eventDays, viewDays } = await readTerms(this.database);
    const days = { event: eventDays, view: viewDays };
    const parameters = [personId, await accountsOf(this.database, personId)];
    const found: KeptView[] = [];
    for (const held of HELD) {
      const { what, from, kept } = held;
      const [counted] = await this.database.rows<{ n: number; since: Date | null }>(
        heldRows(held, 'count(*)::int as n, min(held.at) as since'),
        parameters,
      );
      if (counted === undefined || counted.n === 0) continue;
      const end = kept === null ? null : days[kept];
      const until = end === null || counted.since === null ? null : new Date(counted.since.getTime() + end * DAY_MS).toISOString();
      found.push({ what, from, count: counted.n, since: counted.since?.toISOString() ?? null, until });
    }
    return found;
  }
}
