import type { DocumentFacts, DocumentState } from '@ambit/activity';
import { keyOf, meaningOf, type Meaning } from './aliases.js';
import { merge } from './fields.js';
import type { Entry, Text } from './reader.js';
import { wordsOf } from './text/markup.js';
import { linesIn } from './text/opening.js';
import { prepare, type DocumentSource } from './text/prepare.js';
import { tablesIn, type Row } from './text/tables.js';
import { addressesIn, pointersIn } from './values/links.js';

/** One row of a table of many proposals. */
export interface IndexedDocument {
  /** 1-based. */
  readonly line: number;
  /** Where the row's title leads, as written; null where it leads nowhere. */
  readonly target: string | null;
  readonly facts: DocumentFacts;
}

const ROWS_NEEDED = 2;
const TITLES = new Set(['proposal', 'proposals', 'title', 'name', 'rfc', 'feature']);

/**
 * The proposals listed in a text's tables, a row each; their stage from a column, else from the heading above the table
 * (`### Stage 2`, `# Finished Proposals`). Empty for a text that lists none; never throws.
 */
export function readIndex(source: DocumentSource, states: Readonly<Record<string, DocumentState>> = {}): readonly IndexedDocument[] {
  try {
    const text = prepare(source, () => undefined);
    return text === null
      ? []
      : tablesIn(text.lines, linesIn(text.marks, 0, text.lines.length), text.path).flatMap((rows) => proposalsIn(rows, text, states));
  } catch {
    return [];
  }
}

function proposalsIn(rows: readonly Row[], text: Text, states: Readonly<Record<string, DocumentState>>): IndexedDocument[] {
  const [head, ...body] = rows;
  if (head === undefined || body.length < ROWS_NEEDED) return [];
  const columns = head.cells.map(columnOf);
  const known = columns.filter((meaning) => meaning !== null);
  if (!known.includes('title') || known.length < 2) return [];
  return body.flatMap((row) => proposalIn(row, columns, text, states));
}

/** Columns are named as fields are; `Proposal` is the title here. */
function columnOf(cell: string): Meaning | null {
  const words = wordsOf(cell);
  return TITLES.has(keyOf(words)) ? 'title' : meaningOf(words);
}

function proposalIn(
  row: Row,
  columns: readonly (Meaning | null)[],
  text: Text,
  states: Readonly<Record<string, DocumentState>>,
): IndexedDocument[] {
  const entries = columns.flatMap((meaning, at): Entry[] => {
    const cell = row.cells[at]?.trim() ?? '';
    return meaning === null || cell === '' ? [] : [{ meaning, pieces: [{ text: cell, line: row.line }] }];
  });
  const title = entries.find(({ meaning }) => meaning === 'title')?.pieces[0]?.text ?? '';
  const heading = text.headings.filter(({ start }) => start < row.line - 1).at(-1);
  const stage: Entry[] = heading === undefined ? [] : [{ meaning: 'stage', pieces: [{ text: heading.heading, line: heading.start + 1 }] }];
  const answers = [
    { reader: 'index' as const, entries: entries.some(({ meaning }) => meaning === 'status') ? entries : [...entries, ...stage] },
  ];
  const facts = { ...merge({ answers, targets: text.targets, states, note: () => undefined }), maturity: null, notes: [] };
  const target = addressesIn(title, text.targets)[0] ?? pointersIn(title, text.targets)[0] ?? null;
  return facts.title === null ? [] : [{ line: row.line, target, facts }];
}
