import { createHash } from 'node:crypto';
import { ImportError } from '../database/csv.js';
import type { Database, Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { personFinder, type FindPerson } from '../teams/find-person.js';
import { lockRoster } from '../teams/versions.js';
import { checkDerived, checkLines, type CheckedLines, type WantedLine } from './check.js';
import { compareLines, type HeldLine, type LineChanges, type LineSource } from './compare.js';
import { heldLines } from './held.js';
import { maintainerLines } from './maintainers.js';
import type { LinesRow } from './rows.js';

/** What an import would change, for reading before it is applied. */
export interface LinesDiff extends LineChanges, Pick<CheckedLines, 'problems' | 'leftOut'> {
  /** Names exactly this: applied, it must still be the same. */
  readonly mark: string;
}

/** Where the lines come from: a file, or who maintains the teams. */
export type LinesFrom = { readonly source: 'csv'; readonly rows: readonly LinesRow[] } | { readonly source: 'github' };

const CHANGED = 'The lines changed while the import was read. Nothing was changed; look at it again.';

/** Compares what is wanted with what is held; writes nothing. @param by who imports; null: the command line */
export function diffLines(database: Database, from: LinesFrom, by: number | null): Promise<LinesDiff> {
  return database.transaction((sql) => diff(sql, from, by, new Date()));
}

/**
 * Writes what a diff says, and confirms what stays, in one transaction.
 * @param mark of the diff that was read
 * @throws ImportError when it has bad lines, or would say something else by now
 */
export function applyLines(database: Database, from: LinesFrom, mark: string, by: number | null): Promise<LinesDiff> {
  return database.transaction(async (sql) => {
    await lockRoster(sql);
    const now = new Date();
    const found = await diff(sql, from, by, now);
    const [problem] = found.problems;
    if (problem !== undefined) throw new ImportError(`${problem.message} Nothing was changed.`);
    if (found.mark !== mark) throw new ImportError(CHANGED);
    await write(sql, from.source, found, now);
    return found;
  });
}

async function diff(sql: Sql, from: LinesFrom, by: number | null, now: Date): Promise<LinesDiff> {
  const held = await heldLines(sql);
  const beside = held.filter(({ source }) => source !== from.source);
  const checked =
    from.source === 'csv' ? checkLines(from.rows, await peopleOnly(sql), beside, by) : checkDerived(await maintainerLines(sql), beside, by);
  const own = held.filter(({ source, managerId }) => source === from.source && managerId !== by);
  const changes = compareLines(own, checked.wanted, now.toISOString());
  const { problems, leftOut } = checked;
  const said = { ...changes, problems, leftOut };
  return { ...said, mark: markOf(said) };
}

/** Bots lead nobody and are led by nobody. */
async function peopleOnly(sql: Sql): Promise<FindPerson> {
  const find = await personFinder(sql);
  const bots = new Set((await sql.rows<{ id: number }>('select id from person where bot')).map(({ id }) => id));
  return (host, login) => {
    const found = find(host, login);
    return typeof found === 'number' && bots.has(found) ? 'no person' : found;
  };
}

/** Two diffs have the same mark when they say the same. */
function markOf({ added, changed, ended, renewed, problems }: Omit<LinesDiff, 'mark'>): string {
  const lines = (rows: readonly (WantedLine | HeldLine)[]) => rows.map((row) => [row.personId, row.managerId, row.from, row.to]);
  const said = [
    lines(added),
    changed.map(({ before, after }) => [before.id, ...lines([after])]),
    ended.map(({ id }) => id),
    renewed.map(({ id }) => id),
    problems,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

async function write(
  sql: Sql,
  source: Exclude<LineSource, 'hand'>,
  { added, changed, ended, renewed }: LinesDiff,
  now: Date,
): Promise<void> {
  await sql.run(
    `insert into reporting_line (person_id, manager_id, valid_from, valid_to, source, confirmed_at)
     select i."personId", i."managerId", i."from", i."to", $1, $2
     from json_to_recordset($3::json) as i("personId" int, "managerId" int, "from" timestamptz, "to" timestamptz)`,
    [source, now, toJson(added)],
  );
  for (const { before, after } of changed) {
    await sql.run('update reporting_line set valid_from = $2, valid_to = $3, confirmed_at = $4 where id = $1', [
      before.id,
      after.from,
      after.to,
      now,
    ]);
  }
  await sql.run('update reporting_line set confirmed_at = $2 where id = any($1::int[])', [renewed.map(({ id }) => id), now]);
  await endLines(
    sql,
    ended.map(({ id }) => id),
    now,
  );
}

/** Ends lines now; one that had not begun is taken away. */
export async function endLines(sql: Sql, ids: readonly number[], now: Date): Promise<number> {
  const gone = await sql.run('delete from reporting_line where id = any($1::int[]) and valid_from >= $2', [ids, now]);
  const ended = await sql.run('update reporting_line set valid_to = $2 where id = any($1::int[]) and (valid_to is null or valid_to > $2)', [
    ids,
    now,
  ]);
  return gone + ended;
}
