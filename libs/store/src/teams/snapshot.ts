import type { HostTeam, Progress, Stream } from '@ambit/activity';
import type { Database, Sql } from '../database/database.js';
import { erasedAt } from '../owndata/erased.js';
import { writeAccounts } from '../pull/accounts.js';
import { advanceStream, holdStream } from '../pull/streams.js';
import { linkHostTeams } from './host-teams.js';
import { changeMemberships, lockRoster, nextVersion, placeTeams } from './versions.js';
import type { NewMembership } from './versions.js';

interface OpenRow {
  readonly id: number;
  readonly person_id: number;
  readonly team_id: number;
  readonly role: string;
  readonly valid_from: Date | null;
  readonly assumed: boolean;
}

interface Wanted {
  readonly personId: number;
  readonly teamId: number;
  readonly role: string;
}

/**
 * The teams of an organization as seen at `at`. The first snapshot is taken to hold from the beginning, assumed; later
 * ones open and close memberships at `at`. People named in an import are left as the import has them.
 * Begins a new version of the roster only when something changed.
 */
export async function commitTeams(
  database: Database,
  secretKey: string,
  stream: Stream,
  teams: readonly HostTeam[],
  at: Date,
  progress: Progress,
): Promise<boolean> {
  return database.transaction(async (sql) => {
    const held = await holdStream(sql, stream);
    if (held === null) return false;
    await lockRoster(sql);
    const isErased = await erasedAt(sql, secretKey, held.host);
    const ids = await writeAccounts(
      sql,
      held.host,
      teams.flatMap((team) => team.members.map((member) => member.account)).filter(({ id }) => !isErased(id)),
    );
    const linked = await linkHostTeams(sql, held.host, teams);
    const people = await personsOf(sql);
    const wanted = new Map<string, Wanted>();
    for (const team of teams) {
      const teamId = linked.ids.get(team.hostId);
      for (const member of team.members) {
        const personId = people.byAccount.get(ids.of(member.account) ?? 0);
        if (teamId === undefined || personId === undefined || people.imported.has(personId)) continue;
        const row = { personId, teamId, role: member.role };
        if (wanted.get(keyOf(row))?.role !== 'maintainer') wanted.set(keyOf(row), row);
      }
    }
    const open = await openRows(sql, stream.connectionId);
    const change = changeOf(open, wanted, at, !held.finished);
    if (linked.changed || change.ended.length > 0 || change.added.length > 0) {
      const version = await nextVersion(sql, 'teams fetched');
      await placeTeams(sql, version);
      await changeMemberships(sql, version, { name: 'github', connectionId: stream.connectionId }, change.ended, change.added);
    }
    await advanceStream(sql, stream, progress);
    // However soon it is due again: the first snapshot has been.
    await sql.run('update sync_stream set finished_at = clock_timestamp() where id = $1 and finished_at is null', [stream.id]);
    return true;
  });
}

function keyOf(row: { readonly personId: number; readonly teamId: number }): string {
  return `${String(row.personId)} ${String(row.teamId)}`;
}

async function personsOf(sql: Sql): Promise<{ byAccount: ReadonlyMap<number, number>; imported: ReadonlySet<number> }> {
  const identities = await sql.rows<{ account_id: number; person_id: number }>(
    'select account_id, person_id from identity where until_version is null',
  );
  const imported = await sql.rows<{ person_id: number }>(
    `select distinct person_id from membership where source = 'csv' and until_version is null`,
  );
  return {
    byAccount: new Map(identities.map((row) => [row.account_id, row.person_id])),
    imported: new Set(imported.map((row) => row.person_id)),
  };
}

async function openRows(sql: Sql, connectionId: number): Promise<OpenRow[]> {
  return sql.rows<OpenRow>(
    `select id, person_id, team_id, role, valid_from, assumed from membership
     where source = 'github' and connection_id = $1 and until_version is null and valid_to is null order by id`,
    [connectionId],
  );
}

/** What a snapshot changes of the open memberships: rows that end, and rows that begin (a closed one is written anew, closed). */
function changeOf(
  open: readonly OpenRow[],
  wanted: ReadonlyMap<string, Wanted>,
  at: Date,
  first: boolean,
): { readonly ended: readonly number[]; readonly added: readonly NewMembership[] } {
  const ended: number[] = [];
  const added: NewMembership[] = [];
  const known = new Set<string>();
  for (const row of open) {
    const key = keyOf({ personId: row.person_id, teamId: row.team_id });
    known.add(key);
    const now = wanted.get(key);
    if (now?.role === row.role) continue;
    const from = row.valid_from?.toISOString() ?? null;
    ended.push(row.id);
    added.push({
      personId: row.person_id,
      teamId: row.team_id,
      role: now?.role ?? row.role,
      from,
      to: now === undefined ? at.toISOString() : null,
      assumed: row.assumed,
    });
  }
  for (const [key, row] of wanted) {
    if (known.has(key)) continue;
    added.push({ ...row, from: first ? null : at.toISOString(), to: null, assumed: first });
  }
  return { ended, added };
}
