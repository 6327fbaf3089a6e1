import { plain, unlisted } from './plain.js';
import { CODE, HEADING, type Outline } from './shape.js';

const NAMES = 300;
const VALUE = 40;
/** Of a line of a megabyte the beginning is looked at. */
const CHARS = 1_000;
const WHAT = '(?:teams?|services?|repositor(?:y|ies)|repos?|components?|stakeholders?|systems?|sigs?)';
/** Fields and sections that list whom or what a decision concerns; not every heading with the word `service` in it. */
const CONCERN = new RegExp(
  `^(?:(?:who|which|what)\\b.{0,40}\\b(?:affected|concerned|impacted)|(?:affect(?:ed|s)|impacted|concerned|owning|participating)(?:[ _-].{0,40})?|` +
    `(?:[\\w-]{1,20}[ _-])?${WHAT}(?: (?:and|&) \\w{1,20})?(?: (?:affected|concerned|involved|impacted))?)\\??$`,
  'i',
);
const FIELD = /^\s{0,12}(?:[-*+]\s+)?(?:\|\s*|:)?[*_]{0,3}([A-Za-z][\w /()-]{1,40}?)[*_]{0,3}\s?(?::[*_]{0,3}|\|)[*_]{0,3}(?:\s+(.*))?$/;
const ITEM = /^\s{0,12}(?:[-*+•]|\d{1,3}[.)])\s+(.+)$/;
const NO_NAME = /^(?:none|n\/a|tbd|todo|all|any|other|others|-+|true|false|null)$/i;

/**
 * Names that may be of teams, services, repositories or components, as `name:word`, at most 300: code spans without spaces, and what
 * stands in fields and sections that say whom the decision concerns. As written, but for markup and a leading `@`.
 */
export function namesIn(outline: Outline): Set<string> {
  const { lines, marks, headings } = outline;
  const names = new Set<string>();
  const fields = fieldReader(names);
  let next = 0;
  let inSection = false;
  for (let at = 0; at < lines.length && names.size < NAMES; at += 1) {
    const line = lines[at] ?? '';
    const heading = headings[next];
    if (heading?.start === at) {
      inSection = CONCERN.test(heading.heading);
      next += 1;
    }
    if (marks[at] === CODE) continue;
    for (const [, span = ''] of line.matchAll(/`{1,2}([^`\s]{1,60})`/g)) if (/[\p{L}\p{N}]/u.test(span)) take(names, span);
    if (!fields(line) && inSection && marks[at] !== HEADING) itemNames(line.slice(0, CHARS)).forEach((name) => take(names, name));
  }
  return names;
}

/** The same of a sidecar, which is fields alone. */
export function fieldNamesIn(lines: readonly string[]): Set<string> {
  const names = new Set<string>();
  lines.forEach(fieldReader(names));
  return names;
}

/** Reads fields line by line, with the items below them; true for a line that belonged to one. */
function fieldReader(names: Set<string>): (line: string) => boolean {
  let inField = false;
  return (line) => {
    const start = line.slice(0, CHARS);
    const field = FIELD.exec(start);
    const item = ITEM.exec(start);
    if (field !== null && CONCERN.test(field[1] ?? '')) {
      inField = true;
      valuesOf(field[2] ?? '').forEach((name) => take(names, name));
    } else if (inField && item !== null && field === null) valuesOf(item[1] ?? '').forEach((name) => take(names, name));
    else inField = false;
    return inField;
  };
}

/** What an item, a row or a short line of a section names. */
function itemNames(line: string): string[] {
  const item = ITEM.exec(line);
  if (item !== null || /^\s*\|/.test(line)) return valuesOf(headOf(item?.[1] ?? line.split('|')[1] ?? ''));
  return line.length <= 200 && !/[.!?]\s*$/.test(line) ? valuesOf(unlisted(line)) : [];
}

function take(names: Set<string>, name: string): void {
  if (names.size < NAMES) names.add(`name:${name}`);
}

/** `ledger: owns the journal` is about `ledger`. */
function headOf(item: string): string {
  return item.split(/:\s|\s[-–—]\s|\s\(/)[0] ?? '';
}

function valuesOf(text: string): string[] {
  return text
    .replace(/^\s*\[(.*)\]\s*$/, '$1')
    .split(/[,;|]|<br\s?\/?>/i)
    .map((one) => plain(one.replace(/["']/g, '')).replace(/^@/, '').trim())
    .filter((one) => one !== '' && one.length <= VALUE && /\p{L}/u.test(one) && !NO_NAME.test(one));
}
