import { isDeleted } from '@ambit/activity';
import type { Account } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toJson } from '../database/json.js';
import { lockRoster, nextVersion } from '../teams/versions.js';

interface AccountRow {
  readonly id: number;
  readonly host_id: number;
  readonly login: string;
  readonly kind: string;
  readonly name: string | null;
}

/** Store ids of accounts, by the host's id. Deleted accounts have none. */
export class AccountIds {
  constructor(private readonly ids: ReadonlyMap<number, number>) {}

  /** Null for a deleted account. */
  of(account: Account | null): number | null {
    return account === null ? null : (this.ids.get(account.id) ?? null);
  }
}

/**
 * Writes the accounts that are new and those that changed, remembers every login they were seen with, and makes a
 * person for each new account of kind `user`. In order of the host's ids, so that two pages never wait for each other.
 */
export async function writeAccounts(sql: Sql, host: string, seen: Iterable<Account | null>): Promise<AccountIds> {
  const accounts = distinct(seen);
  if (accounts.length === 0) return new AccountIds(new Map());
  const held = await read(sql, host, accounts);
  const missing = accounts.filter((account) => !held.has(account.id));
  const changed = accounts.filter((account) => differs(account, held.get(account.id)));
  // Before any row of an account is held: whoever changes teams takes the two in this order.
  const renamed = changed.some((account) => isOther(account, held.get(account.id)));
  if (renamed) await lockRoster(sql);
  const made = missing.length === 0 ? [] : await insert(sql, host, missing);
  const altered = changed.length === 0 ? [] : await update(sql, host, changed);
  if (renamed && (await matters(sql, changed, held, altered))) await nextVersion(sql, 'an account changed');
  const touched = [...made, ...altered];
  if (touched.length > 0) await remember(sql, touched);
  // Another transaction may have made some of the missing meanwhile: it has committed by now, so read again.
  const all = made.length === missing.length ? held : await read(sql, host, accounts);
  return new AccountIds(new Map([...all.values(), ...made].map((row) => [row.host_id, row.id])));
}

function distinct(seen: Iterable<Account | null>): Account[] {
  const accounts = new Map<number, Account>();
  for (const account of seen) {
    if (account === null || isDeleted(account)) continue;
    const first = accounts.get(account.id);
    const surer = first === undefined || (account.kind === 'bot' && first.kind !== 'bot') ? account : first;
    accounts.set(account.id, { ...surer, name: first?.name ?? account.name });
  }
  return [...accounts.values()].sort((a, b) => a.id - b.id);
}

/** A name that a source does not tell is not a name that was taken away. */
function differs(account: Account, row: AccountRow | undefined): boolean {
  if (row === undefined) return false;
  return isOther(account, row) || (account.name !== null && row.name !== account.name);
}

function isOther(account: Account, row: AccountRow | undefined): boolean {
  return row !== undefined && (row.login !== account.login || kindOf(account, row) !== row.kind);
}

/** Once the host said bot it is one: a source that does not know the kind of an account calls everyone a user. */
function kindOf(account: Account, row: AccountRow): string {
  return row.kind === 'bot' ? 'bot' : account.kind;
}

/** Whether something is measured by the change: a login never seen before, which CODEOWNERS may name, or one found to be a bot. */
async function matters(
  sql: Sql,
  changed: readonly Account[],
  held: ReadonlyMap<number, AccountRow>,
  altered: readonly AccountRow[],
): Promise<boolean> {
  if (changed.some((account) => account.kind === 'bot' && held.get(account.id)?.kind !== 'bot')) return true;
  const ids = altered.map((row) => row.id);
  const fresh = await sql.rows(
    `select from account a where a.id = any($1::int[])
       and not exists (select from login_history l where l.account_id = a.id and l.login = a.login) limit 1`,
    [ids],
  );
  return fresh.length > 0;
}

async function read(sql: Sql, host: string, accounts: readonly Account[]): Promise<Map<number, AccountRow>> {
  const rows = await sql.rows<AccountRow>(
    'select id, host_id::float8 as host_id, login, kind, name from account where host = $1 and host_id = any($2::bigint[])',
    [host, accounts.map((account) => account.id)],
  );
  return new Map(rows.map((row) => [row.host_id, row]));
}

async function insert(sql: Sql, host: string, accounts: readonly Account[]): Promise<AccountRow[]> {
  return sql.rows<AccountRow>(
    `insert into account (host, host_id, login, kind, name)
     select $1, i.id, i.login, i.kind, i.name
     from json_to_recordset($2::json) as i(id bigint, login text, kind text, name text)
     order by i.id
     on conflict do nothing
     returning id, host_id::float8 as host_id, login, kind, name`,
    [host, toJson(accounts)],
  );
}

async function update(sql: Sql, host: string, accounts: readonly Account[]): Promise<AccountRow[]> {
  const ids = accounts.map((account) => account.id);
  await sql.rows('select id from account where host = $1 and host_id = any($2::bigint[]) order by host_id for update', [host, ids]);
  return sql.rows<AccountRow>(
    `update account a set login = i.login, kind = case a.kind when 'bot' then a.kind else i.kind end, name = coalesce(i.name, a.name)
     from json_to_recordset($2::json) as i(id bigint, login text, kind text, name text)
     where a.host = $1 and a.host_id = i.id
     returning a.id, a.host_id::float8 as host_id, a.login, a.kind, a.name`,
    [host, toJson(accounts)],
  );
}

async function remember(sql: Sql, rows: readonly AccountRow[]): Promise<void> {
  const ids = rows.map((row) => row.id);
  await sql.run(
    `insert into login_history (account_id, login, since_version)
     select id, login, (select max(version) from roster_version) from account where id = any($1::int[]) order by id on conflict do nothing`,
    [ids],
  );
  await sql.run(NEW_PERSONS, [ids]);
}

/** A new account is a new person of the roster as it is: nobody's team or reading changes, so the version stays. */
const NEW_PERSONS = `
with need as (
  select a.id, row_number() over (order by a.host_id) as n
  from account a
  where a.id = any($1::int[]) and a.kind = 'user' and a.login not like '%[bot]'
    and not exists (select from identity i where i.account_id = a.id)
), made as (
  insert into person (created_at) select now() from need order by n returning id
), numbered as (
  select id, row_number() over (order by id) as n from made
)
insert into identity (account_id, person_id, since_version)
select need.id, numbered.id, (select max(version) from roster_version) from need join numbered using (n)`;
