import type { Sql } from '../database/database.js';
import { hasObjected } from '../owndata/withheld.js';

/** What a person opened, to whom, what for and until when. Times are ISO 8601 UTC. */
export interface ShareView {
  readonly id: number;
  readonly readerId: number | null;
  /** The name of the review cycle whose calibrators read it. */
  readonly cycle: string | null;
  /** Calibrators who came into the cycle after it was shared, and do not read it. */
  readonly added: readonly number[];
  /** When the last of them came; null: nobody did. */
  readonly addedAt: string | null;
  readonly sections: readonly string[];
  readonly purpose: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface NewShare {
  readonly personId: number;
  readonly readerId: number | null;
  readonly cycleId: number | null;
  readonly sections: readonly string[];
  readonly purpose: string;
  readonly expiresAt: Date;
}

/** Newest first; those that ended stay listed for a year. */
export async function sharesOf(sql: Sql, personId: number): Promise<ShareView[]> {
  const rows = await sql.rows<ShareRow>(
    `select s.id, s.reader_id as "readerId", c.name as cycle, s.sections, s.purpose, s.created_at as "createdAt", s.expires_at as "expiresAt",
       s.revoked_at as "revokedAt", later.added, later."addedAt"
     from share s left join cycle c on c.id = s.cycle_id left join lateral (
       select coalesce(array_agg(m.person_id order by m.person_id), '{}') as added, max(m.joined_at) as "addedAt" from cycle_member m
       where m.cycle_id = s.cycle_id and m.part = 'calibrator' and m.joined_at > s.confirmed_at and not ${hasObjected('m.person_id')}) later on true
     where s.person_id = $1 and coalesce(s.revoked_at, s.expires_at) > now() - interval '1 year' order by s.id desc`,
    [personId],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    addedAt: row.addedAt === null ? null : upTo(row.addedAt),
  }));
}

type Times = 'createdAt' | 'expiresAt' | 'revokedAt' | 'addedAt';
type ShareRow = Omit<ShareView, Times> & Record<'createdAt' | 'expiresAt', Date> & Record<'revokedAt' | 'addedAt', Date | null>;

/** Postgres counts microseconds: the end of the millisecond, so that whoever is named is within it. */
function upTo(at: Date): string {
  return new Date(at.getTime() + 1).toISOString();
}

/** Opens sections to a reader, or to who sits in a cycle by now; a request of that reader is answered by it. */
export async function addShare(sql: Sql, share: NewShare): Promise<void> {
  // Whoever is being added to the cycle just now is in it before this, or comes after.
  if (share.cycleId !== null) await sql.rows('select from cycle where id = $1 for share', [share.cycleId]);
  await sql.run(
    `insert into share (person_id, reader_id, cycle_id, sections, purpose, expires_at, confirmed_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [share.personId, share.readerId, share.cycleId, [...share.sections], share.purpose, share.expiresAt],
  );
  if (share.readerId !== null) await answerRequest(sql, share.personId, share.readerId);
}

/**
 * Lets those read who came into the cycle by then, too. False where the person has no such share that is open.
 * @param to the last moment the person saw; whoever came after it stays out
 */
export async function extendShare(sql: Sql, personId: number, shareId: number, to: Date): Promise<boolean> {
  const count = await sql.run(
    `update share set confirmed_at = greatest(confirmed_at, least($3::timestamptz, clock_timestamp()))
     where id = $1 and person_id = $2 and cycle_id is not null and revoked_at is null and expires_at > now()`,
    [shareId, personId, to],
  );
  return count > 0;
}

/** Ends a share now, and the visit it allowed. False where the person has no such share that is open. */
export async function revokeShare(sql: Sql, personId: number, shareId: number): Promise<boolean> {
  const [ended] = await sql.rows<{ reader_id: number | null; cycle_id: number | null }>(
    'update share set revoked_at = now() where id = $1 and person_id = $2 and revoked_at is null returning reader_id, cycle_id',
    [shareId, personId],
  );
  if (ended === undefined) return false;
  await sql.run(
    `delete from visit where person_id = $1 and (viewer_id = $2 or viewer_id in (
       select person_id from cycle_member where cycle_id = $3 and part = 'calibrator'))`,
    [personId, ended.reader_id, ended.cycle_id],
  );
  return true;
}

/**
 * Someone asks to see a page; asked again it is the same request, and one that was answered rests for 90 days. It is kept whatever
 * the person chose, so that what the requester can count of their own tells nothing; the person reads it while they are measured.
 */
export async function askForPage(sql: Sql, personId: number | null, requesterId: number, purpose: string): Promise<void> {
  await sql.run(
    `insert into access_request (person_id, requester_id, purpose)
     select p.id, $2, $3 from person p where p.id = $1 and p.id <> $2
     on conflict (person_id, requester_id) do update set purpose = excluded.purpose, asked_at = now(), answered_at = null
     where access_request.answered_at is null or access_request.answered_at < now() - interval '90 days'`,
    [personId ?? 0, requesterId, purpose],
  );
}

export interface RequestView {
  readonly requesterId: number;
  readonly purpose: string;
  readonly askedAt: string;
}

/** Requests nobody answered, of the last 90 days; an older one has expired silently. */
export async function requestsTo(sql: Sql, personId: number): Promise<RequestView[]> {
  const rows = await sql.rows<{ requesterId: number; purpose: string; askedAt: Date }>(
    `select requester_id as "requesterId", purpose, asked_at as "askedAt" from access_request
     where person_id = $1 and answered_at is null and asked_at > now() - interval '90 days'
       and exists (select from told t where t.person_id = $1) order by asked_at desc, requester_id`,
    [personId],
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}

/** Takes a request from the list, whether it was granted or not: the requester is told neither. */
export async function answerRequest(sql: Sql, personId: number, requesterId: number): Promise<void> {
  await sql.run('update access_request set answered_at = now() where person_id = $1 and requester_id = $2 and answered_at is null', [
    personId,
    requesterId,
  ]);
}
