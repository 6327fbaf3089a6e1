import type { Database } from '../database/database.js';
import { NOT_WITHHELD_WORDS } from '../owndata/withheld.js';

/** A pull request as the evidence names it. */
export interface WorkView {
  readonly id: number;
  readonly title: string;
  readonly number: number;
  readonly state: 'open' | 'merged' | 'closed';
  /** Where it lives; `private`: more than number, kind and date needs to know the viewer's rights there. */
  readonly repository: {
    readonly id: number;
    /** REST base of the connection it is pulled over, as it is now. A host's name may be older than its address. */
    readonly apiUrl: string;
    readonly owner: string;
    readonly name: string;
    readonly private: boolean;
  };
}

export interface ExcerptView {
  readonly text: string;
  /** ISO 8601 UTC; null where it was never edited. */
  readonly editedAt: string | null;
}

export async function worksOf(database: Database, ids: readonly number[]): Promise<ReadonlyMap<number, WorkView>> {
  const rows = await database.rows<WorkView>(
    `select w.id, w.title, w.number, w.state,
       jsonb_build_object('id', r.id, 'apiUrl', c.api_url, 'owner', r.owner, 'name', r.name, 'private', r.private) as repository
     from work w join repository r on r.id = w.repository_id join connection c on c.id = r.connection_id where w.id = any($1::int[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Repositories by store id, as `worksOf` names them. */
export async function repositoriesOf(database: Database, ids: readonly number[]): Promise<ReadonlyMap<number, WorkView['repository']>> {
  if (ids.length === 0) return new Map();
  const rows = await database.rows<WorkView['repository']>(
    `select r.id, c.api_url as "apiUrl", r.owner, r.name, r.private
     from repository r join connection c on c.id = r.connection_id where r.id = any($1::int[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** By `<repository id> <key>`. */
export async function excerptsOf(
  database: Database,
  keys: readonly { readonly repositoryId: number; readonly key: string }[],
): Promise<ReadonlyMap<string, ExcerptView>> {
  const rows = await database.rows<{ repository_id: number; key: string; text: string; edited_at: Date | null }>(
    `select e.repository_id, e.key, e.text, e.edited_at
     from unnest($1::int[], $2::text[]) as asked(repository_id, key) join excerpt e using (repository_id, key)
     where ${NOT_WITHHELD_WORDS}`,
    [keys.map((key) => key.repositoryId), keys.map((key) => key.key)],
  );
  return new Map(
    rows.map((row) => [`${String(row.repository_id)} ${row.key}`, { text: row.text, editedAt: row.edited_at?.toISOString() ?? null }]),
  );
}
