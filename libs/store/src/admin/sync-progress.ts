import { STANDARD_WEEKS } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { BUSY } from '../measure/busy.js';
import { fetchedBackTo } from '../measure/pulled.js';
import { connectionRows, repositoryRows } from './sync-rows.js';
import type { ConnectionProgress, RepositoryProgress, SyncState } from './sync-rows.js';

const WEEK_MS = 7 * 86_400_000;
/** The rings of the Sync page; null is everything. */
const RING_WEEKS = [13, 26, null] as const;

/** How far GitHub has been fetched. Times are ISO 8601 UTC. */
export interface SyncProgress {
  readonly connections: readonly ConnectionProgress[];
  /** In order of name. */
  readonly repositories: readonly RepositoryProgress[];
  /** Repositories fetched to the beginning, of all. */
  readonly fetched: number;
  readonly all: number;
  /** Largest of 4, 13, 26, 52 weeks back to which every repository is fetched; null for none. */
  readonly completeWeeks: number | null;
  readonly state: SyncState;
  /** The moment back to which every repository is fetched; null while one is not begun. */
  readonly backTo: string | null;
  /** When the newest current numbers were measured. */
  readonly measuredAt: string | null;
  readonly rings: readonly { readonly weeks: number | null; readonly fetched: number; readonly of: number }[];
  /** Whether any stream is at work: history still to fetch, due, or held by a worker. */
  readonly busy: boolean;
}

/** @param now where the weeks of the rings end */
export async function syncProgress(database: Database, now: Date): Promise<SyncProgress> {
  const connections = await connectionRows(database);
  const repositories = await repositoryRows(database);
  const back = (weeks: number | null): Date | null => (weeks === null ? null : new Date(now.getTime() - weeks * WEEK_MS));
  const weeks = [...RING_WEEKS, ...STANDARD_WEEKS];
  const counts = await fetchedBackTo(database, weeks.map(back));
  const [rest] = await database.rows<{ measured: Date | null; busy: boolean }>(
    `select exists (${BUSY}) as busy,
       (select max(g.measured_at) from current_generation c join generation g on g.id = c.generation_id) as measured`,
  );
  const all = repositories.length;
  const whole = STANDARD_WEEKS.filter((_, index) => all > 0 && counts[RING_WEEKS.length + index] === all);
  return {
    connections,
    repositories,
    fetched: counts[RING_WEEKS.indexOf(null)] ?? 0,
    all,
    completeWeeks: whole.length === 0 ? null : Math.max(...whole),
    state: stateOf([...connections, ...repositories].map((row) => row.state)),
    backTo: latest(repositories.map((row) => row.backTo)),
    measuredAt: rest?.measured?.toISOString() ?? null,
    rings: RING_WEEKS.map((ring, index) => ({ weeks: ring, fetched: counts[index] ?? 0, of: all })),
    busy: rest?.busy ?? false,
  };
}

function stateOf(states: readonly SyncState[]): SyncState {
  if (states.includes('NEEDS_YOU')) return 'NEEDS_YOU';
  if (states.includes('FETCHING')) return 'FETCHING';
  if (states.length > 0 && states.every((state) => state === 'READY')) return 'READY';
  return states.includes('READY') ? 'FETCHING' : 'QUEUED';
}

function latest(moments: readonly (string | null)[]): string | null {
  let newest: string | null = null;
  for (const moment of moments) {
    if (moment === null) return null;
    if (newest === null || moment > newest) newest = moment;
  }
  return newest;
}
