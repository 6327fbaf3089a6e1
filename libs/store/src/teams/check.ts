import { daysProblem, timeOf } from '../database/csv.js';
import { slugOf } from './versions.js';
import type { FindPerson } from './find-person.js';
import type { TeamsRow } from './rows.js';

/** A membership as the import wants it. Times are ISO 8601 UTC. */
export interface WantedMembership {
  readonly line: number;
  readonly personId: number;
  readonly login: string;
  readonly team: string;
  readonly slug: string;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What is wrong with one line, in a sentence that names it. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

export interface Checked {
  readonly wanted: readonly WantedMembership[];
  /** Name by slug, of every team the import names; the parent's slug where it says one. */
  readonly teams: ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>;
  readonly problems: readonly Problem[];
  /** Lines of people nobody knows; they are left out and hold nothing else up. */
  readonly unknown: readonly Problem[];
}

/** Reads the lines one by one; every bad one gets one sentence. */
export function checkRows(rows: readonly TeamsRow[], find: FindPerson): Checked {
  const wanted: WantedMembership[] = [];
  const teams = new Map<string, { name: string; parent: string | null }>();
  const problems: Problem[] = [];
  const unknown: Problem[] = [];
  for (const row of rows) {
    const problem = problemOf(row) ?? teamProblem(row, teams);
    if (problem !== null) {
      problems.push({ line: row.line, message: `Line ${String(row.line)}: ${problem}` });
      continue;
    }
    const person = find(row.host, row.login);
    if (typeof person !== 'number') {
      const what = person === 'unknown' ? 'is not known yet' : 'is not a person';
      unknown.push({ line: row.line, message: `Line ${String(row.line)}: the account "${row.login}" ${what}; the line is left out.` });
      continue;
    }
    const membership = membershipOf(row, person);
    const other = wanted.find((before) => overlap(before, membership));
    if (other === undefined) wanted.push(membership);
    else
      problems.push({
        line: row.line,
        message: `Line ${String(row.line)}: "${row.login}" is in "${row.team}" already at that time, by line ${String(other.line)}.`,
      });
  }
  return { wanted, teams, problems: [...problems, ...circles(teams)], unknown };
}

function problemOf(row: TeamsRow): string | null {
  if (row.login === '') return 'the login is missing.';
  if (row.team === '') return 'the team is missing.';
  const days = daysProblem(row.from, row.to, 'belonging');
  if (days !== null) return days;
  if (row.parent !== '' && slugOf(row.parent) === slugOf(row.team)) return `the team "${row.team}" cannot be above itself.`;
  return null;
}

/** Notes the line's team and parent; what it says of the parent must be what others say. */
function teamProblem(row: TeamsRow, teams: Map<string, { name: string; parent: string | null }>): string | null {
  const slug = slugOf(row.team);
  const parent = row.parent === '' ? null : slugOf(row.parent);
  const known = teams.get(slug);
  if (known !== undefined && known.parent !== null && parent !== null && known.parent !== parent) {
    return `the team "${row.team}" stands under "${row.parent}" here and under "${teams.get(known.parent)?.name ?? known.parent}" on an earlier line.`;
  }
  teams.set(slug, { name: known?.name ?? row.team, parent: parent ?? known?.parent ?? null });
  if (parent !== null && !teams.has(parent)) teams.set(parent, { name: row.parent, parent: null });
  return null;
}

function membershipOf(row: TeamsRow, personId: number): WantedMembership {
  return {
    line: row.line,
    personId,
    login: row.login,
    team: row.team,
    slug: slugOf(row.team),
    role: row.role === '' ? 'member' : row.role.toLowerCase(),
    from: timeOf(row.from),
    to: timeOf(row.to),
  };
}

function overlap(a: WantedMembership, b: WantedMembership): boolean {
  if (a.personId !== b.personId || a.slug !== b.slug) return false;
  return (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);
}

/** Teams that stand above themselves. */
function circles(teams: ReadonlyMap<string, { readonly name: string; readonly parent: string | null }>): Problem[] {
  for (const [slug, team] of teams) {
    const seen = new Set([slug]);
    for (let above = team.parent; above !== null; above = teams.get(above)?.parent ?? null) {
      if (above === slug) return [{ line: 1, message: `The teams above "${team.name}" lead back to itself.` }];
      if (seen.has(above)) break;
      seen.add(above);
    }
  }
  return [];
}
