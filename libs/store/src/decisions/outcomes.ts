import type { Database, Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import { lockRoster, nextVersion } from '../teams/versions.js';
import type { InvestmentView, OutcomeView, StatedOutcome } from './types.js';

export async function outcomesOf(sql: Sql, documentId: number): Promise<OutcomeView[]> {
  const rows = await sql.rows<Omit<OutcomeView, 'statedAt'> & { readonly statedAt: Date }>(
    `select o.id, o.document_id as "documentId", o.person_id as "personId", o.category, o.metric, o.unit, o.before, o.after,
       to_char(o.from_day, 'YYYY-MM-DD') as "from", to_char(o.to_day, 'YYYY-MM-DD') as "to", o.source, o.stated_at as "statedAt"
     from outcome o join document d on d.id = $1 where o.document_id = coalesce(d.same_as, d.id) order by o.id`,
    [documentId],
  );
  return rows.map((row) => ({ ...row, statedAt: row.statedAt.toISOString() }));
}

/** @returns the outcome's id; null when there is no such document */
export function stateOutcome(database: Database, documentId: number, personId: number, outcome: StatedOutcome): Promise<number | null> {
  const { category, metric, unit, before, after, from, to, source } = outcome;
  return restated(database, async (sql) => {
    const [row] = await sql.rows<{ id: number }>(
      `insert into outcome (document_id, person_id, category, metric, unit, before, after, from_day, to_day, source)
       select coalesce(d.same_as, d.id), $2, $3, $4, $5, $6, $7, $8::date, $9::date, $10 from document d where d.id = $1 returning id`,
      [documentId, personId, category, toText(metric), toText(unit), before, after, from, to, source === null ? null : toText(source)],
    );
    return row?.id ?? null;
  });
}

/** @returns false when it is not theirs */
export function removeOutcome(database: Database, id: number, personId: number): Promise<boolean> {
  return restated(database, async (sql) => (await sql.run('delete from outcome where id = $1 and person_id = $2', [id, personId])) > 0);
}

/** What is stated is measured: when it changed the roster gets a new version, which asks for a measuring. */
function restated<T>(database: Database, change: (sql: Sql) => Promise<T>): Promise<T> {
  return database.transaction(async (sql) => {
    await lockRoster(sql);
    const changed = await change(sql);
    if (changed !== null && changed !== false) await nextVersion(sql, 'something was stated of a document');
    return changed;
  });
}

/**
 * Marks a document as an investment, or takes the mark back.
 * @returns false when there is no such document
 */
export async function markInvestment(database: Database, documentId: number, personId: number, marked: boolean): Promise<boolean> {
  const [document] = await database.rows<{ id: number }>('select coalesce(same_as, id) as id from document where id = $1', [documentId]);
  if (document === undefined) return false;
  await restated(database, async (sql) => {
    const changed = marked
      ? await sql.run('insert into investment_mark (document_id, person_id) values ($1, $2) on conflict do nothing', [
          document.id,
          personId,
        ])
      : await sql.run('delete from investment_mark where document_id = $1', [document.id]);
    return changed > 0;
  });
  return true;
}

export async function investments(sql: Sql): Promise<InvestmentView[]> {
  const rows = await sql.rows<{ documentId: number; personId: number | null; at: Date }>(
    'select document_id as "documentId", person_id as "personId", at from investment_mark order by at, document_id',
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
