import { loosens, type Agreement, type Mode } from '@ambit/access';
import type { Database, Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { hasAccount } from '../doors/belonging.js';
import { lockRoster } from '../teams/versions.js';
import { announce } from './announcements.js';
import { adoptPolicy, policyOf, policyVersions, proposePolicy, type PolicyTerms, type PolicyVersion } from './policies.js';

/**
 * What became of a change: it holds, it waits for a second person, it would change nothing; or it needs two people, and was proposed
 * by nobody who could be one of them.
 */
export type Changed = 'holds' | 'waits' | 'same' | 'nobody';

/** That the annex was signed: by whom it was marked, and what stood in it. */
export interface Signature {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who marked it as signed; the signatures themselves are on paper. */
  readonly by: number | null;
  readonly versionId: number;
  /** Versions of the definitions by signal. */
  readonly definitions: Readonly<Record<string, number>>;
}

const SIGNATURE = 'annex.signed';

/** How the company comes to agree on a policy. */
export class Agreements {
  constructor(private readonly database: Database) {}

  /** Every version, newest first. */
  versions(): Promise<PolicyVersion[]> {
    return policyVersions(this.database);
  }

  /**
   * Changes the policy: at once where it is the first or takes no safeguard away, else as a proposal that a second person
   * confirms. What holds is read in the same transaction, so that no two changes add up to a loosening that nobody saw.
   */
  change(mode: Mode, terms: PolicyTerms, by: number | null): Promise<Changed> {
    return this.database.transaction(async (sql) => {
      await lockRoster(sql);
      const held = await holding(sql);
      if (held !== null && sameTerms(held, mode, terms)) return 'same';
      const waits = held !== null && loosens(agreementOf(held), { ...agreementOf(held), ...terms, mode });
      if (waits && !(await isSomebody(sql, by))) return 'nobody';
      const id = await proposePolicy(sql, mode, terms, by);
      if (waits) return 'waits';
      await adoptPolicy(sql, id, null);
      await announce(sql, held === null ? 'policy.adopted' : 'policy.tightened', { from: held?.id ?? null, to: id });
      return 'holds';
    });
  }

  /** Makes a proposal hold, by somebody else than proposed it, both with an account; false where it is gone, or one of them is not such. */
  confirm(id: number, by: number): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      await lockRoster(sql);
      const held = await holding(sql);
      const [proposal] = await sql.rows<{ proposed_by: number | null }>('select proposed_by from policy_version where id = $1', [id]);
      if (proposal === undefined || proposal.proposed_by === by) return false;
      if (!(await isSomebody(sql, proposal.proposed_by)) || !(await isSomebody(sql, by))) return false;
      if (!(await adoptPolicy(sql, id, by))) return false;
      await announce(sql, 'policy.loosened', { from: held?.id ?? null, to: id });
      return true;
    });
  }

  /** Takes a proposal back; false where it is gone. */
  async withdraw(id: number): Promise<boolean> {
    const count = await this.database.run(
      'update policy_version set withdrawn_at = now() where id = $1 and adopted_at is null and withdrawn_at is null',
      [id],
    );
    return count > 0;
  }

  /** Notes that the annex of now was signed, in place of the time before. */
  async sign(by: number, versionId: number, definitions: Readonly<Record<string, number>>): Promise<void> {
    const signature: Signature = { at: new Date().toISOString(), by, versionId, definitions };
    await this.database.run(
      'insert into setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value',
      [SIGNATURE, toJson(signature)],
    );
  }

  /** Null while it was never signed. */
  async signature(): Promise<Signature | null> {
    const [row] = await this.database.rows<{ value: Signature }>('select value from setting where key = $1', [SIGNATURE]);
    return row?.value ?? null;
  }
}

/** The first admin, who has no account, may be the same human as an admin who has one: they are nobody where two people are needed. */
async function isSomebody(sql: Sql, personId: number | null): Promise<boolean> {
  return personId !== null && (await hasAccount(sql, personId));
}

/** The version that holds now. */
async function holding(sql: Sql): Promise<PolicyVersion | null> {
  const [row] = await sql.rows<{ id: number }>('select id from policy_now');
  const versions = row === undefined ? [] : await policyVersions(sql);
  return versions.find(({ id }) => id === row?.id) ?? null;
}

export function agreementOf(version: PolicyVersion): Agreement {
  const { eventDays, storyDays, viewDays } = version.terms;
  return { ...policyOf(version), eventDays, storyDays, viewDays };
}

function sameTerms(held: PolicyVersion, mode: Mode, terms: PolicyTerms): boolean {
  const plain = ({ purposes, ...rest }: PolicyTerms): string =>
    JSON.stringify([[...purposes].sort(), rest.minGroup, rest.eventDays, rest.storyDays, rest.viewDays]);
  return held.mode === mode && plain(held.terms) === plain(terms);
}
