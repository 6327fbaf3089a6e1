import type { LogPayload } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { toText } from '../database/json.js';
import { NOT_RETRACTED } from '../measure/log.js';
import { hasObjected } from './withheld.js';

export const DISPUTE_REASONS = ['not-me', 'wrong-team', 'wrong-pair', 'bot', 'other'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** "This isn't right", said by a person of a row of their own evidence. */
export interface DisputeView {
  readonly id: number;
  readonly personId: number;
  /** Of the row of the log. */
  readonly seq: number;
  /** In whose list the person met it; null: not said. */
  readonly signal: string | null;
  readonly why: DisputeReason;
  readonly note: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly row: {
    readonly kind: string;
    /** `owner/name` */
    readonly repository: string;
    readonly number: number | null;
    readonly at: string;
    readonly private: boolean;
    /** Of the pull request; null where it stands in none that is held. */
    readonly title: string | null;
    /** What leads to it at its host. */
    readonly place: Place;
  } | null;
}

interface Place {
  readonly apiUrl: string;
  readonly owner: string;
  readonly name: string;
  readonly hostId: string;
  readonly payload: LogPayload;
}

export interface NewDispute {
  readonly personId: number;
  readonly seq: number;
  readonly signal: string | null;
  readonly why: DisputeReason;
  readonly note: string;
}

/** Those a person did not withdraw, newest first. */
export function disputesOf(sql: Sql, personId: number): Promise<DisputeView[]> {
  return read(sql, 'd.person_id = $1', [personId]);
}

/** Of some rows of a person's evidence, by row; the newest of each. */
export async function disputesAt(sql: Sql, personId: number, seqs: readonly number[]): Promise<ReadonlyMap<number, DisputeView>> {
  if (seqs.length === 0) return new Map();
  const held = await read(sql, 'd.person_id = $1 and d.seq = any($2::bigint[])', [personId, seqs]);
  return new Map(held.reverse().map((dispute) => [dispute.seq, dispute]));
}

/** What asks an admin to look at an identity or an account: `not me` and `bot`, of those who did not object. */
export function disputesForAdmin(sql: Sql): Promise<DisputeView[]> {
  return read(sql, `d.why in ('not-me', 'bot') and not ${hasObjected('d.person_id')}`, []);
}

/**
 * Keeps a dispute; said again of the same row it takes the place of the one before.
 * @returns false where the row is no evidence of that person's
 */
export async function dispute(sql: Sql, { personId, seq, signal, why, note }: NewDispute): Promise<boolean> {
  const [written] = await sql.rows<{ id: number }>(
    `with mine as materialized (select account_id as id from identity where person_id = $1 and until_version is null)
     insert into dispute (person_id, seq, signal, why, note) select $1, a.seq, $3, $4, $5 from activity a
     where a.seq = $2 and ${NOT_RETRACTED} and (exists (select from document_standing s where s.document_id = a.document_id and $1 = any(s.authors)) or exists (
       select from activity b join mine on b.actor_id = mine.id or b.asked_id = mine.id
       where b.repository_id = a.repository_id and (b.seq = a.seq or b.pull_number = a.pull_number or b.document_id = a.document_id)))
     returning id`,
    [personId, seq, signal === null ? null : toText(signal), why, toText(note)],
  );
  if (written === undefined) return false;
  await sql.run('update dispute set withdrawn_at = now() where person_id = $1 and seq = $2 and id < $3 and withdrawn_at is null', [
    personId,
    seq,
    written.id,
  ]);
  return true;
}

/** @returns false where it is not theirs, or was withdrawn */
export async function withdrawDispute(sql: Sql, personId: number, id: number): Promise<boolean> {
  const changed = await sql.run('update dispute set withdrawn_at = now() where id = $1 and person_id = $2 and withdrawn_at is null', [
    id,
    personId,
  ]);
  return changed > 0;
}

type Row = Omit<DisputeView, 'at' | 'row'> & {
  readonly said: Date;
  readonly kind: string | null;
  readonly repository: string | null;
  readonly number: number | null;
  readonly happened: Date | null;
  readonly private: boolean | null;
  readonly title: string | null;
  readonly place: Place;
};

async function read(sql: Sql, which: string, parameters: readonly unknown[]): Promise<DisputeView[]> {
  const rows = await sql.rows<Row>(
    `select d.id, d.person_id as "personId", d.seq::float8 as seq, d.signal, d.why, d.note, d.at as said, a.kind,
       r.owner || '/' || r.name as repository, a.pull_number as number, a.at as happened, r.private, w.title,
       jsonb_build_object('apiUrl', c.api_url, 'owner', r.owner, 'name', r.name, 'hostId', a.host_id::text, 'payload', a.payload) as place
     from dispute d left join activity a on a.seq = d.seq left join repository r on r.id = a.repository_id
       left join connection c on c.id = r.connection_id left join work w on w.repository_id = a.repository_id and w.kind = 'pull' and w.number = a.pull_number
     where ${which} and d.withdrawn_at is null order by d.at desc, d.id desc`,
    parameters,
  );
  return rows.map(({ said, kind, repository, number, happened, private: hidden, title, place, ...rest }) => ({
    ...rest,
    at: said.toISOString(),
    row:
      kind === null || repository === null || happened === null
        ? null
        : { kind, repository, number, at: happened.toISOString(), private: hidden !== false, title, place },
  }));
}
