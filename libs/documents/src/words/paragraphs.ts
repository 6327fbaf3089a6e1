import { plain, unlisted } from './plain.js';
import { TEXT, type Outline } from './shape.js';

/** Longer ones are cut: nobody quotes from their end. */
const CHARS = 2_000;
const PARAGRAPHS = 2_000;

/** A paragraph or an item of a list, without markup. */
export interface Paragraph {
  /** The heading it stands under, empty before the first. */
  readonly heading: string;
  readonly text: string;
  readonly item: boolean;
}

const ITEM = /^[\s>]{0,40}(?:[-*+•]|\d{1,4}[.)]|[#*:;]{1,4})\s/;
/** Rows of tables, directives, references, pictures and the frames of boxes are not prose. */
const NOT_PROSE =
  /^\s{0,40}(?:\||\{\||\|\}|!\[|\.\. |\[\^?[^\]\n]{1,100}\]:|<(?:img|table|tr|td|th|details|summary|div|br)\b|(?:[-=*_]\s?){3,}$|\[?(?:TOC|toc)\]?$)/;

/** The prose of a text in order, at most 2,000 paragraphs of at most 2,000 characters. */
export function paragraphsOf({ lines, marks, headings }: Outline): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let heading = '';
  let next = 0;
  let text = '';
  let item = false;
  const close = (): void => {
    const said = text === '' ? '' : plain(text);
    if (/[\p{L}\p{N}]/u.test(said)) paragraphs.push({ heading, text: said, item });
    text = '';
  };
  for (let at = 0; at < lines.length && paragraphs.length < PARAGRAPHS; at += 1) {
    const line = lines[at] ?? '';
    if (headings[next]?.start === at) {
      close();
      heading = headings[next]?.heading ?? '';
      next += 1;
    }
    if (marks[at] !== TEXT || line.trim() === '' || NOT_PROSE.test(line.slice(0, 200))) {
      close();
      continue;
    }
    if (ITEM.test(line.slice(0, 80))) close();
    if (text === '') item = ITEM.test(line.slice(0, 80));
    if (text.length < CHARS) text += `${text === '' ? '' : ' '}${unlisted(line.slice(0, CHARS))}`;
  }
  close();
  return paragraphs;
}
