import { randomUUID } from 'node:crypto';
import type { Progress, Repository, RepositoryStreamKind, Stream, StreamKind, StreamRef } from '@ambit/activity';
import type { Database, Sql } from '../database/database.js';
import { toJson, toText } from '../database/json.js';

interface StreamRow {
  readonly id: number;
  readonly connection_id: number;
  readonly kind: StreamKind;
  readonly phase: 'backfill' | 'live';
  readonly cursor: unknown;
  readonly watermark: Date | null;
  readonly page_size: number;
  readonly done: number;
  readonly total: number | null;
  readonly turn: number;
  readonly failures: number;
  readonly lease: string;
  readonly repository: (Omit<Repository, 'createdAt'> & { readonly id: number; readonly createdAt: string }) | null;
}

/**
 * Held by nobody. Leases run by the database's clock: workers' clocks differ, and a stream that one of them holds must not seem free to
 * another that is ahead.
 */
const FREE = '(s.lease is null or s.lease_until <= clock_timestamp())';

/** Streams of live repositories that are due and held by nobody, the one due longest first. */
export async function runnableStreams(database: Database, now: Date, limit: number): Promise<StreamRef[]> {
  return database.rows<StreamRef>(
    `select s.id, s.kind, s.turn from sync_stream s left join repository r on r.id = s.repository_id
     where s.due_at <= $1 and ${FREE} and coalesce(r.gone, false) = false
     order by s.due_at, s.id limit $2`,
    [now, limit],
  );
}

/** Takes a stream; null when it is not due, held by another, or gone. */
export async function leaseStream(database: Database, id: number, owner: string, now: Date, leaseMs: number): Promise<Stream | null> {
  const [row] = await database.rows<StreamRow>(
    `update sync_stream s set lease = $2, lease_until = clock_timestamp() + $4 * interval '1 millisecond'
     where s.id = $1 and s.due_at <= $3 and ${FREE}
       and not exists (select from repository r where r.id = s.repository_id and r.gone)
     returning s.id, s.connection_id, s.kind, s.phase, s.cursor, s.watermark, s.page_size, s.done, s.total, s.turn, s.failures, s.lease, (
       select jsonb_build_object('id', r.id, 'hostId', r.host_id, 'owner', r.owner, 'name', r.name, 'private', r.private, 'archived', r.archived,
         'createdAt', r.created_at)
       from repository r where r.id = s.repository_id) as repository`,
    // A lease is this taking's own: the same owner taking it again is told from the one before.
    [id, `${owner} ${randomUUID()}`, now, leaseMs],
  );
  if (row === undefined) return null;
  return {
    id: row.id,
    kind: row.kind,
    turn: row.turn,
    connectionId: row.connection_id,
    repository: row.repository === null ? null : { ...row.repository, createdAt: new Date(row.repository.createdAt).toISOString() },
    phase: row.phase,
    cursor: row.cursor,
    watermark: row.watermark?.toISOString() ?? null,
    pageSize: row.page_size,
    done: row.done,
    total: row.total,
    failures: row.failures,
    lease: row.lease,
  };
}

/**
 * Gives a stream back. It gets a new turn, so that its next job has a key of its own; a problem counts as a failure.
 * Does nothing when the lease was lost.
 */
export async function releaseStream(database: Database, stream: Stream, dueAt: Date, problem: string | null): Promise<void> {
  await database.run(
    `update sync_stream set lease = null, lease_until = null, due_at = $4, turn = turn + 1, problem = $5,
       failures = case when $5::text is null then failures else failures + 1 end
     where id = $1 and turn = $2 and lease = $3`,
    [stream.id, stream.turn, stream.lease, dueAt, problem === null ? null : toText(problem)],
  );
}

/**
 * Locks the stream's row for this transaction.
 * @returns the host and the organization's connection; null when the lease was lost
 */
export async function holdStream(sql: Sql, stream: Stream): Promise<{ readonly host: string; readonly finished: boolean } | null> {
  const [row] = await sql.rows<{ host: string; finished: boolean }>(
    `select c.host, s.finished_at is not null as finished from sync_stream s join connection c on c.id = s.connection_id
     where s.id = $1 and s.turn = $2 and s.lease = $3 for update of s`,
    [stream.id, stream.turn, stream.lease],
  );
  return row ?? null;
}

/** Writes the progress of a stream held by `holdStream`, and gives it back. */
export async function advanceStream(sql: Sql, stream: Stream, progress: Progress, reviews = 0): Promise<void> {
  // A walk has ended when nothing is left to do now.
  const ended = progress.phase === 'live' && progress.dueAt.getTime() > Date.now();
  await sql.run(
    `update sync_stream set phase = $2, cursor = $3::jsonb, watermark = $4, page_size = $5, done = $6, total = $7, back_to = $8, due_at = $9,
       reviews = reviews + $10, finished_at = case when $11 then clock_timestamp() else finished_at end,
       turn = turn + 1, lease = null, lease_until = null, failures = 0, problem = null
     where id = $1`,
    [
      stream.id,
      progress.phase,
      toJson(progress.cursor ?? null),
      progress.watermark,
      progress.pageSize,
      progress.done,
      progress.total,
      progress.backTo,
      progress.dueAt,
      reviews,
      ended,
    ],
  );
  if (progress.reopens !== undefined && progress.reopens.length > 0) await reopen(sql, stream, progress.reopens);
}

/** Sends streams of the same repository back to the start. A page of theirs that is under way loses its lease: it began before. */
async function reopen(sql: Sql, stream: Stream, kinds: readonly RepositoryStreamKind[]): Promise<void> {
  await sql.run(`update sync_stream set ${ANEW} where repository_id = $1 and kind = any($2::text[]) and id <> $3`, [
    stream.repository?.id ?? null,
    kinds,
    stream.id,
  ]);
}

const ANEW = `phase = 'backfill', cursor = null, back_to = null, due_at = now(), turn = turn + 1, lease = null, lease_until = null`;

/** The same for what an admin changed, in one repository or (null) in all. */
export async function reopenStreams(sql: Sql, repositoryId: number | null, kinds: readonly RepositoryStreamKind[]): Promise<void> {
  await sql.run(
    `update sync_stream set ${ANEW} where repository_id is not null and ($1::int is null or repository_id = $1) and kind = any($2::text[])`,
    [repositoryId, kinds],
  );
}
