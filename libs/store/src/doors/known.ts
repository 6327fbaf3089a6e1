import { goOnAs, type Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import { BELONGS } from './belonging.js';

/** A human account of today, and a person who is not taken for a bot. */
const HUMAN = `a.kind = 'user' and a.login not ilike '%[bot]' and not p.bot`;
const JOINED = 'account a join identity i on i.account_id = a.id and i.until_version is null join person p on p.id = i.person_id';

/**
 * Whom an account of the host signs in; null for one that is not known, and for one that belongs to nobody here.
 * @param hostId the host's numeric id: logins are given to others
 */
export async function personOfAccount(sql: Sql, host: string, hostId: number): Promise<number | null> {
  const [row] = await sql.rows<{ person_id: number }>(
    `select i.person_id from ${JOINED} where a.host = $1 and a.host_id = $2 and ${HUMAN} and ${BELONGS('i.person_id')}`,
    [toText(host), hostId],
  );
  return row?.person_id ?? null;
}

/** A name that a company's provider gives someone, and what it says of their login at a host. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
  readonly login: { readonly host: string; readonly login: string } | null;
}

/**
 * Why a subject signs nobody in: it leads to nobody; its person belongs here no more; or the person it names by their login has more
 * than an engineer has, or a company account already, and says so by their own sign-in first.
 */
export type NoSubject = 'unknown' | 'left' | 'confirm';

/**
 * Whom a subject signs in: whoever it was bound to, for good. A new one is bound to the person who has the login it comes with, where
 * nothing more than an engineer's own page hangs on it: a login is what a provider's clerk wrote, or was given to somebody else.
 */
export async function personOfSubject(sql: Sql, subject: Subject): Promise<number | NoSubject> {
  const bound = await holderOf(sql, subject);
  if (bound !== null || subject.login === null) return letIn(bound);
  const found = await sql.rows<{ person_id: number; belongs: boolean; more: boolean }>(
    `select distinct i.person_id, ${BELONGS('i.person_id')} as belongs, ${HAS_MORE('i.person_id')} as more
     from ${JOINED} where a.host = $1 and lower(a.login) = lower($2) and ${HUMAN}`,
    [toText(subject.login.host), toText(subject.login.login)],
  );
  const [one] = found;
  if (one === undefined || found.length > 1) return 'unknown';
  if (!one.belongs) return 'left';
  if (!one.more && (await bind(sql, subject, one.person_id))) await note(sql, one.person_id, subject.issuer, 'login');
  // Of two tabs that came at once, one has bound it.
  const now = await holderOf(sql, subject);
  return now === null && one.more ? 'confirm' : letIn(now);
}

/** A role, people they lead, or a company account: what nobody gets by a login that a provider names. */
const HAS_MORE = (person: string): string => `(
  exists (select from admin x where x.person_id = ${person}) or exists (select from role_grant x where x.person_id = ${person})
  or exists (select from reporting_line x where x.manager_id = ${person} and (x.valid_to is null or x.valid_to > now()))
  or exists (select from sign_in_subject x where x.person_id = ${person}))`;

type Named = Pick<Subject, 'issuer' | 'subject'>;

/** Binds a subject to the person who is signed in, in place of the one they had there. @returns false when it is somebody else's */
export async function bindSubject(sql: Sql, named: Named, personId: number): Promise<boolean> {
  const { issuer, subject } = named;
  await sql.run('delete from sign_in_subject where issuer = $1 and person_id = $2 and subject <> $3', [issuer, personId, subject]);
  if (await bind(sql, named, personId)) await note(sql, personId, issuer, 'person');
  return (await holderOf(sql, named))?.personId === personId;
}

interface Holder {
  readonly personId: number;
  readonly bot: boolean;
  readonly belongs: boolean;
}

async function holderOf(sql: Sql, { issuer, subject }: Named): Promise<Holder | null> {
  const [row] = await sql.rows<Holder>(
    `select s.person_id as "personId", p.bot, ${BELONGS('s.person_id')} as belongs from sign_in_subject s join person p on p.id = s.person_id
     where s.issuer = $1 and s.subject = $2`,
    [issuer, subject],
  );
  return row ?? null;
}

function letIn(holder: Holder | null): number | NoSubject {
  if (holder === null || holder.bot) return 'unknown';
  return holder.belongs ? holder.personId : 'left';
}

/** False where the subject is bound, or the person has another one there. */
async function bind(sql: Sql, { issuer, subject }: Named, personId: number): Promise<boolean> {
  const text = 'insert into sign_in_subject (issuer, subject, person_id) values ($1, $2, $3) on conflict do nothing';
  return (await sql.run(text, [issuer, subject, personId])) > 0;
}

async function note(sql: Sql, personId: number, issuer: string, by: 'login' | 'person'): Promise<void> {
  await goOnAs(sql, personId);
  await sql.run(`insert into audit (what, actor_person_id, detail) values ('sign-in.linked', $1, $2::jsonb)`, [
    personId,
    JSON.stringify({ issuer, by }),
  ]);
}
