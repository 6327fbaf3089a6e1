import type { Database, Sql } from '../database/database.js';
import { HAS_ACCOUNT, hasAccount } from '../doors/belonging.js';
import { hasObjected } from '../owndata/withheld.js';

export const ROLES = ['admin', 'calibrator'] as const;
export type Role = (typeof ROLES)[number];

/** Someone as the people who give roles see them: who they are, and no number. */
export interface RoleHolder {
  readonly personId: number;
  /** Null for the first admin, who has no account. */
  readonly host: string | null;
  readonly hostId: number | null;
  readonly login: string;
  readonly name: string;
  /** Objected: is named to nobody. */
  readonly nameless: boolean;
  readonly admin: boolean;
  readonly calibrator: boolean;
  /** Was told, by signing in or by the admin's dated statement. */
  readonly told: boolean;
}

/** Why a role was not given or taken; `no account`: whoever reads others is known by one. */
export type RoleProblem = 'last admin' | 'oneself' | 'no account';

/** Who may run the instance and who sits in review cycles. */
export class RoleBook {
  constructor(private readonly database: Database) {}

  /**
   * Members, and whoever has a role or signed in, alphabetical. Bots are none; who objected is there for a role alone, and comes
   * after all others: not in the place that their name would have.
   */
  holders(): Promise<RoleHolder[]> {
    return this.database.rows<RoleHolder>(HOLDERS);
  }

  /** How many people run the instance; the first admin, who has no account, may be any of them. */
  async admins(): Promise<number> {
    const [row] = await this.database.rows<{ n: number }>(`select count(*)::int as n from admin a where ${HAS_ACCOUNT('a.person_id')}`);
    return row?.n ?? 0;
  }

  /** Whether a person has an account at a host: the first admin has none, and is nobody where two people are needed. */
  hasAccount(personId: number): Promise<boolean> {
    return hasAccount(this.database, personId);
  }

  /** Whether there is such a person at all. */
  async isPerson(personId: number): Promise<boolean> {
    return (await this.database.rows('select from person where id = $1', [personId])).length > 0;
  }

  /** An admin gives the right to read to others only. */
  async grant(personId: number, role: Role, by: number | null): Promise<RoleProblem | null> {
    if (role === 'admin') {
      await this.database.run('insert into admin (person_id) values ($1) on conflict do nothing', [personId]);
      return null;
    }
    if (personId === by) return 'oneself';
    if (!(await this.hasAccount(personId))) return 'no account';
    await this.database.run('insert into role_grant (person_id, role, granted_by) values ($1, $2, $3) on conflict do nothing', [
      personId,
      role,
      by,
    ]);
    return null;
  }

  /** The last admin stays one. */
  withdraw(personId: number, role: Role): Promise<RoleProblem | null> {
    return this.database.transaction(async (sql) => {
      if (role === 'calibrator') {
        await sql.run('delete from role_grant where person_id = $1 and role = $2', [personId, role]);
        // Who may not read as a calibrator any more sits in no cycle as one.
        await sql.run(`delete from cycle_member where person_id = $1 and part = 'calibrator'`, [personId]);
        return null;
      }
      return withdrawAdmin(sql, personId);
    });
  }
}

async function withdrawAdmin(sql: Sql, personId: number): Promise<RoleProblem | null> {
  await sql.run('lock table admin in share row exclusive mode');
  const others = await sql.rows('select from admin where person_id <> $1 limit 1', [personId]);
  if (others.length === 0) return 'last admin';
  await sql.run('delete from admin where person_id = $1', [personId]);
  return null;
}

const HOLDERS = `
select p.id as "personId", a.host, a.host_id::float8 as "hostId", coalesce(a.login, 'admin') as login, coalesce(a.name, a.login, 'Admin') as name,
  x.person_id is not null as admin, ${hasObjected('p.id')} as nameless, g.person_id is not null as calibrator, n.person_id is not null as told
from person p
left join lateral (
  select c.* from identity i join account c on c.id = i.account_id
  where i.person_id = p.id and i.until_version is null order by c.id limit 1) a on true
left join admin x on x.person_id = p.id
left join role_grant g on g.person_id = p.id and g.role = 'calibrator'
left join notice n on n.person_id = p.id
where p.bot = false and coalesce(a.kind, 'user') <> 'bot' and (x.person_id is not null or g.person_id is not null or (not ${hasObjected('p.id')} and (n.source = 'sign-in' or exists (
  select from organization_member m join identity i on i.account_id = m.account_id and i.until_version is null where i.person_id = p.id))))
order by nameless, case when ${hasObjected('p.id')} then p.id end, lower(coalesce(a.name, a.login, 'Admin')) collate "C", p.id`;
