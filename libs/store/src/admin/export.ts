import type { ActivityKind, ReviewState } from '@ambit/activity';
import type { Database } from '../database/database.js';
import { BOT, NOT_RETRACTED } from '../measure/log.js';
import { withheldAccounts } from '../owndata/withheld.js';
import { pseudonym } from '../secret.js';

/** One activity as it is exported; the fields of house.md, 'The command line'. */
export interface ExportRow {
  readonly kind: ActivityKind;
  readonly id: string;
  /** ISO 8601 UTC; the day's midnight unless identified. */
  readonly at: string;
  readonly host: string;
  readonly repository: string;
  readonly number: number | null;
  /** Pseudonym, or login where identified; null for a deleted account. */
  readonly actor: string | null;
  readonly bot: boolean;
  readonly state?: ReviewState;
  readonly substance?: boolean;
  readonly substantive?: boolean;
  readonly replyTo?: string | null;
  readonly reviewId?: string | null;
  readonly editedAt?: string | null;
}

export interface ExportOptions {
  readonly identified: boolean;
  /** Keys the pseudonyms. */
  readonly secretKey: string;
}

interface Row {
  readonly kind: ActivityKind;
  readonly host_id: string;
  readonly at: Date;
  readonly pull_number: number | null;
  readonly account_host_id: number | null;
  readonly login: string | null;
  readonly bot: boolean;
  readonly payload: { readonly state?: ReviewState; readonly replyTo?: string | null; readonly reviewId?: string | null };
  readonly substance: boolean;
  readonly by_author: boolean;
  readonly edited_at: Date | null;
}

interface RepositoryRow {
  readonly id: number;
  readonly host: string;
  readonly name: string;
}

/**
 * Every activity held, repository by repository in order of the log's key: the same rows give the same lines. What people did who
 * objected is not in it, under no name.
 */
export async function* exportActivities(database: Database, options: ExportOptions): AsyncGenerator<ExportRow, void, undefined> {
  const repositories = await database.rows<RepositoryRow>(
    `select id, host, owner || '/' || name as name from repository order by host collate "C", host_id`,
  );
  const withheld = [...(await withheldAccounts(database))];
  const write = writer(options);
  for (const repository of repositories) {
    for await (const rows of database.batches<Row>(ROWS, [repository.id, withheld], 'most')) {
      for (const row of rows) yield write(repository, row);
    }
  }
}

/** A review has substance by its state, its words, or a comment of its own that starts a thread; of another living person it is substantive. */
const ROWS = `
select a.kind, a.host_id, a.at, a.pull_number, c.host_id::float8 as account_host_id, c.login, ${BOT} as bot,
  case when a.kind in ('review.submitted', 'review.commented') then a.payload - 'path' else '{}' end as payload,
  a.kind = 'review.submitted' and (
    a.payload->>'state' in ('APPROVED', 'CHANGES_REQUESTED', 'DISMISSED') or (a.payload->>'hasBody')::boolean or a.host_id in (
      select t.payload->>'reviewId' from activity t
      where t.repository_id = $1 and t.kind = 'review.commented' and t.payload->>'reviewId' is not null and t.payload->>'replyTo' is null
        and not exists (select from retraction y where y.seq = t.seq))) as substance,
  coalesce(a.actor_id = w.author_id or who.person_id = author.person_id, false) as by_author,
  e.edited_at
from activity a
left join account c on c.id = a.actor_id
left join identity who on who.account_id = a.actor_id and who.until_version is null
left join work w on w.repository_id = a.repository_id and w.number = a.pull_number and w.kind = 'pull'
left join identity author on author.account_id = w.author_id and author.until_version is null
left join excerpt e on a.kind in ('review.commented', 'pull.commented') and e.repository_id = a.repository_id and e.key = a.kind || ':' || a.host_id
where a.repository_id = $1 and ${NOT_RETRACTED} and (a.actor_id is null or a.actor_id <> all($2::int[]))
order by a.at, a.kind, a.host_id`;

function writer(options: ExportOptions): (repository: RepositoryRow, row: Row) => ExportRow {
  const names = new Map<number, string>();
  const nameOf = (host: string, row: Row): string | null => {
    if (row.account_host_id === null) return null;
    if (options.identified) return row.login;
    const known = names.get(row.account_host_id) ?? pseudonym(options.secretKey, host, row.account_host_id);
    names.set(row.account_host_id, known);
    return known;
  };
  const timeOf = (at: Date): string =>
    options.identified ? at.toISOString().replace('.000Z', 'Z') : `${at.toISOString().slice(0, 10)}T00:00:00Z`;
  let host = '';
  return (repository, row) => {
    // Numbers of accounts are a host's own.
    if (repository.host !== host) names.clear();
    host = repository.host;
    return {
      kind: row.kind,
      id: row.host_id,
      at: timeOf(row.at),
      host,
      repository: repository.name,
      number: row.pull_number,
      actor: nameOf(host, row),
      bot: row.bot,
      ...more(row, row.edited_at === null ? null : timeOf(row.edited_at)),
    };
  };
}

function more(row: Row, editedAt: string | null): Partial<ExportRow> {
  switch (row.kind) {
    case 'review.submitted': {
      const substantive = row.substance && row.account_host_id !== null && !row.bot && !row.by_author;
      return { ...(row.payload.state === undefined ? {} : { state: row.payload.state }), substance: row.substance, substantive };
    }
    case 'review.commented':
      return { replyTo: row.payload.replyTo ?? null, reviewId: row.payload.reviewId ?? null, editedAt };
    case 'pull.commented':
      return { editedAt };
    default:
      return {};
  }
}
