import type { Overlap } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { toText } from '../database/json.js';
import { isCovered } from '../documents/covered.js';
import { cursorOf, pageSize, readCursor } from './cursor.js';
import type { OverlapsAsked, OverlapsFound, OverlapSideView, OverlapVerdict, OverlapView, PlaceView } from './types.js';

interface OverlapRow extends Omit<OverlapView, 'left' | 'right' | 'cursor' | 'of'> {
  readonly kind: Overlap['of'];
  readonly left_side: Side;
  readonly right_side: Side;
}

type Side = Omit<OverlapSideView, 'repository' | 'at'> & { readonly repository: PlaceView; readonly at: string | null };

/** Most alike first. Those judged no duplicate are left out; those with a private side are counted. */
export async function listOverlaps(database: Database, asked: OverlapsAsked): Promise<OverlapsFound> {
  const filters = [asked.of ?? null, asked.documentId ?? null, asked.unjudged === true];
  const first = pageSize(asked.first);
  const after = readCursor(asked.after, 'number', 'string');
  const [rows, [counts]] = await Promise.all([
    database.rows<OverlapRow>(PAGE, [...filters, after?.[0] ?? null, after?.[1] ?? '', first + 1]),
    database.rows<{ total: number; hidden: number }>(COUNTS, filters),
  ]);
  const overlaps = rows.slice(0, first).map(overlapView);
  return {
    overlaps,
    total: counts?.total ?? 0,
    hidden: counts?.hidden ?? 0,
    next: rows.length > first ? (overlaps.at(-1)?.cursor ?? null) : null,
  };
}

function overlapView(row: OverlapRow): OverlapView {
  const { kind, left_side, right_side, ...rest } = row;
  return { ...rest, of: kind, left: sideView(left_side), right: sideView(right_side), cursor: cursorOf(row.likeness, row.key) };
}

function sideView(side: Side): OverlapSideView {
  return { ...side, at: side.at === null ? null : new Date(side.at).toISOString() };
}

/** @returns false when there is no such pair */
export async function judge(database: Database, key: string, verdict: OverlapVerdict | null, personId: number): Promise<boolean> {
  const known = toText(key);
  if (verdict === null) return (await database.run('delete from overlap_verdict where key = $1', [known])) > 0;
  const written = await database.run(
    `insert into overlap_verdict as v (key, verdict, person_id)
     select $1, $2, $3 where exists (select from overlap where key = $1) or exists (select from overlap_verdict where key = $1)
     on conflict (key) do update set verdict = excluded.verdict, person_id = excluded.person_id, at = now()
       where v.verdict <> excluded.verdict`,
    [known, verdict, personId],
  );
  if (written > 0) return true;
  return (await database.rows('select from overlap_verdict where key = $1', [known])).length > 0;
}

/** One side as a table `<side>`: its repository, and what is shown of it. */
function side(name: 'left' | 'right'): string {
  return `join lateral (
    select d.repository_id, d.title, d.label, d.host_number as number, d.path, s.begun_at as at
      from document d left join document_standing s on s.document_id = d.id where o.kind = 'documents' and d.id = o.${name}_id and d.same_as is null
        and ${isCovered('d')}
    union all
    select w.repository_id, w.title, null, w.number, null, w.created_at from work w where o.kind = 'pulls' and w.id = o.${name}_id
    union all
    select o.${name}_id, null, null, null, o.${name}_path, null where o.kind = 'files'
  ) as ${name}_of on true join repository ${name}_r on ${name}_r.id = ${name}_of.repository_id
  join connection ${name}_c on ${name}_c.id = ${name}_r.connection_id`;
}

function shown(name: 'left' | 'right'): string {
  return `jsonb_build_object('id', o.${name}_id, 'title', ${name}_of.title, 'label', ${name}_of.label, 'number', ${name}_of.number,
    'path', ${name}_of.path, 'at', ${name}_of.at, 'repository', jsonb_build_object('id', ${name}_r.id, 'host', ${name}_r.host,
    'owner', ${name}_r.owner, 'name', ${name}_r.name, 'private', ${name}_r.private, 'apiUrl', ${name}_c.api_url)) as ${name}_side`;
}

const PAIRS = `from overlap o ${side('left')} ${side('right')} left join overlap_verdict v on v.key = o.key
where v.verdict is distinct from 'not-a-duplicate' and ($1::text is null or o.kind = $1)
  and ($2::int is null or (o.kind = 'documents' and $2 in (o.left_id, o.right_id))) and ($3::boolean = false or v.key is null)`;

const OPEN = 'left_r.private = false and right_r.private = false';

const PAGE = `select o.key, o.kind, o.likeness, o.how, o.terms, o.paths, o.left_teams as "leftTeams", o.right_teams as "rightTeams",
  v.verdict, v.person_id as "judgedBy", ${shown('left')}, ${shown('right')}
${PAIRS} and ${OPEN} and ($4::float8 is null or o.likeness < $4 or (o.likeness = $4 and o.key > $5))
order by o.likeness desc, o.key limit $6`;

const COUNTS = `select count(*) filter (where ${OPEN})::int as total, count(*) filter (where not (${OPEN}))::int as hidden ${PAIRS}`;
