import type { Database } from '../database/database.js';
import { lockRoster } from '../teams/versions.js';
import { circular, overlap, type Leads } from './circles.js';
import type { HeldLine } from './compare.js';
import { applyLines, diffLines, endLines, type LinesDiff, type LinesFrom } from './diff.js';
import { heldLines } from './held.js';

/** Why a line was not taken. */
export type LineProblem = 'nobody leads themselves' | 'leads already' | 'a circle' | 'a bot' | 'nobody confirms whom they lead themselves';

/** Who leads whom, and since when. A line that nobody confirmed for 45 days opens nothing. */
export class ReportingLines {
  constructor(private readonly database: Database) {}

  /** By the person's login; those that ended too. @param personId at either end of them; null: everybody's */
  list(personId: number | null = null): Promise<HeldLine[]> {
    return heldLines(this.database, personId);
  }

  /** What an import would change; writes nothing. @param by who imports; null: the command line */
  diff(from: LinesFrom, by: number | null): Promise<LinesDiff> {
    return diffLines(this.database, from, by);
  }

  /** Applies what was read, and confirms what stays. @throws ImportError when it has bad lines, or lines changed meanwhile */
  apply(from: LinesFrom, mark: string, by: number | null): Promise<LinesDiff> {
    return applyLines(this.database, from, mark, by);
  }

  /** Adds one by hand; a line of the same two that ran out is confirmed by it. */
  add(line: Leads, by: number | null): Promise<LineProblem | null> {
    return this.database.transaction(async (sql) => {
      await lockRoster(sql);
      if (line.personId === line.managerId) return 'nobody leads themselves';
      if (line.managerId === by) return 'nobody confirms whom they lead themselves';
      const bots = await sql.rows('select from person where bot and id in ($1, $2)', [line.personId, line.managerId]);
      if (bots.length > 0) return 'a bot';
      const held = await heldLines(sql);
      if (held.some((other) => other.personId === line.personId && other.managerId === line.managerId && overlap(other, line)))
        return 'leads already';
      if (circular([line], held).length > 0) return 'a circle';
      await sql.run(`insert into reporting_line (person_id, manager_id, valid_from, valid_to, source) values ($1, $2, $3, $4, 'hand')`, [
        line.personId,
        line.managerId,
        line.from,
        line.to,
      ]);
      return null;
    });
  }

  /** Confirms one for another 45 days; false where it is gone, has ended, or leads to who confirms. */
  async confirm(id: number, by: number | null): Promise<boolean> {
    const count = await this.database.run(
      `update reporting_line set confirmed_at = now()
       where id = $1 and manager_id is distinct from $2::int and (valid_to is null or valid_to > now())`,
      [id, by],
    );
    return count > 0;
  }

  /** Ends one now; false where it is gone or has ended. */
  end(id: number): Promise<boolean> {
    return this.database.transaction(async (sql) => (await endLines(sql, [id], new Date())) > 0);
  }
}
