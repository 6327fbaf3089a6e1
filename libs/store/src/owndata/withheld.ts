import type { ActivityKind, LogPayload } from '@ambit/activity';
import type { Sql } from '../database/database.js';

/** Whether a person objected. To every reader their accounts are accounts that were deleted (docs/adr/0017). */
export function hasObjected(person: string): string {
  return `exists (select from choice_made objected where objected.person_id = ${person} and objected.objected)`;
}

/** Their accounts, as a query. */
const WITHHELD_ACCOUNTS = `select own.account_id from choice_made objected
  join identity own on own.person_id = objected.person_id and own.until_version is null where objected.objected`;

/** Of accounts, those that are not withheld. */
export function notWithheld(account: string): string {
  return `${account} not in (${WITHHELD_ACCOUNTS})`;
}

/** Words `e` that are theirs are nobody's to read. */
export const NOT_WITHHELD_WORDS = `not exists (select from activity said where said.actor_id in (${WITHHELD_ACCOUNTS})
  and said.repository_id = e.repository_id and said.kind || ':' || said.host_id = e.key)`;

/** The accounts that are withheld now: few, so that a reader of very many rows asks a set and joins nothing. */
export async function withheldAccounts(sql: Sql): Promise<ReadonlySet<number>> {
  const rows = await sql.rows<{ account_id: number }>(WITHHELD_ACCOUNTS);
  return new Set(rows.map((row) => row.account_id));
}

/** How texts name them, in lower case: every login they had, and their names. */
export interface WithheldNames {
  readonly logins: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export async function withheldNames(sql: Sql): Promise<WithheldNames> {
  const rows = await sql.rows<{ login: string; name: string | null }>(
    `select lower(l.login) as login, lower(a.name) as name from login_history l join account a on a.id = l.account_id
     where l.account_id in (${WITHHELD_ACCOUNTS})`,
  );
  return { logins: new Set(rows.map(({ login }) => login)), names: new Set(rows.flatMap(({ name }) => name ?? [])) };
}

/** Of those a text names, the ones it may go on naming. A name counts where no login stands beside it. */
export function stillNamed<T extends { readonly login: string | null; readonly name: string | null }>(
  people: readonly T[],
  { logins, names }: WithheldNames,
): readonly T[] {
  if (logins.size === 0) return people;
  return people.filter(({ login, name }) => (login === null ? !names.has((name ?? '').toLowerCase()) : !logins.has(login.toLowerCase())));
}

/** What somebody said: it goes with them. All else is what became of the work, which stays, with nobody beside it. */
const SAID: readonly ActivityKind[] = ['review.submitted', 'review.commented', 'pull.commented', 'document.commented'];
/** Texts of their own, beside the pull request's. */
const SAID_IN: readonly string[] = ['comment', 'review'];

export function isSaid(kind: ActivityKind, payload: object): boolean {
  if (kind === 'reference.made') return SAID_IN.includes((payload as LogPayload).from ?? '');
  return SAID.includes(kind);
}

/** The same of a row `a` of the log. */
export const IS_SAID = `(a.kind in (${literals(SAID)}) or (a.kind = 'reference.made' and a.payload->>'from' in (${literals(SAID_IN)})))`;

function literals(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}
