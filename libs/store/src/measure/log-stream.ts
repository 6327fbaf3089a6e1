import { ACTIVITY_KINDS } from '@ambit/activity';
import type { ActivityKind, LogPayload } from '@ambit/activity';
import type { CopyRow } from '../database/copy.js';
import type { Database } from '../database/database.js';
import { NOT_RETRACTED } from './log.js';
import type { StoredRow } from './stored-row.js';

/**
 * Columns in the order `StreamedRows.read` takes them. Commits, which are the most frequent and all different, come without
 * their hash and in two columns, so that their payloads need not be parsed.
 */
function queryOf(asOfSeq: number): string {
  if (!Number.isSafeInteger(asOfSeq)) throw new RangeError(`${String(asOfSeq)} is no row of the log.`);
  return `select a.seq, a.repository_id, a.at, a.kind, a.host_id, a.actor_id, w.id, a.pull_number, a.document_id,
  case a.kind when 'commit.pushed' then nullif(a.payload->'coAuthors', '[]') else nullif(a.payload, '{}') end,
  case a.kind when 'commit.pushed' then a.payload->>'authoredAt' end
from activity a left join work w on w.repository_id = a.repository_id and w.number = a.pull_number and w.kind = 'pull'
where a.seq <= ${String(asOfSeq)} and ${NOT_RETRACTED}`;
}

/** The whole log up to a row, in no order, some thousands of rows at a time. Of commits the hash is left out. */
export async function* streamLog(database: Database, asOfSeq: number): AsyncGenerator<StoredRow[], void, undefined> {
  const bots = await database.rows<{ id: number }>(`select id from account c where kind = 'bot' or login like '%[bot]'`);
  const rows = new StreamedRows(new Set(bots.map(({ id }) => id)));
  yield* database.copied(queryOf(asOfSeq), (row) => rows.read(row));
}

/** Payloads that are the same for very many rows: they are parsed once. */
const REPEATED: ReadonlySet<ActivityKind> = new Set(['pull.opened', 'pull.commented', 'review.submitted', 'review.requested']);
/** How many different ones are remembered; a text that asks somebody makes one of its own. */
const REMEMBERED = 20_000;
const NOTHING: LogPayload = {};

/** Decodes rows of the log, all into objects of one shape (those of documents have a field more). */
class StreamedRows {
  private readonly payloads = new Map<string, LogPayload>();

  constructor(private readonly bots: ReadonlySet<number>) {}

  read(row: CopyRow): StoredRow {
    const seq = row.int8() ?? 0;
    const repositoryId = row.int4() ?? 0;
    const at = row.timestamptz() ?? 0;
    const kind = kindOf(row.text() ?? '');
    const hostId = row.text() ?? '';
    const accountId = row.int4();
    const bot = accountId !== null && this.bots.has(accountId);
    const workId = row.int4();
    const pullNumber = row.int4();
    const documentId = row.int4();
    const text = row.jsonb();
    const payload = kind === 'commit.pushed' ? commitOf(text, row.text()) : text === null ? NOTHING : this.payload(kind, text);
    if (documentId === null) return { seq, repositoryId, at, kind, hostId, accountId, bot, workId, pullNumber, payload };
    return { seq, repositoryId, at, kind, hostId, accountId, bot, workId, pullNumber, documentId, payload };
  }

  private payload(kind: ActivityKind, text: string): LogPayload {
    if (!REPEATED.has(kind)) return JSON.parse(text) as LogPayload;
    const known = this.payloads.get(text);
    if (known !== undefined) return known;
    if (this.payloads.size === REMEMBERED) this.payloads.clear();
    const payload = JSON.parse(text) as LogPayload;
    this.payloads.set(text, payload);
    return payload;
  }
}

function commitOf(coAuthors: string | null, authoredAt: string | null): LogPayload {
  if (authoredAt === null) return NOTHING;
  return coAuthors === null ? { authoredAt } : { authoredAt, coAuthors: JSON.parse(coAuthors) as number[] };
}

const KINDS = new Map<string, ActivityKind>(ACTIVITY_KINDS.map((kind) => [kind, kind]));

/** One string for all rows of a kind. A kind that is not known here goes on as it is, for the log to refuse. */
function kindOf(text: string): ActivityKind {
  return KINDS.get(text) ?? (text as ActivityKind);
}
