import type { Database } from '../database/database.js';
import { notWithheld } from '../owndata/withheld.js';
import { PULL_KINDS } from '../pull/kinds.js';

export type SyncState = 'QUEUED' | 'FETCHING' | 'READY' | 'NEEDS_YOU';

export interface ConnectionProgress {
  readonly id: number;
  readonly login: string;
  readonly host: string;
  readonly state: SyncState;
  /** One sentence for the admin. */
  readonly problem: string | null;
  readonly members: number;
  readonly teams: number;
  readonly lastFetchedAt: string | null;
}

export interface RepositoryProgress {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  /** Pull requests held, and how many the host says there are. */
  readonly pulls: number;
  readonly pullsTotal: number | null;
  readonly reviews: number;
  /** Everything since then is held; null while nothing is complete. */
  readonly backTo: string | null;
  readonly state: SyncState;
  readonly problem: string | null;
  readonly fetchedAt: string | null;
}

interface StreamFacts {
  readonly problem: string | null;
  readonly begun: boolean;
  readonly ended: boolean;
  readonly finished_at: Date | null;
}

/** What the streams of one thing say together; `counts` tells which of them say how far it has been fetched. */
function facts(counts: string): string {
  return `min(s.problem) as problem, coalesce(bool_or(s.turn > 0 or s.lease_until > now()) filter (where ${counts}), false) as begun,
  coalesce(bool_and(s.phase = 'live') filter (where ${counts}), false) as ended, min(s.finished_at) filter (where ${counts}) as finished_at`;
}

function stateOf(facts: StreamFacts): SyncState {
  if (facts.problem !== null) return 'NEEDS_YOU';
  if (facts.ended) return 'READY';
  return facts.begun ? 'FETCHING' : 'QUEUED';
}

export async function connectionRows(database: Database): Promise<ConnectionProgress[]> {
  const rows = await database.rows<StreamFacts & { id: number; login: string; host: string; members: number; teams: number }>(
    `select c.id, c.login, c.host, ${facts('true')},
       (select count(*)::int from organization_member m where m.connection_id = c.id and ${notWithheld('m.account_id')}) as members,
       (select count(distinct team_id)::int from membership t where t.connection_id = c.id and t.until_version is null and t.valid_to is null) as teams
     from connection c left join sync_stream s on s.connection_id = c.id and s.repository_id is null
     group by c.id order by lower(c.login), c.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    host: row.host,
    state: stateOf(row),
    problem: row.problem,
    members: row.members,
    teams: row.teams,
    lastFetchedAt: row.finished_at?.toISOString() ?? null,
  }));
}

interface RepositoryRow extends StreamFacts {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly created_at: Date;
  readonly pulls: number;
  readonly total: number | null;
  readonly reviews: number;
  readonly back_to: Date | null;
  readonly untold: boolean;
}

/** A row speaks of pull requests: documents still being read leave it ready, but a problem with them is one. */
const OF_PULLS = 's.kind = any($1::text[])';

export async function repositoryRows(database: Database): Promise<RepositoryProgress[]> {
  const rows = await database.rows<RepositoryRow>(
    `select r.id, r.owner, r.name, r.created_at, ${facts(OF_PULLS)}, max(s.total) filter (where s.kind = 'pulls') as total, coalesce(sum(s.reviews), 0)::int as reviews,
       max(s.back_to) filter (where s.phase <> 'live' and ${OF_PULLS}) as back_to,
       coalesce(bool_or(s.back_to is null and s.phase <> 'live') filter (where ${OF_PULLS}), true) as untold,
       (select count(*)::int from work w where w.repository_id = r.id and w.kind = 'pull') as pulls
     from repository r left join sync_stream s on s.repository_id = r.id
     where r.gone = false group by r.id order by lower(r.owner), lower(r.name), r.id`,
    [PULL_KINDS],
  );
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    name: row.name,
    pulls: row.pulls,
    pullsTotal: row.total === null ? null : Math.max(row.total, row.pulls),
    reviews: row.reviews,
    // A stream that has ended is held to the beginning, which the slower ones then bound.
    backTo: row.untold ? null : (row.back_to ?? row.created_at).toISOString(),
    state: stateOf(row),
    problem: row.problem,
    fetchedAt: row.finished_at?.toISOString() ?? null,
  }));
}
