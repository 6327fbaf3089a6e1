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
  const [header, ...records] = recordsOf(text.replace(/^\uFEFF/, ''));
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

/** Records with the line they begin on; blank lines are left out. */
function recordsOf(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let began = 1;
  let fields: string[] = [];
  // A field, quoted or bare, and what ends it.
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null)
      throw new TeamsImportError(`Line ${String(line)} of the import has a quote that is not closed, or text beside one.`);
    const [, raw = '', end = ''] = match;
    fields.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    line += raw.split('\n').length - 1;
    if (end === ',' && field.lastIndex < text.length) continue;
    if (end === ',') fields.push('');
    if (fields.some((value) => value.trim() !== '')) records.push({ line: began, fields });
    fields = [];
    line += 1;
    began = line;
  }
  return records;
}
