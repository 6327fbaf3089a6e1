import { linesOf } from './clean.js';
import { headLines, isFieldLine, isFieldSection } from './head.js';
import { markdownHeadings } from './markdown.js';
import { asciidocHeadings, mediawikiHeadings, restructuredHeadings } from './markup.js';
import { plain } from './plain.js';
import { FIELD, HEADING, TEXT, type Heading, type HeadingReader, type Outline } from './shape.js';

export { CODE, FIELD, HEADING, REMARK, TEXT, type Heading, type Outline } from './shape.js';

/** No document of a known collection is half as long; of longer texts the rest is counted and not looked at. */
const LINES = 10_000;
/** Fields stand near the start, before the second section. */
const FIELDS_WITHIN = 80;

const READERS: Readonly<Record<string, HeadingReader>> = {
  rst: restructuredHeadings,
  mediawiki: mediawikiHeadings,
  wiki: mediawikiHeadings,
  adoc: asciidocHeadings,
  asciidoc: asciidocHeadings,
};

/** `text` is cleaned; the path's extension says the format, Markdown where it says none. */
export function outlineOf(text: string, path: string): Outline {
  const lines = linesOf(text, LINES);
  const marks = new Uint8Array(lines.length);
  const from = headLines(lines);
  marks.fill(FIELD, 0, from);
  const reader = READERS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? markdownHeadings;
  const headings = reader(lines, from, marks)
    .map((one) => ({ ...one, heading: plain(one.heading.slice(0, 500)) }))
    .filter((one) => one.heading !== '');
  for (const { start, end } of headings) marks.fill(HEADING, start, end);
  markFields(lines, marks, headings, from);
  return { lines, marks, headings };
}

function markFields(lines: readonly string[], marks: Uint8Array, headings: readonly Heading[], from: number): void {
  const second = headings.find((one) => one.level > 1)?.start ?? lines.length;
  for (let i = from; i < Math.min(second, FIELDS_WITHIN); i += 1) {
    if (marks[i] === TEXT && isFieldLine(lines[i] ?? '')) marks[i] = FIELD;
  }
  headings.forEach((one, i) => {
    if (!isFieldSection(one.heading)) return;
    const end = headings[i + 1]?.start ?? lines.length;
    for (let at = one.end; at < end; at += 1) if (marks[at] === TEXT) marks[at] = FIELD;
  });
}
