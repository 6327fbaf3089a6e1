import type { ActivityKind, DocumentState, LogPayload, LogRow } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { uncoveredAt } from '../documents/covered.js';
import { wordKey, wordsAt } from '../documents/state-words.js';

/** A row as the queries of the log give it. */
export interface StoredRow {
  readonly seq: number;
  readonly repository_id: number;
  readonly at: number;
  readonly kind: ActivityKind;
  readonly host_id: string;
  readonly actor_id: number | null;
  readonly bot: boolean;
  readonly work_id: number | null;
  readonly pull_number: number | null;
  readonly document_id: number | null;
  readonly payload: LogPayload | { readonly asked: StoredAsked };
}

type StoredAsked =
  | { readonly type: 'person'; readonly accountId: number }
  | { readonly type: 'team'; readonly hostTeamId: number; readonly slug: string }
  | null;

/** By the host's word. */
export const BOT = `coalesce(c.kind = 'bot' or c.login like '%[bot]', false)`;

/** `from` and columns of every query of the log; `a` is the row. Numbers come as float8, which holds them exactly and arrives as a number. */
export const LOG_ROWS = `
select a.seq::float8 as seq, a.repository_id, (extract(epoch from a.at) * 1000)::float8 as at, a.kind, a.host_id, a.actor_id, ${BOT} as bot,
  w.id as work_id, a.pull_number, a.document_id, a.payload
from activity a
left join account c on c.id = a.actor_id
left join work w on w.repository_id = a.repository_id and w.number = a.pull_number and w.kind = 'pull'`;

/** What was taken out does not exist for a reader. */
export const NOT_RETRACTED = 'not exists (select from retraction x where x.seq = a.seq)';

/**
 * Turns stored rows into what the measuring side reads: teams asked get the store's id, unknown ones are null; a document that
 * turned out to be another stands by that one's id; words of status mean what an admin says; what no rule makes a document is left out.
 */
export class LogReader {
  private constructor(
    private readonly hosts: ReadonlyMap<number, string>,
    private readonly teams: ReadonlyMap<string, number>,
    private readonly same: ReadonlyMap<number, number>,
    private readonly words: ReadonlyMap<string, DocumentState>,
    private readonly uncovered: ReadonlySet<number>,
  ) {}

  /** @param rosterVersion the teams that requests name, the words of status, and what rules make documents, are those known to it */
  static async open(sql: Sql, rosterVersion: number): Promise<LogReader> {
    const hosts = await sql.rows<{ id: number; host: string }>('select id, host from repository');
    const teams = await sql.rows<{ host: string; host_id: string; team_id: number }>(
      'select host, host_id::text as host_id, team_id from host_team where since_version <= $1',
      [rosterVersion],
    );
    const same = await sql.rows<{ id: number; same_as: number }>('select id, same_as from document where same_as is not null');
    return new LogReader(
      new Map(hosts.map((row) => [row.id, row.host])),
      new Map(teams.map((row) => [`${row.host} ${row.host_id}`, row.team_id])),
      new Map(same.map((row) => [row.id, row.same_as])),
      await wordsAt(sql, rosterVersion),
      await uncoveredAt(sql, rosterVersion),
    );
  }

  rows(stored: readonly StoredRow[]): LogRow[] {
    return stored.flatMap((one) => {
      const documentId = one.document_id === null ? null : (this.same.get(one.document_id) ?? one.document_id);
      return documentId !== null && this.uncovered.has(documentId) ? [] : [this.row(one, documentId)];
    });
  }

  private row(stored: StoredRow, documentId: number | null): LogRow {
    return {
      seq: stored.seq,
      repositoryId: stored.repository_id,
      at: stored.at,
      kind: stored.kind,
      hostId: stored.host_id,
      accountId: stored.actor_id,
      bot: stored.bot,
      workId: stored.work_id,
      ...(stored.pull_number === null ? {} : { pullNumber: stored.pull_number }),
      ...(documentId === null ? {} : { documentId }),
      payload: this.payload(stored),
    };
  }

  private payload(stored: StoredRow): LogPayload {
    const { payload, kind } = stored;
    if (kind === 'document.revised' || kind === 'document.proposed') return this.version(payload as LogPayload);
    if (kind !== 'review.requested' && kind !== 'review.request_removed') return payload as LogPayload;
    const asked = payload.asked ?? null;
    if (asked === null || asked.type === 'person') return { asked };
    if (!('hostTeamId' in asked)) return { asked: null };
    const teamId = this.teams.get(`${this.hosts.get(stored.repository_id) ?? ''} ${String(asked.hostTeamId)}`);
    return { asked: teamId === undefined ? null : { type: 'team', teamId } };
  }

  private version(payload: LogPayload): LogPayload {
    const status = payload.facts?.status ?? null;
    const state = status === null ? undefined : this.words.get(wordKey(status.raw));
    if (status === null || state === undefined || payload.facts == null) return payload;
    return { ...payload, facts: { ...payload.facts, status: { ...status, value: state } } };
  }
}
