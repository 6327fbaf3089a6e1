import { LEAST_GROUP, MODES, PURPOSES, UNADOPTED, type Mode, type Policy } from '@ambit/access';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { lockRoster, nextVersion } from '../teams/versions.js';

/** What a policy says beside its mode. */
export interface PolicyTerms {
  readonly minGroup: number;
  readonly purposes: readonly string[];
  /** How long things are kept, in days; null: no end. */
  readonly eventDays: number | null;
  readonly storyDays: number | null;
  readonly viewDays: number | null;
}

/** One version of the policy, as it is kept. Times are ISO 8601 UTC. */
export interface PolicyVersion {
  readonly id: number;
  readonly mode: Mode;
  readonly terms: PolicyTerms;
  readonly proposedBy: number | null;
  readonly proposedAt: string;
  readonly confirmedBy: number | null;
  readonly adoptedAt: string | null;
  readonly withdrawnAt: string | null;
}

interface PolicyRow {
  readonly id: number;
  readonly mode: string;
  readonly terms: Partial<PolicyTerms>;
  readonly proposed_by: number | null;
  readonly proposed_at: Date;
  readonly confirmed_by: number | null;
  readonly adopted_at: Date | null;
  readonly withdrawn_at: Date | null;
}

/** What holds where nobody chose. */
export const DEFAULT_TERMS: PolicyTerms = { minGroup: LEAST_GROUP, purposes: PURPOSES, eventDays: null, storyDays: null, viewDays: null };

/** The policy that holds now. */
export async function readPolicy(sql: Sql): Promise<Policy> {
  const [row] = await sql.rows<PolicyRow>('select * from policy_now');
  return row === undefined ? UNADOPTED : policyOf(versionOf(row));
}

/** What the policy that holds now says beside its mode; where none does, what nobody chose. */
export async function readTerms(sql: Sql): Promise<PolicyTerms> {
  const [row] = await sql.rows<PolicyRow>('select * from policy_now');
  return row === undefined ? DEFAULT_TERMS : versionOf(row).terms;
}

/** Every version, newest first. */
export async function policyVersions(sql: Sql): Promise<PolicyVersion[]> {
  const rows = await sql.rows<PolicyRow>('select * from policy_version order by id desc');
  return rows.map(versionOf);
}

/** Keeps what someone proposes; what was proposed before and is not adopted is withdrawn. Returns its id. */
export async function proposePolicy(sql: Sql, mode: Mode, terms: PolicyTerms, by: number | null): Promise<number> {
  await sql.run('update policy_version set withdrawn_at = now() where adopted_at is null and withdrawn_at is null');
  const [row] = await sql.rows<{ id: number }>(
    'insert into policy_version (mode, terms, proposed_by) values ($1, $2::jsonb, $3) returning id',
    [mode, toJson(terms), by],
  );
  if (row === undefined) throw new Error('The policy could not be written.');
  return row.id;
}

/**
 * Makes a proposed version the one that holds: from then on another roster is measured, and what may no longer be kept of
 * people is gone at once. False where it was withdrawn or adopted meanwhile.
 * @param confirmedBy the second person, where one was needed
 */
export async function adoptPolicy(sql: Sql, id: number, confirmedBy: number | null): Promise<boolean> {
  await lockRoster(sql);
  const adopted = await sql.run(
    'update policy_version set adopted_at = now(), confirmed_by = $2 where id = $1 and adopted_at is null and withdrawn_at is null',
    [id, confirmedBy],
  );
  if (adopted === 0) return false;
  // Where nobody was told and nothing measured before, nothing could change.
  const [told] = await sql.rows('select from notice union all select from generation limit 1');
  if (told !== undefined) await nextVersion(sql, 'the policy changed');
  await forgetUntold(sql);
  return true;
}

/** Takes away the readings of those of whom none may be, in one generation or in all. */
export async function forgetUntold(sql: Sql, generationId: number | null = null): Promise<void> {
  await sql.run('select forget_untold($1)', [generationId]);
}

export function policyOf({ mode, terms, adoptedAt }: PolicyVersion): Policy {
  return { mode, adopted: adoptedAt !== null, minGroup: terms.minGroup, purposes: terms.purposes };
}

function versionOf(row: PolicyRow): PolicyVersion {
  const mode = MODES.find((known) => known === row.mode);
  if (mode === undefined) throw new Error(`The policy has a mode that is not known: ${row.mode}.`);
  const terms = { ...DEFAULT_TERMS, ...row.terms };
  return {
    id: row.id,
    mode,
    terms: { ...terms, minGroup: Math.max(LEAST_GROUP, terms.minGroup) },
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at.toISOString(),
    confirmedBy: row.confirmed_by,
    adoptedAt: row.adopted_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  };
}
