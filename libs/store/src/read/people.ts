import { Guarded } from '@ambit/access';
import type { Database } from '../database/database.js';
import { hasObjected } from '../owndata/withheld.js';
import type { TeamRef } from '../teams/read.js';

/** Who someone is: what everyone signed in may see of a member of a team. */
export interface PersonRef {
  readonly personId: number;
  readonly host: string;
  /** The host's numeric id. */
  readonly hostId: number;
  readonly login: string;
  readonly name: string;
}

/** What stands at the head of a person's page. */
export interface PersonCard {
  readonly person: PersonRef;
  /** Teams of today, alphabetical. */
  readonly teams: readonly TeamRef[];
  /** When this person was told, ISO 8601 UTC; null: nothing is measured. */
  readonly noticeAt: string | null;
}

const REF = `i.person_id as "personId", a.host, a.host_id::float8 as "hostId", a.login, coalesce(a.name, a.login) as name`;

/** People by their accounts. A person with several accounts is shown by the first of them, whichever was asked for. */
export class People {
  constructor(private readonly database: Database) {}

  /** By the host's numeric id: the canonical address. */
  async findByHostId(host: string, hostId: number): Promise<PersonRef | null> {
    const personId = await this.idByHostId(host, hostId);
    return personId === null ? null : this.byId(personId);
  }

  /** By a login: who has it now, else who had it last. Without a host, of several the account known longest. */
  async findByLogin(login: string, host: string | null = null): Promise<PersonRef | null> {
    const personId = await this.idByLogin(login, host);
    return personId === null ? null : this.byId(personId);
  }

  /** The store id alone, in one statement whether there is such a person or not. */
  async idByHostId(host: string, hostId: number): Promise<number | null> {
    const [row] = await this.database.rows<{ personId: number }>(
      `select i.person_id as "personId" from account a join identity i on i.account_id = a.id and i.until_version is null
       where a.host = $1 and a.host_id = $2`,
      [host, hostId],
    );
    return row?.personId ?? null;
  }

  /** The same by login. */
  async idByLogin(login: string, host: string | null = null): Promise<number | null> {
    const [row] = await this.database.rows<{ personId: number }>(
      `select i.person_id as "personId" from login_history l join account a on a.id = l.account_id
       join identity i on i.account_id = a.id and i.until_version is null
       where lower(l.login) = lower($1) and a.host = coalesce($2, a.host) order by (lower(a.login) = lower($1)) desc, l.seen_at desc, a.id limit 1`,
      [login, host],
    );
    return row?.personId ?? null;
  }

  /** By store id, for the person themselves and for those their page is open to. */
  async byId(personId: number): Promise<PersonRef | null> {
    const [row] = await this.database.rows<PersonRef>(
      `select ${REF} from identity i join account a on a.id = i.account_id
       where i.person_id = $1 and i.until_version is null order by a.id limit 1`,
      [personId],
    );
    return row ?? null;
  }

  /** By store id, for naming people to others: whoever objected is not in the map, as nobody who is gone is. */
  async refs(personIds: readonly number[]): Promise<ReadonlyMap<number, PersonRef>> {
    const rows = await this.database.rows<PersonRef>(
      `select distinct on (i.person_id) ${REF} from identity i join account a on a.id = i.account_id
       where i.person_id = any($1::int[]) and i.until_version is null and not ${hasObjected('i.person_id')} order by i.person_id, a.id`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** Of some people those without an account at any host: admins who were let in first. */
  async withoutAccount(personIds: readonly number[]): Promise<ReadonlySet<number>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.database.rows<{ id: number }>(
      `select p.id from person p where p.id = any($1::int[]) and not exists (select from identity i where i.person_id = p.id)`,
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The head of the person's page; null when there is no such person. */
  async card(personId: number): Promise<Guarded<PersonCard, 'view-person-page'> | null> {
    const person = await this.byId(personId);
    if (person === null) return null;
    const teams = await this.teamsOf(personId);
    const [notice] = await this.database.rows<{ at: Date }>('select at from told where person_id = $1', [personId]);
    return Guarded.of('view-person-page', { type: 'person', personId }, { person, teams, noticeAt: notice?.at.toISOString() ?? null });
  }

  /** The teams someone is in today, alphabetical. */
  async teamsOf(personId: number): Promise<readonly TeamRef[]> {
    return (await this.teamsOfMany([personId])).get(personId) ?? [];
  }

  /** The same for several people at once; who is in none is not in the map. */
  async teamsOfMany(personIds: readonly number[]): Promise<ReadonlyMap<number, readonly TeamRef[]>> {
    const rows = await this.database.rows<TeamRef & { readonly personId: number }>(
      `select distinct m.person_id as "personId", t.id, t.slug, t.name, lower(t.name) collate "C" as "order"
       from membership m join team t on t.id = m.team_id
       where m.person_id = any($1::int[]) and m.until_version is null
         and (m.valid_from is null or m.valid_from <= now()) and (m.valid_to is null or m.valid_to > now())
       order by "order", t.id`,
      [personIds],
    );
    const found = new Map<number, TeamRef[]>();
    for (const { personId, id, slug, name } of rows) {
      const held = found.get(personId);
      if (held === undefined) found.set(personId, [{ id, slug, name }]);
      else held.push({ id, slug, name });
    }
    return found;
  }
}
