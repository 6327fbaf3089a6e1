import type { Sql } from '../database/database.js';
import type { StoredRow } from './stored-row.js';

/**
 * The accounts that trailers of commits credit, by the host's numeric ids. An account counts that is a member of a connected
 * organization or had done something by `asOfSeq`: so a measuring and its evidence find the same ones, whoever came since.
 */
export class Credited {
  /** Store id by `host id`; null: nobody known. */
  private readonly known = new Map<string, number | null>();

  constructor(
    private readonly sql: Sql,
    private readonly asOfSeq: number,
    /** Of repositories. */
    private readonly hosts: ReadonlyMap<number, string>,
  ) {}

  /** Looks up whom these rows credit. */
  async learn(rows: readonly StoredRow[]): Promise<void> {
    const wanted = new Map<string, { readonly host: string; readonly id: number }>();
    for (const row of rows) {
      if (row.kind !== 'commit.pushed' || !('coAuthors' in row.payload)) continue;
      const host = this.hosts.get(row.repositoryId) ?? '';
      for (const id of row.payload.coAuthors ?? []) if (!this.known.has(keyOf(host, id))) wanted.set(keyOf(host, id), { host, id });
    }
    if (wanted.size === 0) return;
    const asked = [...wanted.values()];
    const found = await this.sql.rows<{ host: string; host_id: number; id: number }>(FIND, [
      asked.map(({ host }) => host),
      asked.map(({ id }) => id),
      this.asOfSeq,
    ]);
    for (const key of wanted.keys()) this.known.set(key, null);
    for (const row of found) this.known.set(keyOf(row.host, row.host_id), row.id);
  }

  /** Those of them that are known, each once, in the order given. */
  accounts(repositoryId: number, hostIds: readonly number[]): number[] {
    const host = this.hosts.get(repositoryId) ?? '';
    return [...new Set(hostIds.flatMap((id) => this.known.get(keyOf(host, id)) ?? []))];
  }
}

function keyOf(host: string, id: number): string {
  return `${host} ${String(id)}`;
}

const FIND = `
select c.host, c.host_id::float8 as host_id, c.id from unnest($1::text[], $2::bigint[]) as asked(host, host_id) join account c using (host, host_id)
where exists (select from organization_member m where m.account_id = c.id)
  or exists (select from activity a where a.actor_id = c.id and a.seq <= $3)`;
