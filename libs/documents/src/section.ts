import { meaningOf, type Meaning } from './aliases.js';
import { stateOf } from './lifecycle.js';
import type { Entry, Piece, Reader, Text } from './reader.js';
import { labelsIn, unmarked } from './text/labels.js';
import { withoutComments } from './text/markup.js';
import { isNotice, linesIn, titleHeading } from './text/opening.js';
import type { Heading } from './words/outline.js';

/** What a section may hold that is no prose; `## Discussion` and `## Resolution` are prose. */
const SECTIONS: ReadonlySet<Meaning> = new Set<Meaning>([
  ...(['status', 'authors', 'owners', 'deciders', 'reviewers', 'approvers', 'created', 'decided', 'supersedes', 'supersededBy'] as const),
]);
const PEOPLE: ReadonlySet<Meaning> = new Set<Meaning>(['authors', 'owners', 'deciders', 'reviewers', 'approvers']);
const LINES = 60;
/** Further down, what is called `Status` within a section may be that section's: there it must say a known state. */
const NEAR = 3;
const FAR = 12;
/** A longer text that no rule maps is a sentence, and no word for the admin to map. */
const WORD_CHARS = 60;
const SUCCESSION = /^(supersede[sd]|supercede[sd]|replace[sd]|obsolete[sd])( by)?:?\s+(\S.*)$/i;

/** `## Status` and its like: the first line that says something; of people, the lines of the first paragraph or list. */
export const section: Reader = {
  name: 'section',
  read: (text) => {
    const title = titleHeading(text);
    const top = text.headings.reduce((least, heading) => (heading === title ? least : Math.min(least, heading.level)), 6);
    return text.headings.flatMap((heading, at) => {
      if (at === 0 && isNotice(heading.heading)) return noticed(heading);
      if (heading === title || (heading.level > top && at > FAR)) return [];
      const entries = sectionOf(text, heading, text.headings[at + 1]?.start ?? text.lines.length);
      const near = at <= NEAR || heading.level === top;
      return entries.filter((entry) => (entry.meaning === 'status' ? isStatus(entry, at <= NEAR, text.note) : near));
    });
  },
};

function sectionOf(text: Text, heading: Heading, end: number): Entry[] {
  const [, name = heading.heading, said = ''] = /^([^:]{1,40}):\s*(.*)$/.exec(heading.heading) ?? [];
  const meaning = meaningOf(name.replace(/^\d+\.?\d*\.?\s+/, ''));
  if (meaning === null || !SECTIONS.has(meaning)) return [];
  if (said !== '' && meaning === 'status' && stateOf(said) === 'unknown') return [];
  if (said !== '') return [{ meaning, pieces: [{ text: said, line: heading.start + 1 }] }];
  return under(text, meaning, heading.end, end);
}

function isStatus({ pieces }: Entry, near: boolean, note: Text['note']): boolean {
  const [said] = pieces;
  if (said === undefined || stateOf(said.text) !== 'unknown') return true;
  if (near && said.text.length > WORD_CHARS) note(`The status on line ${String(said.line ?? 1)} is a sentence that says no known state.`);
  return near && said.text.length <= WORD_CHARS;
}

/** A notice above everything else tells how the document stands. */
function noticed({ heading, start }: Heading): Entry[] {
  return stateOf(heading) === 'unknown' ? [] : [{ meaning: 'status', pieces: [{ text: heading, line: start + 1 }] }];
}

function under({ lines, marks }: Text, meaning: Meaning, start: number, end: number): Entry[] {
  const said = linesIn(marks, start, Math.min(end, start + LINES))
    .map((at): Piece => ({ text: unmarked(withoutComments(lines[at] ?? '')).replace(/^\[x\]\s+/i, ''), line: at + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('[ ]') && !/^(?:[-=*_]{3,}|<!--|-->|\.\. )/.test(text));
  if (PEOPLE.has(meaning)) return said.length === 0 ? [] : [{ meaning, pieces: said }];
  const [first] = said;
  if (first === undefined) return [];
  if (meaning !== 'status') return [{ meaning, pieces: [first] }];
  return statusOf(said, first);
}

/** Tools for records append `Superseded by [...]` to the section: then that is how it stands, whatever stood there before. */
function statusOf(said: readonly Piece[], first: Piece): Entry[] {
  const entries: Entry[] = [];
  let status = labelled(first);
  for (const piece of said) {
    const found = SUCCESSION.exec(piece.text);
    if (!found) continue;
    const passive = found[2] !== undefined;
    if (passive) status = piece;
    else if (!/d$/i.test(found[1] ?? '')) entries.push({ meaning: 'supersedes', pieces: [{ text: found[3] ?? '', line: piece.line }] });
  }
  return [{ meaning: 'status', pieces: [status] }, ...entries];
}

/** `Status: Accepted` under the heading says it twice. */
function labelled(piece: Piece): Piece {
  const [label] = labelsIn(piece.text);
  return label?.meaning === 'status' && label.text !== '' ? { ...piece, text: label.text } : piece;
}
