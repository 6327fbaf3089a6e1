import { NOTHING_BETWEEN, type Mode, type Policy, type Standing } from '@ambit/access';
import type { Database } from '../database/database.js';
import { hasObjected } from '../owndata/withheld.js';
import { adoptPolicy, policyVersions, proposePolicy, readPolicy, readTerms } from './policies.js';
import type { PolicyTerms, PolicyVersion } from './policies.js';
import { addShare, answerRequest, askForPage, extendShare, requestsTo, revokeShare, sharesOf } from './shares.js';
import type { NewShare, RequestView, ShareView } from './shares.js';
import { candidates, readStandings } from './standing.js';

/** How long a purpose holds once it was said. */
const VISIT_HOURS = 8;

/** What a person is in this instance, beside an engineer. */
export interface Roles {
  readonly admin: boolean;
  readonly calibrator: boolean;
  /** Leads someone today, by a line that was confirmed lately. */
  readonly manager: boolean;
  /** Stands nowhere by name, and so opens no page but their own. */
  readonly objected: boolean;
}

/** A review cycle by its name. */
export interface CycleRef {
  readonly id: number;
  readonly name: string;
  /** Who reads what is shared with it now. */
  readonly calibrators: readonly number[];
}

/** The facts that access is decided on: policy, roles, lines, shares, visits. */
export class AccessFacts {
  constructor(private readonly database: Database) {}

  /** The policy that holds now. */
  policy(): Promise<Policy> {
    return readPolicy(this.database);
  }

  /** What holds beside its mode: sizes, purposes, how long things are kept. */
  policyTerms(): Promise<PolicyTerms> {
    return readTerms(this.database);
  }

  policyVersions(): Promise<PolicyVersion[]> {
    return policyVersions(this.database);
  }

  /** Keeps a proposal, in place of one that still waits; returns its id. */
  proposePolicy(mode: Mode, terms: PolicyTerms, by: number | null): Promise<number> {
    return this.database.transaction((sql) => proposePolicy(sql, mode, terms, by));
  }

  /** Makes a proposal hold; false where it is gone. */
  adoptPolicy(id: number, confirmedBy: number | null): Promise<boolean> {
    return this.database.transaction((sql) => adoptPolicy(sql, id, confirmedBy));
  }

  async roles(personId: number): Promise<Roles> {
    const [row] = await this.database.rows<Roles>(
      `select exists (select from admin where person_id = $1) as admin,
         exists (select from role_grant where person_id = $1 and role = 'calibrator') as calibrator,
         exists (select from reporting_line where manager_id = $1 and confirmed_at > now() - interval '45 days'
           and (valid_from is null or valid_from <= now()) and (valid_to is null or valid_to > now())) as manager,
         ${hasObjected('$1::int')} as objected`,
      [personId],
    );
    return row ?? { admin: false, calibrator: false, manager: false, objected: false };
  }

  /** What stands between a viewer and a person, who may not exist. */
  async standing(viewerId: number, personId: number | null): Promise<Standing> {
    const [standing] = [...(await this.standings(viewerId, [personId ?? 0])).values()];
    return standing ?? NOTHING_BETWEEN;
  }

  /** The same for several. */
  standings(viewerId: number, personIds: readonly number[]): Promise<ReadonlyMap<number, Standing>> {
    return readStandings(this.database, viewerId, personIds);
  }

  /** Whom a viewer might see; what `may` says of each is another matter. */
  candidates(viewerId: number): Promise<number[]> {
    return candidates(this.database, viewerId);
  }

  /** Who leads a person today, by a line that was confirmed lately. */
  async managersOf(personId: number): Promise<number[]> {
    const rows = await this.database.rows<{ id: number }>(
      `select distinct manager_id as id from reporting_line where person_id = $1 and confirmed_at > now() - interval '45 days'
         and (valid_from is null or valid_from <= now()) and (valid_to is null or valid_to > now()) order by 1`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Review cycles a person is a subject of that have not closed yet, by name. */
  openCycles(personId: number): Promise<CycleRef[]> {
    return this.database.rows<CycleRef>(
      `select c.id, c.name, array(select r.person_id from cycle_member r where r.cycle_id = c.id and r.part = 'calibrator') as calibrators
       from cycle c join cycle_member m on m.cycle_id = c.id and m.part = 'subject'
       where m.person_id = $1 and c.closes_at > now() order by lower(c.name) collate "C", c.id`,
      [personId],
    );
  }

  /** Keeps why someone looks at a person's page, for some hours. */
  async beginVisit(viewerId: number, personId: number, purpose: string): Promise<void> {
    await this.database.run(
      `insert into visit (viewer_id, person_id, purpose, until_at) values ($1, $2, $3, now() + make_interval(hours => $4))
       on conflict (viewer_id, person_id) do update set purpose = excluded.purpose, begun_at = now(), until_at = excluded.until_at`,
      [viewerId, personId, purpose, VISIT_HOURS],
    );
  }

  shares(personId: number): Promise<ShareView[]> {
    return sharesOf(this.database, personId);
  }

  share(share: NewShare): Promise<void> {
    return this.database.transaction((sql) => addShare(sql, share));
  }

  /** Lets calibrators read a share who came after it was made, as far as the person saw. */
  extendShare(personId: number, shareId: number, to: Date): Promise<boolean> {
    return extendShare(this.database, personId, shareId, to);
  }

  revokeShare(personId: number, shareId: number): Promise<boolean> {
    return this.database.transaction((sql) => revokeShare(sql, personId, shareId));
  }

  /** Asks a person to share their page. */
  askForPage(personId: number | null, requesterId: number, purpose: string): Promise<void> {
    return askForPage(this.database, personId, requesterId, purpose);
  }

  requests(personId: number): Promise<RequestView[]> {
    return requestsTo(this.database, personId);
  }

  answerRequest(personId: number, requesterId: number): Promise<void> {
    return answerRequest(this.database, personId, requesterId);
  }
}
