import { readCsv } from '../database/csv.js';

/** One line of an import as it was written; empty text where nothing stands. Days as 2026-01-31, half-open, UTC. */
export interface LinesRow {
  /** Line in the file, 1-based, the header being line 1. */
  readonly line: number;
  /** Empty: the one host that is connected. */
  readonly host: string;
  readonly login: string;
  /** The manager's login at the same host. */
  readonly manager: string;
  /** First day of being led; empty: since the beginning. */
  readonly from: string;
  /** First day of not being led any more; empty: still. */
  readonly to: string;
}

const COLUMNS = ['host', 'login', 'manager', 'from', 'to'] as const;

/**
 * Reads the text of a CSV file of reporting lines (RFC 4180; columns in any order, named in the first line).
 * @throws ImportError when a needed column is missing, one is unknown, or a quote is never closed
 */
export function readLinesCsv(text: string): LinesRow[] {
  return readCsv(text, COLUMNS, ['login', 'manager']).map(({ line, value }) => ({
    line,
    host: value('host'),
    login: value('login'),
    manager: value('manager'),
    from: value('from'),
    to: value('to'),
  }));
}
