import MarkdownIt from 'markdown-it';
import { CODE, REMARK, type Heading, type HeadingReader } from './shape.js';

/**
 * Blocks that decide what is a heading, and no others: a list of 100,000 items would make half a million tokens that nobody reads.
 * Nor is anything parsed inside a line.
 */
const parser = new MarkdownIt('zero', { html: true }).enable(['heading', 'lheading', 'fence', 'hr', 'html_block']);
parser.core.ruler.enableOnly(['normalize', 'block']);

/** Without the rules for lists and tables the last item above `---` would be read as a heading. */
const NOT_A_HEADING = /^\s*(?:[-*+>|]|\d{1,4}[.)]\s)/;

/** So many lines are parsed at once: their tokens are let go before the next are made. */
const LINES = 1_000;

export const markdownHeadings: HeadingReader = (lines, from, marks) => {
  const headings: Heading[] = [];
  let size = LINES;
  for (let at = from; at < lines.length;) {
    const to = Math.min(at + size, lines.length);
    const tokens = parser.parse(lines.slice(at, to).join('\n'), {});
    // The last block may go on below: it is read again with what follows.
    const last = to === lines.length ? to - at : (tokens.findLast(({ map, nesting }) => map !== null && nesting >= 0)?.map?.[0] ?? to - at);
    if (last > 0) {
      take(tokens, at, last, marks, headings);
      at += last;
      size = LINES;
    } else size *= 2;
  }
  return headings;
};

function take(tokens: ReturnType<typeof parser.parse>, at: number, before: number, marks: Uint8Array, headings: Heading[]): void {
  tokens.forEach((token, i) => {
    const [start, end] = token.map ?? [before, before];
    if (start >= before) return;
    if (token.type === 'fence') marks.fill(CODE, at + start, at + end);
    if (token.type === 'html_block' && token.content.trimStart().startsWith('<!--')) marks.fill(REMARK, at + start, at + end);
    if (token.type !== 'heading_open') return;
    const heading = tokens[i + 1]?.content ?? '';
    if (token.markup.startsWith('#') || !NOT_A_HEADING.test(heading))
      headings.push({ heading, level: Number(token.tag.slice(1)), start: at + start, end: at + end });
  });
}
