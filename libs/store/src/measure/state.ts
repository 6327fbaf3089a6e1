import { parsePeriod } from '@ambit/activity';
import type { MeasuredFrom, MeasureState, Period } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { toJson } from '../database/json.js';
import { BUSY } from './busy.js';
import { countNotices, UNTOLD_MEMBERS } from './roster.js';

interface OldestRow {
  readonly names: number;
  readonly seq: number | null;
  readonly roster: number | null;
  readonly at: Date | null;
  readonly to: Date | null;
  readonly notices: number | null;
  readonly definitions: readonly Readonly<Record<string, number>>[] | null;
}

/** How many names the standard periods have: 4, 13, 26, 52 weeks and all. */
const STANDARD_NAMES = ['4w', '13w', '26w', '52w', 'all'];

/** What decides whether to measure. The standard periods count by name: of each its newest generation, of these the oldest. */
export async function measureState(database: Database): Promise<MeasureState> {
  const [oldest] = await database.rows<OldestRow>(OLDEST, [STANDARD_NAMES]);
  const complete = oldest !== undefined && oldest.names === STANDARD_NAMES.length ? oldest : null;
  const [now] = await database.rows<{ seq: number | null; roster: number; untold: boolean; busy: boolean }>(
    `select (select max(seq)::float8 from activity) as seq, (select max(version) from roster_version) as roster,
       exists (${UNTOLD_MEMBERS}) as untold, exists (${BUSY}) as busy`,
  );
  const notices = await countNotices(database);
  return {
    measuredSeq: complete?.seq ?? null,
    measuredRoster: complete?.roster ?? null,
    measuredAt: complete?.at?.toISOString() ?? null,
    measuredTo: complete?.to?.toISOString().slice(0, 10) ?? null,
    measuredDefinitions: complete?.definitions ?? [],
    seq: now?.seq ?? 0,
    rosterVersion: now?.roster ?? 1,
    noticePending: now?.untold === true || (complete !== null && complete.notices !== notices),
    busy: now?.busy ?? false,
  };
}

const OLDEST = `
select count(*)::int as names, min(n.as_of_seq)::float8 as seq, min(n.roster_version) as roster, min(n.measured_at) as at, min(n.to_at) as to,
  min(n.notices) as notices, jsonb_agg(distinct n.definitions) as definitions
from (
  select distinct on (split_part(g.period_key, '@', 1)) g.*
  from current_generation c join generation g on g.id = c.generation_id
  where g.period_key like '%@%' and split_part(g.period_key, '@', 1) = any($1::text[])
  order by split_part(g.period_key, '@', 1), g.to_at desc
) as n`;

/** Periods asked for beyond the standard ones, oldest asking first. */
export async function askedPeriods(database: Database): Promise<Period[]> {
  const rows = await database.rows<{ period_key: string }>('select period_key from asked_period order by asked_at, period_key');
  // The keys are canonical and name their own end: no clock is needed to read them.
  return rows.map((row) => parsePeriod(row.period_key, 0));
}

/** Of generations about to be measured, those whose period has a current one made from the same. @param notices how many people were told by then */
export async function unchanged(database: Database, generations: readonly MeasuredFrom[], notices: number): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ period_key: string }>(UNCHANGED, [toJson(generations), notices]);
  return new Set(rows.map((row) => row.period_key));
}

const UNCHANGED = `
select c.period_key
from json_to_recordset($1::json) as i("periodKey" text, "asOfSeq" bigint, "rosterVersion" int, definitions jsonb, "fetchedRepositories" int,
  "allRepositories" int)
join current_generation c on c.period_key = i."periodKey" join generation g on g.id = c.generation_id
where g.as_of_seq = i."asOfSeq" and g.roster_version = i."rosterVersion" and g.notices = $2 and g.definitions = i.definitions
  and g.fetched_repositories = i."fetchedRepositories" and g.all_repositories = i."allRepositories"`;
