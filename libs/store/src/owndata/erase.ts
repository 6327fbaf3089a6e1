import type { Database, Sql } from '../database/database.js';
import { LOCK_FAMILY, LOCKS } from '../database/locks.js';
import { lockRoster, nextVersion } from '../teams/versions.js';
import { accountsOf } from './download.js';
import { accountHash } from './erased.js';
import { HELD, heldRows } from './held.js';
import { IS_SAID } from './withheld.js';

/** An erasure that cannot be: one sentence that says what to do. */
export class EraseError extends Error {
  override readonly name = 'EraseError';
}

/** Whom an erasure would be of; `erased`: the account was erased before, and nothing is left to do. */
export type Erasable = { readonly personId: number; readonly name: string } | 'erased';

/** Why the roster has a new version: one of those who were told is gone, and who comes after moved up a place. */
export const ERASED_TOLD = 'a person who was told was erased';

interface Counted {
  readonly what: string;
  readonly count: number;
}

/** What goes, what stays with nobody's name beside it, and what stays as it is. What there is none of is left out. */
export interface Erasure {
  readonly goes: readonly Counted[];
  readonly nameless: readonly Counted[];
  readonly stays: readonly Counted[];
}

/** By login, by `host/number`, or by the number of the person here. @throws EraseError */
export async function findErasable(sql: Sql, secretKey: string, asked: string): Promise<Erasable> {
  const text = asked.trim().replace(/^@/, '');
  const [, host, hostId] = /^(.+)\/(\d{1,15})$/.exec(text) ?? [];
  const rows = await sql.rows<{ personId: number; name: string; host: string }>(
    `select distinct i.person_id as "personId", coalesce(a.name, a.login) as name, a.host
     from account a join identity i on i.account_id = a.id and i.until_version is null
     where case when $2::text is null then lower(a.login) = lower($1) else a.host = $2 and a.host_id = $3::bigint end`,
    [text, host ?? null, hostId ?? null],
  );
  const [first] = rows;
  if (rows.some(({ personId }) => personId !== first?.personId))
    throw new EraseError(
      `Several persons have the login "${text}", at ${rows.map((row) => row.host).join(' and ')}. Name one as HOST/NUMBER.`,
    );
  if (first !== undefined) return first;
  if (host !== undefined && (await wasErased(sql, secretKey, host, Number(hostId)))) return 'erased';
  const byNumber = /^\d{1,9}$/.test(text) ? await sql.rows<{ id: number }>('select id from person where id = $1', [Number(text)]) : [];
  const [person] = byNumber;
  if (person === undefined) throw new EraseError(`No person is known as "${text}". Name a login, HOST/NUMBER, or the number of a person.`);
  return { personId: person.id, name: await nameOf(sql, person.id) };
}

async function wasErased(sql: Sql, secretKey: string, host: string, hostId: number): Promise<boolean> {
  const hash = accountHash(secretKey, host, hostId);
  return (await sql.rows('select from erased_account where host = $1 and key_hash = $2', [host, hash])).length > 0;
}

async function nameOf(sql: Sql, personId: number): Promise<string> {
  const [row] = await sql.rows<{ name: string }>(
    `select coalesce(a.name, a.login) as name from identity i join account a on a.id = i.account_id
     where i.person_id = $1 and i.until_version is null order by a.id limit 1`,
    [personId],
  );
  return row?.name ?? `person ${String(personId)}`;
}

/** What would go and what would stay, counted. */
export async function previewErasure(sql: Sql, personId: number): Promise<Erasure> {
  const parameters = [personId, await accountsOf(sql, personId)];
  const found = { goes: [] as Counted[], nameless: [] as Counted[], stays: [] as Counted[] };
  for (const held of HELD) {
    const [counted] = await sql.rows<{ n: number }>(heldRows(held, 'count(*)::int as n'), parameters);
    if (counted !== undefined && counted.n > 0) found[held.erased].push({ what: held.what, count: counted.n });
  }
  return found;
}

/**
 * Erases a person in one transaction. What they said goes; what became of the work stays with nobody beside it, as where a
 * host deletes an account. Of each account a keyed hash stays, so that fetching does not bring it back. Done again it does
 * nothing. Measuring follows, as the roster gets a new version.
 */
export function erase(database: Database, secretKey: string, personId: number): Promise<Erasure> {
  return database.transaction(async (sql) => {
    // No page may be written, and no generation, that still knows the account.
    await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.log]);
    await sql.run('select pg_advisory_xact_lock($1, $2)', [LOCK_FAMILY, LOCKS.generation]);
    await lockRoster(sql);
    const erasure = await previewErasure(sql, personId);
    const accounts = await sql.rows<Erased>('select id, host, host_id::float8 as "hostId" from account where id = any($1::int[])', [
      await accountsEver(sql, personId),
    ]);
    const ids = accounts.map(({ id }) => id);
    const logins = await loginsOf(sql, ids);
    await eraseWords(sql, ids);
    for (const account of accounts) await eraseMentions(sql, account, logins);
    await eraseReadings(sql, personId);
    await sql.run(`update audit set detail = detail - 'login' where lower(detail->>'login') = any($1::text[])`, [logins]);
    for (const { host, hostId } of accounts) {
      const hash = accountHash(secretKey, host, hostId);
      await sql.run('insert into erased_account (host, key_hash) values ($1, $2) on conflict do nothing', [host, hash]);
    }
    await sql.run('delete from account where id = any($1::int[])', [ids]);
    const [told] = await sql.rows('select from notice where person_id = $1', [personId]);
    const gone = await sql.run('delete from person where id = $1', [personId]);
    if (gone > 0) await nextVersion(sql, told === undefined ? 'a person was erased' : ERASED_TOLD);
    return erasure;
  });
}

interface Erased {
  readonly id: number;
  readonly host: string;
  readonly hostId: number;
}

/** Also those that were taken for this person once and are nobody's now. */
async function accountsEver(sql: Sql, personId: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `select distinct i.account_id as id from identity i where i.person_id = $1
       and not exists (select from identity o where o.account_id = i.account_id and o.until_version is null and o.person_id <> $1)`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

async function loginsOf(sql: Sql, accounts: readonly number[]): Promise<string[]> {
  const rows = await sql.rows<{ login: string }>(
    'select distinct lower(login) as login from login_history where account_id = any($1::int[])',
    [accounts],
  );
  return rows.map(({ login }) => login);
}

/** What they said, with its words and what was disputed of it; then their name beside everything else. */
async function eraseWords(sql: Sql, accounts: readonly number[]): Promise<void> {
  await sql.run(
    `delete from excerpt e using activity a
     where a.actor_id = any($1::int[]) and e.repository_id = a.repository_id and e.key = a.kind || ':' || a.host_id`,
    [accounts],
  );
  const theirs = `select a.seq from activity a where a.actor_id = any($1::int[]) and ${IS_SAID}`;
  await sql.run(`delete from dispute where seq in (${theirs})`, [accounts]);
  await sql.run(`delete from retraction where seq in (${theirs})`, [accounts]);
  await sql.run(`delete from activity a where a.actor_id = any($1::int[]) and ${IS_SAID}`, [accounts]);
  await sql.run('update activity set actor_id = null where actor_id = any($1::int[])', [accounts]);
  await sql.run('update work set author_id = null where author_id = any($1::int[])', [accounts]);
  await sql.run(`update activity set asked_id = null, payload = jsonb_set(payload, '{asked}', 'null') where asked_id = any($1::int[])`, [
    accounts,
  ]);
}

/** Where the facts of others name an account or its logins; texts of documents name whom they name. */
async function eraseMentions(sql: Sql, { host, hostId }: Erased, logins: readonly string[]): Promise<void> {
  const here = 'a.repository_id in (select id from repository where host = $1)';
  await sql.run(
    `update activity a set payload = jsonb_set(a.payload, '{coAuthors}',
       (select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(a.payload->'coAuthors') as one where one <> to_jsonb($2::bigint)))
     where ${here} and a.kind = 'commit.pushed' and a.payload->'coAuthors' @> to_jsonb($2::bigint)`,
    [host, hostId],
  );
  for (const list of ['asks', 'thanks']) {
    await sql.run(
      `update activity a set payload = jsonb_set(a.payload, '{${list}}', (a.payload->'${list}') - $2::text[])
       where ${here} and a.payload->'${list}' ?| $2::text[]`,
      [host, logins],
    );
  }
  const left = (list: string): string =>
    `coalesce((select jsonb_agg(one) from jsonb_array_elements(d.fields->'${list}') as one where not coalesce(lower(one->>'login') = any($2::text[]), false)), '[]')`;
  await sql.run(
    `update document d set author_logins = array(select one from unnest(d.author_logins) as one where one <> all($2::text[])),
       fields = d.fields || jsonb_build_object('authors', ${left('authors')}, 'reviewers', ${left('reviewers')}, 'approvers', ${left('approvers')})
     where d.repository_id in (select id from repository where host = $1) and exists (
       select from jsonb_array_elements(coalesce(d.fields->'authors', '[]') || coalesce(d.fields->'reviewers', '[]') || coalesce(d.fields->'approvers', '[]')) as one
       where lower(one->>'login') = any($2::text[]))`,
    [host, logins],
  );
}

/** Their numbers, and their place among those who were told: generations count them in the order they were told. */
async function eraseReadings(sql: Sql, personId: number): Promise<void> {
  await sql.run(
    `delete from reading where (subject_type in ('person', 'pair') and subject_id = $1) or (subject_type = 'pair' and subject_key = ($1::int)::text)`,
    [personId],
  );
  await sql.run('update document_standing set authors = array_remove(authors, $1) where $1 = any(authors)', [personId]);
  await sql.run(
    `update generation g set notices = g.notices - 1 from notice mine
     where mine.person_id = $1 and mine.at <= now() and g.notices >= (
       select count(*) from notice n where (n.recorded_at, n.person_id) <= (mine.recorded_at, mine.person_id))`,
    [personId],
  );
}
