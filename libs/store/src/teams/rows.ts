import { CsvError, parse } from 'csv-parse/sync';

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

/** An import that cannot be used, in one sentence. */
export class TeamsImportError extends Error {
  override readonly name = 'TeamsImportError';
}

const COLUMNS = ['host', 'login', 'team', 'parent', 'role', 'from', 'to'] as const;
const NEEDED: readonly string[] = ['login', 'team'];

/**
 * Reads the text of a CSV file (RFC 4180; columns in any order, named in the first line).
 * @throws TeamsImportError when a needed column is missing, one is unknown, or a quote is never closed
 */
export function readTeamsCsv(text: string): TeamsRow[] {
  const [header, ...records] = recordsOf(text);
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !COLUMNS.some((column) => column === name));
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined || unknown !== undefined) {
    const what = missing === undefined ? `does not know the column "${unknown ?? ''}"` : `needs a column "${missing}"`;
    throw new TeamsImportError(`The import ${what}. The first line names the columns: ${COLUMNS.join(',')}.`);
  }
  return records.map(({ line, fields }) => {
    const value = (column: (typeof COLUMNS)[number]): string => (fields[names.indexOf(column)] ?? '').trim();
    return {
      line,
      host: value('host'),
      login: value('login'),
      team: value('team'),
      parent: value('parent'),
      role: value('role'),
      from: value('from'),
      to: value('to'),
    };
  });
}

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Records with the line they begin on; blank ones are left out. */
function recordsOf(text: string): CsvRecord[] {
  try {
    // One kind of line end: the reader would count two lines for CRLF inside quotes.
    const read = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return read
      .map(({ record, info }) => ({ line: info.lines - breaksIn(record), fields: record }))
      .filter(({ fields }) => fields.some((value) => value.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TeamsImportError(`Line ${String(error.lines ?? 1)} of the import has a quote that is not closed, or text beside one.`);
  }
}

/** The reader names the line a record ends on; a quoted field may hold breaks of its own. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
}
