import type { Store, TeamsRow } from '@ambit/store';
import type { CompanyWord } from '../replay.js';

/** As many of the engineer's team are in the review cycle. */
const SUBJECTS = 3;

/**
 * Who leads whom in the fictional company, who runs Ambit there besides the admin's door, and a review cycle that is open.
 * Safe to repeat: those not known yet come with a later round.
 */
export async function giveDemoRoles(store: Store, host: string, { doors }: CompanyWord, rows: readonly TeamsRow[]): Promise<void> {
  const lines = await store.lines.diff({ source: 'github' }, null);
  if (lines.added.length + lines.changed.length + lines.ended.length > 0) await store.lines.apply({ source: 'github' }, lines.mark, null);
  const loginOf = (role: string): string => doors.find((door) => door.role === role)?.login ?? '';
  const idOf = (login: string): Promise<number | null> => store.people.idByLogin(login, host);
  const second = await idOf(maintainerBeside(rows, loginOf('ADMIN')));
  if (second !== null) await store.roles.grant(second, 'admin', null);
  const manager = await idOf(loginOf('MANAGER'));
  if (manager !== null)
    await openCycle(store, manager, await Promise.all(colleagues(rows, loginOf('ENGINEER')).slice(0, SUBJECTS).map(idOf)));
}

/** One for the half-year it is, if there is none at all. */
async function openCycle(store: Store, calibrator: number, subjects: readonly (number | null)[]): Promise<void> {
  if (subjects.includes(null) || (await store.cycles.list()).length > 0) return;
  const now = new Date();
  const half = now.getUTCMonth() < 6 ? 0 : 1;
  const year = now.getUTCFullYear();
  const begins = new Date(Date.UTC(year, half * 6, 1));
  const id = await store.cycles.add(`H${String(half + 1)} ${String(year)}`, begins, new Date(Date.UTC(year, half * 6 + 6, 1)));
  if (id === null) return;
  await store.roles.grant(calibrator, 'calibrator', null);
  await store.cycles.addMember(id, calibrator, 'calibrator');
  for (const subject of subjects) if (subject !== null) await store.cycles.addMember(id, subject, 'subject');
}

/** Rows that hold today. */
function held(rows: readonly TeamsRow[]): TeamsRow[] {
  return rows.filter(({ to }) => to === '');
}

function teamOf(rows: readonly TeamsRow[], login: string): string {
  return held(rows).find((row) => row.login === login)?.team ?? '';
}

function maintainerBeside(rows: readonly TeamsRow[], login: string): string {
  const team = teamOf(rows, login);
  return held(rows).find((row) => row.team === team && row.role === 'maintainer' && row.login !== login)?.login ?? '';
}

/** The person and who is in the same team, but for those who maintain it. */
function colleagues(rows: readonly TeamsRow[], login: string): string[] {
  const team = teamOf(rows, login);
  const others = held(rows).filter((row) => row.team === team && row.role !== 'maintainer' && row.login !== login);
  return [login, ...others.map((row) => row.login)];
}
