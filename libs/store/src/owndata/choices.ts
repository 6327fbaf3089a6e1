import { forgetUntold } from '../access/policies.js';
import type { Database, Sql } from '../database/database.js';
import { lockRoster, nextVersion } from '../teams/versions.js';

/** What a person may choose for themselves, and take back. */
export type Choice = 'pause' | 'resume' | 'object' | 'withdraw-objection' | 'switch-on' | 'switch-off';

/** What a person chose. Times are ISO 8601 UTC; null: not chosen. */
export interface OwnChoices {
  readonly pausedAt: string | null;
  readonly objectedAt: string | null;
  readonly switchedOnAt: string | null;
}

interface Change {
  readonly column: 'paused_at' | 'objected_at' | 'switched_on_at';
  /** Whether it is chosen from now on, or no more. */
  readonly on: boolean;
}

const CHANGES: Readonly<Record<Choice, Change>> = {
  pause: { column: 'paused_at', on: true },
  resume: { column: 'paused_at', on: false },
  object: { column: 'objected_at', on: true },
  'withdraw-objection': { column: 'objected_at', on: false },
  'switch-on': { column: 'switched_on_at', on: true },
  'switch-off': { column: 'switched_on_at', on: false },
};

export async function choicesOf(sql: Sql, personId: number): Promise<OwnChoices> {
  const [row] = await sql.rows<Record<Change['column'], Date | null>>(
    'select paused_at, objected_at, switched_on_at from person_choice where person_id = $1',
    [personId],
  );
  const time = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
  return { pausedAt: time(row?.paused_at), objectedAt: time(row?.objected_at), switchedOnAt: time(row?.switched_on_at) };
}

/**
 * Makes a choice hold. The roster gets a new version, which asks for a measuring and dates the choice; readings that may no
 * longer be are gone with it. Chosen again it changes nothing.
 * @returns whether it changed anything
 */
export function choose(database: Database, personId: number, choice: Choice): Promise<boolean> {
  const { column, on } = CHANGES[choice];
  return database.transaction(async (sql) => {
    await lockRoster(sql);
    await sql.run('insert into person_choice (person_id) values ($1) on conflict do nothing', [personId]);
    const changed = await sql.run(
      `update person_choice set ${column} = ${on ? 'now()' : 'null'} where person_id = $1 and (${column} is null) = $2`,
      [personId, on],
    );
    if (changed === 0) return false;
    const version = await nextVersion(sql, 'a person chose for themselves');
    await sql.run('update person_choice set since_version = $2 where person_id = $1', [personId, version]);
    await forgetUntold(sql);
    return true;
  });
}
