import type { DocumentState, LogPayload, LogRow } from '@ambit/activity';
import type { Sql } from '../database/database.js';
import { uncoveredAt } from '../documents/covered.js';
import { wordKey, wordsAt } from '../documents/state-words.js';
import { isSaid, withheldAccounts } from '../owndata/withheld.js';
import { Credited } from './credited.js';
import type { StoredAsked, StoredRow } from './stored-row.js';

/** By the host's word. */
export const BOT = `coalesce(c.kind = 'bot' or c.login like '%[bot]', false)`;

/** `from` and columns of every query of the log; `a` is the row. Numbers come as float8, which holds them exactly and arrives as a number. */
export const LOG_ROWS = `
select a.seq::float8 as seq, a.repository_id as "repositoryId", (extract(epoch from a.at) * 1000)::float8 as at, a.kind, a.host_id as "hostId",
  a.actor_id as "accountId", ${BOT} as bot, w.id as "workId", a.pull_number as "pullNumber", a.document_id as "documentId", a.payload
from activity a
left join account c on c.id = a.actor_id
left join work w on w.repository_id = a.repository_id and w.number = a.pull_number and w.kind = 'pull'`;

/** What was taken out does not exist for a reader. */
export const NOT_RETRACTED = 'not exists (select from retraction x where x.seq = a.seq)';

/**
 * Turns stored rows into what the measuring side reads: teams asked get the store's id, unknown ones are null; those a commit
 * credits get the store's ids of their accounts; a document that turned out to be another stands by that one's id; words of
 * status mean what an admin says; what no rule makes a document is left out. Accounts of people who objected are deleted ones:
 * what they said is left out, what became of their work has nobody beside it.
 */
export class LogReader {
  private constructor(
    private readonly hosts: ReadonlyMap<number, string>,
    private readonly teams: ReadonlyMap<string, number>,
    private readonly same: ReadonlyMap<number, number>,
    private readonly words: ReadonlyMap<string, DocumentState>,
    private readonly uncovered: ReadonlySet<number>,
    private readonly credited: Credited,
    /** Accounts of people who objected. */
    private readonly withheld: ReadonlySet<number>,
  ) {}

  /**
   * @param asOfSeq accounts that a commit credits are those that had done something by this row
   * @param rosterVersion the teams that requests name, the words of status, and what rules make documents, are those known to it
   */
  static async open(sql: Sql, asOfSeq: number, rosterVersion: number): Promise<LogReader> {
    const found = await sql.rows<{ id: number; host: string }>('select id, host from repository');
    const teams = await sql.rows<{ host: string; host_id: string; team_id: number }>(
      'select host, host_id::text as host_id, team_id from host_team where since_version <= $1',
      [rosterVersion],
    );
    const same = await sql.rows<{ id: number; same_as: number }>('select id, same_as from document where same_as is not null');
    const hosts = new Map(found.map((row) => [row.id, row.host]));
    return new LogReader(
      hosts,
      new Map(teams.map((row) => [`${row.host} ${row.host_id}`, row.team_id])),
      new Map(same.map((row) => [row.id, row.same_as])),
      await wordsAt(sql, rosterVersion),
      await uncoveredAt(sql, rosterVersion),
      new Credited(sql, asOfSeq, hosts),
      await withheldAccounts(sql),
    );
  }

  async rows(stored: readonly StoredRow[]): Promise<LogRow[]> {
    await this.credited.learn(stored);
    const rows: LogRow[] = [];
    for (const one of stored) {
      const row = this.row(one.accountId !== null && this.withheld.has(one.accountId) ? this.unnamed(one) : one);
      if (row !== null) rows.push(row);
    }
    return rows;
  }

  /** As if the account had been deleted at the host. */
  private unnamed(stored: StoredRow): StoredRow | null {
    return isSaid(stored.kind, stored.payload) ? null : { ...stored, accountId: null, bot: false };
  }

  private row(stored: StoredRow | null): LogRow | null {
    if (stored === null) return null;
    const payload = this.payload(stored);
    // Most rows are what they should be already; a million of them are not copied.
    if (stored.documentId === undefined && payload === stored.payload) return stored as LogRow;
    const { documentId: held = null, ...row } = stored;
    if (held === null) return { ...row, payload };
    const documentId = this.same.get(held) ?? held;
    return this.uncovered.has(documentId) ? null : { ...row, documentId, payload };
  }

  private payload(stored: StoredRow): LogPayload {
    const { kind } = stored;
    const payload = stored.payload as LogPayload;
    if (kind === 'document.revised' || kind === 'document.proposed') return this.version(payload);
    if (kind === 'commit.pushed') return this.commit(stored.repositoryId, payload);
    if (kind !== 'review.requested' && kind !== 'review.request_removed') return payload;
    const { asked } = stored.payload as { readonly asked?: StoredAsked };
    if (asked === undefined) return { asked: null };
    if (asked?.type === 'person' && this.withheld.has(asked.accountId)) return { asked: null };
    if (asked === null || asked.type === 'person') return payload;
    const teamId = this.teams.get(`${this.hosts.get(stored.repositoryId) ?? ''} ${String(asked.hostTeamId)}`);
    return { asked: teamId === undefined ? null : { type: 'team', teamId } };
  }

  private commit(repositoryId: number, payload: LogPayload): LogPayload {
    const { coAuthors = [] } = payload;
    return coAuthors.length === 0
      ? payload
      : { ...payload, coAuthors: this.credited.accounts(repositoryId, coAuthors).filter((id) => !this.withheld.has(id)) };
  }

  private version(payload: LogPayload): LogPayload {
    const status = payload.facts?.status ?? null;
    const state = status === null ? undefined : this.words.get(wordKey(status.raw));
    if (status === null || state === undefined || payload.facts == null) return payload;
    return { ...payload, facts: { ...payload.facts, status: { ...status, value: state } } };
  }
}
