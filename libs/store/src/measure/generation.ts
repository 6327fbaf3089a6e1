import { setImmediate as immediately } from 'node:timers/promises';
import type { Generation, Reading, Whole } from '@ambit/activity';
import type { Database, Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import { forgetUntold } from '../access/policies.js';
import { ERASED_TOLD } from '../owndata/erase.js';
import { lockRoster } from '../teams/versions.js';
import { subjectRow } from '../read/reading-row.js';
import { writeWhole } from './whole.js';

/** A batch ends with this many readings and groups of readings together: some hundred kilobytes, of few long or of many short ones. */
const BATCH = 3000;

/**
 * One transaction: the generation, its readings, and the switch. A reading of a person who was not told is not written.
 * @param notices how many people had been told when the roster was read
 * @param whole where documents stand and what may be the same effort, in place of those before
 * @returns the generation's id
 */
export async function writeGeneration(
  database: Database,
  generation: Omit<Generation, 'id' | 'measuredAt'>,
  readings: Iterable<Reading>,
  notices: number,
  whole?: Whole,
): Promise<number> {
  return database.transaction(async (sql) => {
    await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.generation]);
    const id = await insertGeneration(sql, generation, notices);
    await insertAll(sql, id, readings);
    if (whole !== undefined) await writeWhole(sql, id, whole);
    // Whoever paused or objected while it was being written is not in it: they wait for this lock, or it waits for them.
    await lockRoster(sql);
    await forgetUntold(sql, id);
    await sql.run(
      `insert into current_generation (period_key, generation_id) values ($1, $2)
       on conflict (period_key) do update set generation_id = excluded.generation_id`,
      [generation.periodKey, id],
    );
    await removeOld(sql, generation.periodKey);
    return id;
  });
}

/** Postgres writes one batch while the next is measured. */
async function insertAll(sql: Sql, generationId: number, readings: Iterable<Reading>): Promise<void> {
  let written: Promise<void> = Promise.resolve();
  for (const batch of batches(readings)) {
    await written;
    written = insertReadings(sql, generationId, batch);
    // It is thrown where it is awaited; until then nobody looks.
    written.catch(() => undefined);
    // The batch leaves before the next is measured, which takes this thread for itself.
    await immediately();
  }
  await written;
}

function* batches(readings: Iterable<Reading>): Generator<readonly Reading[], void, undefined> {
  let batch: Reading[] = [];
  let size = 0;
  for (const reading of readings) {
    batch.push(reading);
    size += 1 + reading.groups.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Who was erased since the roster was read is not counted among the told: the others moved up. */
async function insertGeneration(sql: Sql, generation: Omit<Generation, 'id' | 'measuredAt'>, notices: number): Promise<number> {
  const [row] = await sql.rows<{ id: number }>(
    `insert into generation (period_key, from_at, to_at, as_of_seq, roster_version, definitions, notices, as_of, fetched_repositories, all_repositories, measured_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::int - (select count(*)::int from roster_version where version > $5 and why = $11), $8, $9, $10,
       clock_timestamp()) returning id`,
    [
      generation.periodKey,
      new Date(generation.from),
      new Date(generation.to),
      generation.asOfSeq,
      generation.rosterVersion,
      toJson(generation.definitions),
      notices,
      generation.asOf,
      generation.fetchedRepositories,
      generation.allRepositories,
      ERASED_TOLD,
    ],
  );
  if (row === undefined) throw new Error('The generation could not be written.');
  return row.id;
}

/** Whether a person was told by now. */
const TOLD = (person: string): string => `exists (select from told t where t.person_id = ${person})`;

/** A reading of a person who was not told is not written, nor of a pair of which one was not. */
async function insertReadings(sql: Sql, generationId: number, readings: readonly Reading[]): Promise<void> {
  const rows = readings.map((reading) => ({
    signal: reading.signal,
    ...subjectRow(reading.subject),
    values: reading.values,
    n: reading.n,
    low: reading.interval?.[0] ?? null,
    high: reading.interval?.[1] ?? null,
    groups: reading.groups,
    coverage: reading.coverage,
  }));
  await sql.run(
    `insert into reading (generation_id, signal, subject_type, subject_id, subject_key, "values", n, low, high, groups, coverage)
     select $1, i.signal, i.subject_type, i.subject_id, i.subject_key, i."values", i.n, i.low, i.high, i.groups, i.coverage
     from json_to_recordset($2::json) as i(signal text, subject_type text, subject_id int, subject_key text, "values" jsonb, n int,
       low double precision, high double precision, groups jsonb, coverage jsonb)
     where case i.subject_type
       when 'person' then ${TOLD('i.subject_id')}
       when 'pair' then ${TOLD('i.subject_id')} and ${TOLD('i.subject_key::int')}
       else true end`,
    [generationId, toJson(rows)],
  );
}

/** The one before stays until the next, for whoever is reading it; of the standard periods the day before stays. */
async function removeOld(sql: Sql, periodKey: string): Promise<void> {
  const [name = ''] = periodKey.split('@');
  await sql.run(
    `delete from current_generation c using generation g
     where g.id = c.generation_id and $2 <> $1 and starts_with(c.period_key, $2 || '@')
       and not exists (select from asked_period p where p.period_key = c.period_key)
       and g.to_at < (
         select min(t.to_at) from (
           select distinct o.to_at from current_generation k join generation o on o.id = k.generation_id
           where starts_with(k.period_key, $2 || '@') order by o.to_at desc limit 2) as t)`,
    [periodKey, name],
  );
  await sql.run(
    `delete from generation g where (g.period_key = $1 or ($2 <> $1 and starts_with(g.period_key, $2 || '@')))
       and not exists (select from current_generation c where c.generation_id = g.id)
       and (g.period_key <> $1 or g.id <> (
         select max(b.id) from generation b where b.period_key = $1 and b.id < (select generation_id from current_generation where period_key = $1)))
       and (g.period_key = $1 or not exists (select from current_generation c where c.period_key = g.period_key))`,
    [periodKey, name],
  );
}
