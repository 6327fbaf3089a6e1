import { CsvError, parse } from 'csv-parse/sync';

/** An import that cannot be used, in one sentence. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** One line of an import by the names of its columns; empty text where nothing stands. */
export interface CsvLine<Column extends string> {
  /** Line in the file, 1-based, the header being line 1. */
  readonly line: number;
  readonly value: (column: Column) => string;
}

/**
 * Reads the text of a CSV file (RFC 4180; columns in any order, named in the first line).
 * @throws ImportError when a needed column is missing, one is unknown, or a quote is never closed
 */
export function readCsv<Column extends string>(text: string, columns: readonly Column[], needed: readonly Column[]): CsvLine<Column>[] {
  const [header, ...records] = recordsOf(text);
  const names = (header?.fields ?? []).map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !columns.some((column) => column === name));
  const missing = needed.find((name) => !names.includes(name));
  if (missing !== undefined || unknown !== undefined) {
    const what = missing === undefined ? `does not know the column "${unknown ?? ''}"` : `needs a column "${missing}"`;
    throw new ImportError(`The import ${what}. The first line names the columns: ${columns.join(',')}.`);
  }
  return records.map(({ line, fields }) => ({ line, value: (column) => (fields[names.indexOf(column)] ?? '').trim() }));
}

/** A day as people write it, 2026-01-31, as its midnight in ISO 8601 UTC; null for anything else. */
export function timeOf(day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return null;
  return at.toISOString();
}

/** What is wrong with the days of a line; null: nothing. @param ended what is not so any more from the second day on */
export function daysProblem(from: string, to: string, ended: string): string | null {
  for (const day of [from, to]) {
    if (day !== '' && timeOf(day) === null) return `"${day}" is not a day. Write it as 2026-01-31.`;
  }
  if (from !== '' && to !== '' && from >= to)
    return `"${to}" is not after "${from}". The second day is the first of not ${ended} any more.`;
  return null;
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
    throw new ImportError(`Line ${String(error.lines ?? 1)} of the import has a quote that is not closed, or text beside one.`);
  }
}

/** The reader names the line a record ends on; a quoted field may hold breaks of its own. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
}
