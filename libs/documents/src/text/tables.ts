/** One row of a table; its first is the head. */
export interface Row {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

const ROWS = 2000;
const CELLS = 40;

/** Tables among these lines (indexes): of Markdown, of AsciiDoc (`|===`), of HTML (`<table>`). */
export function tablesIn(lines: readonly string[], among: readonly number[], path: string): Row[][] {
  const asciidoc = /\.a(?:scii)?doc$/i.test(path);
  const pipes = asciidoc ? asciidocTables(lines, among) : pipeTables(lines, among);
  return [...pipes, ...htmlTables(lines, among)];
}

function pipeTables(lines: readonly string[], among: readonly number[]): Row[][] {
  const tables: Row[][] = [];
  let rows: Row[] = [];
  let before = -2;
  for (const at of among) {
    const line = lines[at] ?? '';
    const isRow = line.includes('|') && (line.trimStart().startsWith('|') || rows.length > 0 || isRule(lines[at + 1] ?? ''));
    if (!isRow || at !== before + 1) {
      if (rows.length > 0) tables.push(rows);
      rows = [];
    }
    before = at;
    if (isRow && !isRule(line) && rows.length < ROWS) rows.push({ cells: cellsOf(line), line: at + 1 });
  }
  return rows.length > 0 ? [...tables, rows] : tables;
}

function isRule(line: string): boolean {
  return line.includes('--') && line.includes('|') && /^[\s|:-]+$/.test(line);
}

/** Between `|` that no backslash and no code span protects. */
function cellsOf(line: string): string[] {
  const text = line.trim();
  const cells: string[] = [];
  let cell = '';
  let ticked = false;
  for (let i = text.startsWith('|') ? 1 : 0; i < text.length && cells.length < CELLS; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\\' && text[i + 1] === '|') {
      cell += '|';
      i += 1;
      continue;
    }
    if (sign === '`') ticked = !ticked && text.includes('`', i + 1);
    if (sign === '|' && !ticked) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

/** Cells may share a line or have one each: as many a row as the first line with more than one has, else two. */
function asciidocTables(lines: readonly string[], among: readonly number[]): Row[][] {
  const tables: Row[][] = [];
  let cells: { text: string; line: number }[] | null = null;
  let width = 0;
  for (const at of among) {
    const line = (lines[at] ?? '').trim();
    if (/^\|={3,}$/.test(line)) {
      if (cells !== null) tables.push(rowsOf(cells, width));
      cells = cells === null ? [] : null;
      width = 0;
    } else if (cells !== null && line.startsWith('|') && cells.length < ROWS) {
      const here = cellsOf(line);
      if (width === 0 && here.length > 1) width = here.length;
      cells.push(...here.map((text) => ({ text, line: at + 1 })));
    }
  }
  return tables;
}

function rowsOf(cells: readonly { text: string; line: number }[], width: number): Row[] {
  const step = width > 1 ? width : 2;
  const rows: Row[] = [];
  for (let from = 0; from < cells.length; from += step) {
    const row = cells.slice(from, from + step);
    rows.push({ cells: row.map(({ text }) => text), line: row[0]?.line ?? 1 });
  }
  return rows;
}

function htmlTables(lines: readonly string[], among: readonly number[]): Row[][] {
  const tables: Row[][] = [];
  let rows: { cells: string[]; line: number }[] | null = null;
  for (const at of among) {
    const line = lines[at] ?? '';
    if (/<table\b/i.test(line)) rows = [];
    if (rows === null) continue;
    for (const [tag, ...parts] of line
      .split(/(?=<(?:tr|t[dh])\b)/i)
      .map((part) => [/^<(tr|t[dh])\b[^<>]{0,300}>/i.exec(part), part] as const)) {
      const name = tag?.[1]?.toLowerCase();
      if (name === 'tr' && rows.length < ROWS) rows.push({ cells: [], line: at + 1 });
      const row = rows.at(-1);
      if (row === undefined) continue;
      const text = (parts[0]?.slice(tag?.[0].length ?? 0) ?? '').replace(/<\/?(?:t[rdh]|table|tbody|thead)\b[^<>]{0,300}>/gi, '');
      if (name !== undefined && name !== 'tr' && row.cells.length < CELLS) row.cells.push(text.trim());
      else if (row.cells.length > 0) row.cells.push(`${row.cells.pop() ?? ''} ${text}`.trim());
    }
    if (/<\/table>/i.test(line)) {
      tables.push(rows);
      rows = null;
    }
  }
  return tables;
}
