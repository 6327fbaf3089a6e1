import type { DocumentSection } from '@ambit/activity';
import { fitting } from './clean.js';
import { hashOf, hex } from './hash.js';
import { FIELD, REMARK, type Outline } from './shape.js';
import { eachWord } from './words.js';

const SECTIONS = 500;
const HEADING = 200;

/**
 * The sections in order, at most 500, each with the hash of the words directly under its heading (without those of the
 * sections below it); fields and remarks do not count, so a changed status changes no section. Level 0 is what stands before the
 * first heading, where something does.
 */
export function sectionsOf({ lines, marks, headings }: Outline): DocumentSection[] {
  const sections: DocumentSection[] = [];
  const first = headings[0]?.start ?? lines.length;
  const before = wordsHash(lines, marks, 0, first);
  if (before.count > 0) sections.push({ heading: '', level: 0, line: before.line + 1, hash: hex(before.hash) });
  for (let i = 0; i < headings.length && sections.length < SECTIONS; i += 1) {
    const one = headings[i];
    if (one === undefined) break;
    const { hash } = wordsHash(lines, marks, one.end, headings[i + 1]?.start ?? lines.length);
    sections.push({ heading: fitting(one.heading, HEADING), level: one.level, line: lineOf(lines, one.start) + 1, hash: hex(hash) });
  }
  return sections;
}

/** An overlined heading of reStructuredText starts with its line above. */
function lineOf(lines: readonly string[], start: number): number {
  return /^([^\p{L}\p{N}\s])\1{2,}\s*$/u.test(lines[start] ?? '') ? start + 1 : start;
}

function wordsHash(lines: readonly string[], marks: Uint8Array, from: number, to: number): { hash: number; count: number; line: number } {
  let hash = hashOf('');
  let count = 0;
  let line = from;
  for (let at = from; at < to; at += 1) {
    if (marks[at] === FIELD || marks[at] === REMARK) continue;
    eachWord(lines[at] ?? '', (word) => {
      if (count === 0) line = at;
      hash = hashOf(' ', hashOf(word, hash));
      count += 1;
    });
  }
  return { hash, count, line };
}
