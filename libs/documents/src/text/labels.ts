import { meaningOf, type Meaning } from '../aliases.js';

/** `Key: value` of one line: what it means, what stands behind it, how far it is indented and whether a list's mark leads it. */
export interface Label {
  readonly meaning: Meaning;
  readonly text: string;
}

const QUOTED = /^[\s>]{1,40}/;
const MARKED = /^[\s>]{0,40}(?:[-*+•]|\d{1,3}[.)])\s+/;
const BOLD = /^(\*\*|__|\*|_|'''|`)([^*_:'`]{1,50}?)\s{0,2}(?::\1|\1\s{0,2}:|\1\s{0,2}[–—-]?(?=\s|$))\s*(.*)$/;
const PLAIN = /^([A-Za-z][\w ()#/.'-]{0,48}?)\s{0,2}:(?:\s+(.*)|\s*)$/;
/** The whole line in one mark. */
const EMPHASIZED = /^(\*\*|__|\*|_)([A-Za-z][^*_]{1,400})\1$/;
/** Where a line may hold the next label: `A: b | C: d`, `**A:** b **C:** d`. */
const BETWEEN = /\s[|·•]\s|\s{1,8}(?=\*\*[A-Za-z][^*]{1,40}(?::\*\*|\*\*:))/;
const AT = /^(Discussion|Tracking issue)\s+(?:at|in|on)\s+(\S.*)$/i;

/** Without the mark of a list before it. */
export function unmarked(line: string): string {
  return line.replace(MARKED, '').replace(QUOTED, '').trim();
}

export function isMarked(line: string): boolean {
  return MARKED.test(line);
}

/** The known keys a line carries with their values: mostly none or one, more where `|` or `·` stands between them. */
export function labelsIn(line: string): Label[] {
  if (line.length > 4000) return [];
  const whole = labelOf(unmarked(line));
  if (whole === null || !BETWEEN.test(line)) return whole === null ? [] : [whole];
  const parts = unmarked(line).split(BETWEEN);
  const labels = parts.map((part) => labelOf(part.trim()));
  return labels.every((label) => label !== null) ? labels : [whole];
}

function labelOf(written: string): Label | null {
  const line = EMPHASIZED.exec(written)?.[2] ?? written;
  const found = BOLD.exec(line);
  const key = found?.[2] ?? PLAIN.exec(line)?.[1] ?? AT.exec(line)?.[1];
  const meaning = key === undefined ? null : meaningOf(key);
  if (meaning === null) return null;
  const text = found ? (found[3] ?? '') : (PLAIN.exec(line)?.[2] ?? AT.exec(line)?.[2] ?? '');
  // `**Status** of the work` is a sentence, `**Owner** [Name](...)` is not.
  if (found && !/^.{0,60}?:/.test(line.slice(0, line.length - text.length)) && text.length > 160) return null;
  return { meaning, text: text.trim() };
}
