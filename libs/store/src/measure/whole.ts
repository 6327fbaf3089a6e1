import { createHash } from 'node:crypto';
import type { Overlap, Standing, Whole } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';

const BATCH = 2000;

/** Replaces where every document stands and which pairs may be the same effort, in the generation's transaction. */
export async function writeWhole(sql: Sql, generationId: number, whole: Whole): Promise<void> {
  await sql.run('delete from document_standing');
  for (const batch of batches(whole.standings)) await sql.run(STANDINGS, [toJson(batch.map(standingRow))]);
  await sql.run('delete from overlap');
  const overlaps = new Map(whole.overlaps.map((overlap) => [overlapKey(overlap), overlap]));
  for (const batch of batches([...overlaps])) {
    await sql.run(OVERLAPS, [generationId, toJson(batch.map(([key, overlap]) => ({ ...overlap, key, kind: overlap.of })))]);
  }
}

/** What a pair is found again by after a new measuring: `documents:12:34`, `files:1:2:<hash of paths>`. */
function overlapKey(overlap: Pick<Overlap, 'of' | 'left' | 'right' | 'leftPath' | 'rightPath'>): string {
  const { of, left, right, leftPath, rightPath } = overlap;
  const pair = `${of}:${String(left)}:${String(right)}`;
  if (leftPath === '' && rightPath === '') return pair;
  const hash = createHash('sha256').update(`${leftPath}\0${rightPath}`).digest('hex').slice(0, 16);
  return `${pair}:${hash}`;
}

function standingRow(standing: Standing): Record<string, unknown> {
  const time = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
  const { begunAt, decidedAt, movedAt, ...rest } = standing;
  return { ...rest, begunAt: time(begunAt), decidedAt: time(decidedAt), movedAt: time(movedAt) };
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[], void, undefined> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}

const STANDINGS = `
insert into document_standing (document_id, state, begun_at, decided_at, moved_at, authors, teams, needs_reviewers)
select d.id, i.state, i."begunAt", i."decidedAt", i."movedAt", i.authors, i.teams, i."needsReviewers"
from json_to_recordset($1::json) as i("documentId" int, state text, "begunAt" timestamptz, "decidedAt" timestamptz, "movedAt" timestamptz,
  authors int[], teams int[], "needsReviewers" boolean)
join document d on d.id = i."documentId"
on conflict (document_id) do nothing`;

const OVERLAPS = `
insert into overlap (key, generation_id, kind, left_id, right_id, left_path, right_path, likeness, how, terms, paths, left_teams, right_teams)
select i.key, $1, i.kind, i."left", i."right", i."leftPath", i."rightPath", i.likeness, i.how, i.terms, i.paths, i."leftTeams", i."rightTeams"
from json_to_recordset($2::json) as i(key text, kind text, "left" int, "right" int, "leftPath" text, "rightPath" text,
  likeness double precision, how text, terms text[], paths text[], "leftTeams" int[], "rightTeams" int[])`;
