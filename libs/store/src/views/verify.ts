import type { Database } from '../database/database.js';
import { NO_SEAL, sealOf, type ViewRow } from './seal.js';

/** How far the log goes, in one line that can be kept elsewhere. */
export interface LogHead {
  /** How many rows were ever written. */
  readonly count: number;
  /** The seal of the last one, in hexadecimal; empty before the first. */
  readonly hash: string;
  /** When this was said, ISO 8601 UTC. */
  readonly at: string;
}

/** What is wrong with the log, by the first row that does not fit. */
interface LogFault {
  readonly row: number;
  readonly why: string;
}

export interface LogCheck {
  readonly head: LogHead;
  /** Rows that are there; those before them went by retention. */
  readonly kept: number;
  readonly fault: LogFault | null;
  /** Of the heads kept elsewhere: those that fit, and those that speak of rows gone by retention. */
  readonly heads: { readonly fit: number; readonly older: number };
}

interface WalkedRow {
  readonly id: number | null;
  readonly at: Date;
  readonly actor_id: number | null;
  readonly person_id: number | null;
  readonly what: string;
  readonly basis: string;
  readonly purpose: string | null;
  readonly detail: unknown;
  readonly hash: Buffer;
  readonly last: number;
  readonly last_hash: Buffer;
  readonly kept_after: number;
  readonly anchor: Buffer;
}

/** Head and rows of one moment; the head stands alone where there are no rows. */
const WALK = `
select l.id::float8 as id, l.at, l.actor_id, l.person_id, l.what, l.basis, l.purpose, l.detail, l.hash,
  h.id::float8 as last, h.hash as last_hash, h.kept_after::float8 as kept_after, h.anchor
from view_log_head h left join view_log l on true order by l.id`;

/** Walks the log from its oldest kept row to its end. @param heads that were kept outside of this database */
export async function verifyLog(database: Database, heads: readonly LogHead[]): Promise<LogCheck> {
  const walk = new Walk(heads);
  for await (const rows of database.batches<WalkedRow>(WALK, [], 'most')) {
    for (const row of rows) walk.take(row);
  }
  return walk.done();
}

class Walk {
  private readonly heads: ReadonlyMap<number, readonly LogHead[]>;
  private first: WalkedRow | null = null;
  private next = 1;
  private seal = NO_SEAL;
  private kept = 0;
  private fault: LogFault | null = null;
  private fit = 0;
  private older = 0;

  constructor(heads: readonly LogHead[]) {
    const byCount = new Map<number, LogHead[]>();
    for (const head of heads) byCount.set(head.count, [...(byCount.get(head.count) ?? []), head]);
    this.heads = byCount;
  }

  take(row: WalkedRow): void {
    if (this.first === null) this.begin(row);
    if (row.id === null || this.fault !== null) return;
    this.kept += 1;
    if (row.id !== this.next) return this.broken(this.next, row.id > this.next ? 'it is missing' : 'it was let go and is there');
    const hash = sealOf(this.seal, rowOf(row, row.id));
    if (!hash.equals(row.hash)) return this.broken(row.id, 'its seal fits neither it nor the row before it');
    this.seal = hash;
    this.next += 1;
    this.compare(row.id, hash);
  }

  done(): LogCheck {
    const head = this.first;
    if (head === null) throw new Error('The log of views has no head. Restore the database from a backup.');
    this.end(head);
    return {
      head: headOf(head.last, head.last_hash),
      kept: this.kept,
      fault: this.fault,
      heads: { fit: this.fit, older: this.older },
    };
  }

  private begin(head: WalkedRow): void {
    this.first = head;
    this.next = head.kept_after + 1;
    this.seal = head.anchor;
    for (const [count, heads] of this.heads) {
      if (count < head.kept_after) this.older += heads.length;
    }
    this.compare(head.kept_after, head.anchor);
  }

  private end({ last, last_hash }: WalkedRow): void {
    if (this.fault !== null) return;
    if (this.next <= last) return this.broken(this.next, 'it is missing');
    if (this.next > last + 1) return this.broken(last + 1, 'it stands behind the end of the log');
    if (!this.seal.equals(last_hash)) return this.broken(last, 'the head of the log says another seal');
    const beyond = Math.min(...[...this.heads.keys()].filter((count) => count > last));
    if (Number.isFinite(beyond)) this.broken(last + 1, `it is missing: a head kept elsewhere counts ${String(beyond)} rows`);
  }

  /** What was kept elsewhere of this row. */
  private compare(count: number, seal: Buffer): void {
    for (const { hash, at } of this.heads.get(count) ?? []) {
      if (hash === seal.toString('hex')) this.fit += 1;
      else return this.broken(count, `it is another than the head of ${at} says`);
    }
  }

  private broken(row: number, why: string): void {
    this.fault ??= { row, why };
  }
}

export function headOf(count: number, hash: Buffer): LogHead {
  return { count, hash: hash.toString('hex'), at: new Date().toISOString() };
}

function rowOf(row: WalkedRow, id: number): ViewRow {
  const { actor_id, person_id, what, basis, purpose, detail } = row;
  return { id, at: row.at.getTime(), actorId: actor_id, personId: person_id, what, basis, purpose, detail };
}
