import { readCsv } from '../database/csv.js';

/** One line of an import as it was written; empty text where nothing stands. Days as 2026-01-31, half-open, UTC. */
export interface TeamsRow {
  /** Line in the file, 1-based, the header being line 1. */
  readonly line: number;
  /** Empty: the one host that is connected. */
  readonly host: string;
  readonly login: string;
  readonly team: string;
  /** Name of the team above; empty: nothing is said of it. */
  readonly parent: string;
  /** Empty: member. */
  readonly role: string;
  /** First day of belonging; empty: since the beginning. */
  readonly from: string;
  /** First day of not belonging any more; empty: still. */
  readonly to: string;
}

const COLUMNS = ['host', 'login', 'team', 'parent', 'role', 'from', 'to'] as const;

/**
 * Reads the text of a CSV file (RFC 4180; columns in any order, named in the first line).
 * @throws ImportError when a needed column is missing, one is unknown, or a quote is never closed
 */
export function readTeamsCsv(text: string): TeamsRow[] {
  return readCsv(text, COLUMNS, ['login', 'team']).map(({ line, value }) => ({
    line,
    host: value('host'),
    login: value('login'),
    team: value('team'),
    parent: value('parent'),
    role: value('role'),
    from: value('from'),
    to: value('to'),
  }));
}
