import type { Range, Text } from '../reader.js';
import { CODE, HEADING, REMARK, type Heading } from '../words/outline.js';

/** A document without headings has its fields near the beginning or nowhere. */
const WITHIN = 80;
/** Sections that hold fields though they have a heading. */
const FIELD_SECTIONS =
  /^(?:\d+\.?\s+)?(?:metadata|meta|meta ?data|document (?:info(?:rmation)?|details|control)|info(?:rmation)?|header|details|proposal info|rfc info)\W*$/i;
/** Headings that every document may have, and none is named by. */
const NAMES = [
  ...['summary', 'simple summary', 'executive summary', 'abstract', 'motivation', 'introduction', 'overview', 'background', 'context'],
  ...['status', 'metadata', 'table of contents', 'contents', 'toc', 'problem', 'problem statement', 'goals', 'tl;?dr', 'description'],
  ...['detailed design', 'design', 'rationale', 'proposal', 'specification', 'changelog', 'change log', 'revision history', 'notes?'],
  ...['authors?', 'decision', 'history', 'updates?', 'consequences', 'preamble', 'purpose', 'scope', 'terminology', 'requirements'],
  ...['intro', 'date', 'deciders'],
  ...['guide-level explanation', 'reference-level explanation', 'drawbacks', 'alternatives', 'unresolved questions', 'prior art'],
].join('|');
const SECTIONS = new RegExp(`^(?:\\d+\\.?\\s+)?(?:${NAMES})(?: (?:and|&) (?:${NAMES}))?\\W*$`, 'i');

/** `This RFC was accepted, but later withdrawn`, set as a heading to be seen. */
const NOTICE = /^(?:this|the) (?:\w{1,20} )?(?:rfc|adr|kep|proposal|document|decision|design)\b.{0,80}\b(?:is|was|has|been)\b/i;

export function isNotice(heading: string): boolean {
  return NOTICE.test(heading);
}

/** True for a heading that does not name the document. */
export function isSectionName(heading: string): boolean {
  return SECTIONS.test(heading) || isNotice(heading);
}

/** The heading that names the document: its first, or its only one of the first level; null where it has none. */
export function titleHeading({ headings, lines, frontMatter }: Text): Heading | null {
  const [first, second] = headings;
  if (first !== undefined && !isSectionName(first.heading)) {
    if (first.level === 1) return first;
    const from = frontMatter === null ? 0 : frontMatter.end + 1;
    const opens = isBlank(lines, from, first.start) || isBlank(lines, first.end, second?.start ?? lines.length);
    if (opens && first.level === 2 && opensAll(headings)) return first;
  }
  const top = headings.filter(({ level }) => level === 1);
  return top.length === 1 && top[0] !== undefined && !isSectionName(top[0].heading) ? top[0] : null;
}

/** A first heading of the second level is the title where only deeper ones follow, or at once a section that all documents have. */
function opensAll(headings: readonly Heading[]): boolean {
  const [, ...rest] = headings;
  return rest.every(({ level }) => level > 1) && (rest.every(({ level }) => level > 2) || isSectionName(rest[0]?.heading ?? ''));
}

function isBlank(lines: readonly string[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((lines[at] ?? '').trim() !== '') return false;
  return true;
}

/** Indexes of the lines before the first section and of sections that hold fields; no code, no remarks, no headings. */
export function openingLines(text: Text): number[] {
  const { lines, marks, headings, frontMatter } = text;
  const title = titleHeading(text);
  const from = frontMatter === null ? 0 : frontMatter.end + 1;
  const sections = headings.filter((heading) => heading !== title);
  const end = Math.min(sections[0]?.start ?? lines.length, Math.max(title?.end ?? 0, from) + WITHIN, lines.length);
  const ranges: Range[] = [{ start: from, end }];
  sections.forEach((heading, at) => {
    if (FIELD_SECTIONS.test(heading.heading)) ranges.push({ start: heading.end, end: sections[at + 1]?.start ?? lines.length });
  });
  return ranges.flatMap(({ start, end: stop }) => linesIn(marks, start, Math.min(stop, start + 2 * WITHIN)));
}

/** Indexes of the lines that are words or fields. */
export function linesIn(marks: Uint8Array, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at += 1) if (marks[at] !== CODE && marks[at] !== REMARK && marks[at] !== HEADING) found.push(at);
  return found;
}
