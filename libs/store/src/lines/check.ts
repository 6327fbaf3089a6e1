import { daysProblem, timeOf } from '../database/csv.js';
import type { Problem } from '../teams/check.js';
import type { FindPerson } from '../teams/find-person.js';
import { circular, overlap, type Leads } from './circles.js';
import type { LinesRow } from './rows.js';

/** A reporting line as an import wants it. Times are ISO 8601 UTC. */
export interface WantedLine extends Leads {
  /** Where it stands in the file; 0 where there is no file. */
  readonly line: number;
  readonly login: string;
  readonly manager: string;
}

export interface CheckedLines {
  readonly wanted: readonly WantedLine[];
  /** Bad lines, a sentence each; while there are any, nothing is written. */
  readonly problems: readonly Problem[];
  /** Lines that are left out and hold nothing else up. */
  readonly leftOut: readonly Problem[];
}

/**
 * Reads the lines one by one; every bad one gets one sentence.
 * @param beside lines from elsewhere, that hold as well
 * @param by who imports: nobody confirms a line to themselves
 */
export function checkLines(rows: readonly LinesRow[], find: FindPerson, beside: readonly Leads[], by: number | null): CheckedLines {
  const wanted: WantedLine[] = [];
  const problems: Problem[] = [];
  const leftOut: Problem[] = [];
  const say = (list: Problem[], line: number, message: string): void =>
    void list.push({ line, message: `Line ${String(line)}: ${message}` });
  for (const row of rows) {
    const problem = problemOf(row);
    if (problem !== null) {
      say(problems, row.line, problem);
      continue;
    }
    const [person, manager] = [find(row.host, row.login), find(row.host, row.manager)];
    if (typeof person !== 'number' || typeof manager !== 'number') {
      const [login, found] = typeof person === 'number' ? [row.manager, manager] : [row.login, person];
      say(
        leftOut,
        row.line,
        `the account "${login}" ${found === 'unknown' ? 'is not known yet' : 'is not a person'}; the line is left out.`,
      );
      continue;
    }
    const line = lineOf(row, person, manager);
    const other = wanted.find((before) => before.personId === person && before.managerId === manager && overlap(before, line));
    if (person === manager)
      say(problems, row.line, `"${row.login}" and "${row.manager}" are the same person, and nobody leads themselves.`);
    else if (other !== undefined)
      say(problems, row.line, `"${row.manager}" leads "${row.login}" already at that time, by line ${String(other.line)}.`);
    else wanted.push(line);
  }
  for (const { line, login, manager } of circular(wanted, beside))
    say(problems, line, `"${manager}" leads "${login}" here, and is led by "${login}" through others at the same time.`);
  return { ...withoutOneself(wanted, by), problems, leftOut: [...leftOut, ...ownLines(wanted, by)] };
}

function ownLines(wanted: readonly WantedLine[], by: number | null): Problem[] {
  return wanted
    .filter(({ managerId }) => managerId === by)
    .map(({ line, login }) => ({
      line,
      message: `${line === 0 ? '' : `Line ${String(line)}: `}nobody confirms whom they lead themselves; another admin imports the line of "${login}".`,
    }));
}

function withoutOneself(wanted: readonly WantedLine[], by: number | null): { readonly wanted: readonly WantedLine[] } {
  return { wanted: wanted.filter(({ managerId }) => managerId !== by) };
}

function problemOf(row: LinesRow): string | null {
  if (row.login === '') return 'the login is missing.';
  if (row.manager === '') return 'the manager is missing.';
  return daysProblem(row.from, row.to, 'being led');
}

function lineOf(row: LinesRow, personId: number, managerId: number): WantedLine {
  return {
    line: row.line,
    personId,
    managerId,
    login: row.login,
    manager: row.manager,
    from: timeOf(row.from),
    to: timeOf(row.to),
  };
}

/** Lines that no file gives: those in a circle, and those of who asks, are left out with a sentence. */
export function checkDerived(lines: readonly WantedLine[], beside: readonly Leads[], by: number | null): CheckedLines {
  const round = new Set(circular(lines, beside));
  const straight = lines.filter((line) => !round.has(line));
  const leftOut = [...round].map(({ login, manager }) => ({
    line: 0,
    message: `"${manager}" would lead "${login}", and be led by "${login}" through others; the line is left out.`,
  }));
  return { ...withoutOneself(straight, by), problems: [], leftOut: [...leftOut, ...ownLines(straight, by)] };
}
