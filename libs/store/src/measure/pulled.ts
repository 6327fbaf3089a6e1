import type { Database } from '../database/database.js';

/** The streams without which a repository's history is not whole. */
const NEEDED = ['pulls', 'review_comments', 'codeowners'];

/** Whether a repository is fetched back to `$1`; of `r`, with the needed kinds in `$2`. */
const FETCHED_BACK_TO = `(
  select count(*) = cardinality($2::text[]) and bool_and(s.phase = 'live' or coalesce(s.back_to <= $1::timestamptz, false))
  from sync_stream s where s.repository_id = r.id and s.kind = any($2::text[]))`;

/**
 * How completely GitHub has been fetched back to `from` (milliseconds). As-of is the newest moment up to which everything
 * fetched is whole: the newest host time, unless some repository was last looked at before it. The owners' stream does not
 * count there: it rests for a day, and whoever looks at the pull requests looks at the file too.
 */
export async function pulled(
  database: Database,
  from: number,
): Promise<{ readonly asOf: string | null; readonly fetchedRepositories: number; readonly allRepositories: number }> {
  const [row] = await database.rows<{ as_of: Date | null; fetched: number; all: number }>(
    `with fetched as (
       select r.id from repository r where r.gone = false and ${FETCHED_BACK_TO}
     ), looked as (
       select max(s.watermark) as newest, min(s.finished_at) filter (where s.kind <> 'codeowners') as looked
       from sync_stream s join fetched f on f.id = s.repository_id where s.kind = any($2::text[])
     )
     select least(newest, looked) as as_of, (select count(*)::int from fetched) as fetched,
       (select count(*)::int from repository where gone = false) as "all"
     from looked`,
    // Nothing on GitHub is older than 2008; a period of everything asks for the beginning.
    [new Date(Math.max(from, 0)), NEEDED],
  );
  return { asOf: row?.as_of?.toISOString() ?? null, fetchedRepositories: row?.fetched ?? 0, allRepositories: row?.all ?? 0 };
}

/** The same for several moments at once: repositories fetched back to each; null asks for everything. */
export async function fetchedBackTo(database: Database, moments: readonly (Date | null)[]): Promise<number[]> {
  const counts: number[] = [];
  for (const moment of moments) {
    const [row] = await database.rows<{ n: number }>(
      `select count(*)::int as n from repository r where r.gone = false and ${FETCHED_BACK_TO}`,
      [moment ?? '-infinity', NEEDED],
    );
    counts.push(row?.n ?? 0);
  }
  return counts;
}
