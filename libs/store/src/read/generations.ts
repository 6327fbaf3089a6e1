import type { Generation } from '@ambit/activity';
import type { Database } from '../database/database.js';

interface GenerationRow {
  readonly id: number;
  readonly period_key: string;
  readonly from_at: Date;
  readonly to_at: Date;
  readonly as_of_seq: number;
  readonly roster_version: number;
  readonly definitions: Record<string, number>;
  readonly as_of: Date | null;
  readonly fetched_repositories: number;
  readonly all_repositories: number;
  readonly measured_at: Date;
}

const COLUMNS = `g.id, g.period_key, g.from_at, g.to_at, g.as_of_seq::float8 as as_of_seq, g.roster_version, g.definitions, g.as_of,
  g.fetched_repositories, g.all_repositories, g.measured_at`;
const CURRENT = `select ${COLUMNS} from current_generation c join generation g on g.id = c.generation_id`;

export async function currentPeriods(database: Database): Promise<Generation[]> {
  const rows = await database.rows<GenerationRow>(`${CURRENT} order by g.to_at desc, g.from_at, g.period_key collate "C"`);
  return rows.map(generationOf);
}

export async function currentGeneration(database: Database, periodKey: string): Promise<Generation | null> {
  const [row] = await database.rows<GenerationRow>(`${CURRENT} where c.period_key = $1`, [periodKey]);
  return row === undefined ? null : generationOf(row);
}

/** A generation that is still kept, current or the one before; null once it is gone. */
export async function keptGeneration(database: Database, id: number): Promise<Generation | null> {
  const [row] = await database.rows<GenerationRow>(`select ${COLUMNS} from generation g where g.id = $1`, [id]);
  return row === undefined ? null : generationOf(row);
}

/**
 * Whether a person had been told when the roster of a generation was read, so that no reading means no case. Told are counted
 * in the order they were written down; its own time is of no use, as a measuring takes a while. What a person chose since then
 * asks for another measuring.
 */
export async function toldBefore(database: Database, generationId: number, personId: number): Promise<boolean> {
  const [row] = await database.rows<{ told: boolean }>(
    `select notice_place(t.person_id) <= g.notices and coalesce(c.since_version, 0) <= g.roster_version as told
     from generation g, told t left join choice_made c on c.person_id = t.person_id where g.id = $1 and t.person_id = $2`,
    [generationId, personId],
  );
  return row?.told ?? false;
}

function generationOf(row: GenerationRow): Generation {
  return {
    id: row.id,
    periodKey: row.period_key,
    from: row.from_at.getTime(),
    to: row.to_at.getTime(),
    asOfSeq: row.as_of_seq,
    rosterVersion: row.roster_version,
    definitions: row.definitions,
    asOf: row.as_of?.toISOString() ?? null,
    fetchedRepositories: row.fetched_repositories,
    allRepositories: row.all_repositories,
    measuredAt: row.measured_at.toISOString(),
  };
}
