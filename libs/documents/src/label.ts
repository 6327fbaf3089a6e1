import type { Meaning } from './aliases.js';
import { bylineOf } from './byline.js';
import type { Entry, Piece, Reader, Text } from './reader.js';
import { isMarked, labelsIn, unmarked } from './text/labels.js';
import { openingLines } from './text/opening.js';

/** Fields whose values may go on in the lines below. */
const LISTS: readonly Meaning[] = [
  ...(['authors', 'owners', 'deciders', 'reviewers', 'approvers'] as const),
  ...(['discussion', 'supersedes', 'supersededBy', 'related', 'resolution'] as const),
];

/** `- Key: v`, `* **Key**: v`, `**Key**: v`, `Key: v`, `**Key** v` before the first section; known keys only. */
export const label: Reader = {
  name: 'label',
  read: (text) => [...labelsAmong(text, openingLines(text)), ...bylineOf(text), ...movedStub(text)],
};

const STUB_LINES = 5;

/** `Moved to [...]` and nothing more. */
function movedStub({ lines }: Text): Entry[] {
  const said = lines.slice(0, 40).flatMap((line, at) => (line.trim() === '' ? [] : [{ text: line.trim(), line: at + 1 }]));
  const moved = said.find(({ text }) => /^(?:#+\s)?(?:this \w{1,20} (?:has |was )?(?:been )?)?moved to\b/i.test(text));
  return moved === undefined || said.length > STUB_LINES || lines.length > 40 ? [] : [{ meaning: 'status', pieces: [moved] }];
}

function labelsAmong({ lines }: Text, at: readonly number[]): Entry[] {
  const entries: { meaning: Meaning; pieces: Piece[] }[] = [];
  let open: Open | null = null;
  for (const index of at) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      open = afterBlank(open);
      continue;
    }
    const labels = labelsIn(line);
    const indent = line.length - line.trimStart().length;
    if (labels.length > 0) {
      open = null;
      for (const { meaning, text } of labels) {
        const pieces = text === '' ? [] : [{ text, line: index + 1 }];
        entries.push({ meaning, pieces });
        if (LISTS.includes(meaning)) open = { pieces, indent, marked: isMarked(line), blank: false };
      }
    } else if (open !== null && goesOn(open, line, indent)) open.pieces.push({ text: unmarked(line), line: index + 1 });
    else open = null;
  }
  return entries.filter(({ pieces }) => pieces.length > 0);
}

/** The field whose value may go on. */
interface Open {
  readonly pieces: Piece[];
  readonly indent: number;
  readonly marked: boolean;
  readonly blank: boolean;
}

function afterBlank(open: Open | null): Open | null {
  return open === null || open.pieces.length > 0 ? null : { ...open, blank: true };
}

/** A deeper line goes on; so does a list under a key that stands alone, and the line after a separator. */
function goesOn(open: Open, line: string, indent: number): boolean {
  if (indent > open.indent) return true;
  if (isMarked(line)) return !open.marked;
  if (open.marked || open.blank) return false;
  const last = open.pieces.at(-1)?.text ?? '';
  return open.pieces.length === 0 || /(?:[,;\\]|<br ?\/?>|\band)$/i.test(last);
}
