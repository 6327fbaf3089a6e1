import type { Database } from '../database/database.js';

export const PARTS = ['subject', 'calibrator'] as const;
export type Part = (typeof PARTS)[number];

/** A review cycle: whose stories are read, by whom, and when. Times are ISO 8601 UTC, half-open. */
export interface CycleView {
  readonly id: number;
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** Alphabetical, by part. */
  readonly members: readonly { readonly personId: number; readonly part: Part }[];
}

/** Why a member was not taken. */
export type MemberProblem = 'no such cycle' | 'not a calibrator' | 'other part';

/** Review cycles and who is in them. */
export class Cycles {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(): Promise<CycleView[]> {
    const rows = await this.database.rows<Omit<CycleView, 'opensAt' | 'closesAt'> & { opensAt: Date; closesAt: Date }>(
      `select c.id, c.name, c.opens_at as "opensAt", c.closes_at as "closesAt",
         coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id, 'part', m.part)) from cycle_member m where m.cycle_id = c.id), '[]') as members
       from cycle c order by c.opens_at desc, c.id desc`,
    );
    return rows.map((row) => ({ ...row, opensAt: row.opensAt.toISOString(), closesAt: row.closesAt.toISOString() }));
  }

  /** Null where there is one of that name. */
  async add(name: string, opensAt: Date, closesAt: Date): Promise<number | null> {
    const [row] = await this.database.rows<{ id: number }>(
      'insert into cycle (name, opens_at, closes_at) values ($1, $2, $3) on conflict (name) do nothing returning id',
      [name, opensAt, closesAt],
    );
    return row?.id ?? null;
  }

  /** Takes it away with its members and the shares to it; false where it is gone. */
  async remove(id: number): Promise<boolean> {
    return (await this.database.run('delete from cycle where id = $1', [id])) > 0;
  }

  /** A calibrator holds the role, and nobody judges a cycle they are judged in. Who comes is later than whatever was shared before: sharing waits for the same row. */
  addMember(cycleId: number, personId: number, part: Part): Promise<MemberProblem | null> {
    return this.database.transaction(async (sql) => {
      const [cycle] = await sql.rows('select from cycle where id = $1 for update', [cycleId]);
      if (cycle === undefined) return 'no such cycle';
      if (part === 'calibrator') {
        const role = await sql.rows(`select from role_grant where person_id = $1 and role = 'calibrator' for share`, [personId]);
        if (role.length === 0) return 'not a calibrator';
      }
      const other = await sql.rows('select from cycle_member where cycle_id = $1 and person_id = $2 and part <> $3', [
        cycleId,
        personId,
        part,
      ]);
      if (other.length > 0) return 'other part';
      await sql.run(
        'insert into cycle_member (cycle_id, person_id, part, joined_at) values ($1, $2, $3, clock_timestamp()) on conflict do nothing',
        [cycleId, personId, part],
      );
      return null;
    });
  }

  async removeMember(cycleId: number, personId: number, part: Part): Promise<boolean> {
    const count = await this.database.run('delete from cycle_member where cycle_id = $1 and person_id = $2 and part = $3', [
      cycleId,
      personId,
      part,
    ]);
    return count > 0;
  }
}
