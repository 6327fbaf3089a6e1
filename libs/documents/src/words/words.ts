import { inPieces } from './clean.js';
import { CODE, FIELD, HEADING, REMARK, type Outline } from './shape.js';
import { isFormality, isTemplateHeading } from './templates.js';

/** Runs of letters and digits with what joins them; the joints are not in the runs, so one pass suffices. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’_-][\p{L}\p{M}\p{N}]+)*/gu;

/** Calls `each` with the lower-case words of a line; addresses and what a link points to are no words. */
export function eachWord(line: string, each: (word: string) => void): void {
  for (const piece of inPieces(line, [/\s/])) eachOf(piece, each);
}

function eachOf(piece: string, each: (word: string) => void): void {
  const text = piece
    .replace(/https?:\/\/[^\s<>()[\]]+/g, ' ')
    .replace(/\]\([^()\s]{0,500}\)/g, '] ')
    .replace(/<\/?[a-zA-Z][^<>]{0,300}>/g, ' ')
    .toLowerCase();
  for (const found of text.matchAll(WORD)) each(found[0]);
}

/** The lines that tell what this text is about: no fields, no remarks, no headings of a form, no formalities; code on request. */
export function tellingLines({ lines, marks, headings }: Outline, options: { readonly code: boolean }): string[] {
  const telling: string[] = [];
  let next = 0;
  let formality = false;
  for (let at = 0; at < lines.length; at += 1) {
    const heading = headings[next];
    if (heading?.start === at) {
      formality = isFormality(heading.heading);
      if (!formality && !isTemplateHeading(heading.heading)) telling.push(heading.heading);
      next += 1;
    }
    const mark = marks[at];
    if (formality || mark === FIELD || mark === REMARK || mark === HEADING || (mark === CODE && !options.code)) continue;
    telling.push(lines[at] ?? '');
  }
  return telling;
}
