import { meaningOf } from './aliases.js';
import { stateOf } from './lifecycle.js';
import type { Entry, Reader } from './reader.js';
import { openingLines } from './text/opening.js';
import { tablesIn, type Row } from './text/tables.js';
import { wordsOf } from './text/markup.js';

const KNOWN_NEEDED = 2;

/** `| Status | Accepted |`: two columns, a key in the first; or keys in the head and one row under it. */
export const table: Reader = {
  name: 'table',
  read: ({ lines, path, ...text }) => {
    const opening = openingLines({ ...text, lines, path });
    for (const rows of tablesIn(lines, opening, path)) {
      const entries = twoColumns(rows);
      const found = entries.length >= KNOWN_NEEDED ? entries : oneRow(rows);
      if (found.length >= KNOWN_NEEDED) return found;
    }
    return [];
  },
};

function twoColumns(rows: readonly Row[]): Entry[] {
  return rows.flatMap(({ cells, line }) => {
    const [key = '', value = '', ...rest] = cells;
    const meaning = rest.some((cell) => cell.trim() !== '') ? null : meaningOf(wordsOf(key));
    return meaning === null || value.trim() === '' ? [] : [{ meaning, pieces: [{ text: value.trim(), line }] }];
  });
}

function oneRow(rows: readonly Row[]): Entry[] {
  const [head, row, ...more] = rows;
  if (head === undefined || row === undefined || more.length > 0) return [];
  // `| Status | Accepted |` above one other row is a pair, and no head.
  if (stateOf(wordsOf(head.cells[1] ?? '')) !== 'unknown') return [];
  return head.cells.flatMap((cell, at) => {
    const meaning = meaningOf(wordsOf(cell));
    const text = row.cells[at]?.trim() ?? '';
    return meaning === null || text === '' ? [] : [{ meaning, pieces: [{ text, line: row.line }] }];
  });
}
