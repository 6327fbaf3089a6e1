import { cleaned, linesOf } from '../words/clean.js';
import { whyUnreadable } from '../words/unreadable.js';
import { outlineOf } from '../words/outline.js';
import type { Range, Sidecar, Text } from '../reader.js';

/** Fields stand near the beginning; of a longer text no more than this is read for them. */
const READ_CHARS = 256 * 1024;
const READ_LINES = 20_000;
/** As much tells whether it is text at all. */
const BEGINNING = 64 * 1024;
/** Longer lines hold no field; what a line has beyond this is left out. */
const LINE_CHARS = 8192;
const FRONT_MATTER_WITHIN = 400;

/** Names of the files beside a document that carry its fields. */
const SIDECARS = /^(?:kep|metadata|meta|rfd|rfc|adr|pep|eip|bep|proposal|decision|document|info|design)\.ya?ml$/i;

export interface DocumentSource {
  /** In the repository; its extension says the format, its folders and name are read too. */
  readonly path: string;
  readonly text: string;
  /** Files of the same folder that may carry its fields (`kep.yaml`); others are ignored. */
  readonly siblings?: readonly { readonly path: string; readonly text: string }[];
}

/** True for a file that carries another's fields and is no document by itself, unless it is alone. */
export function isSidecar(path: string): boolean {
  return SIDECARS.test(nameOf(path));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The text as the readers see it; null where it is no text at all. */
export function prepare(source: DocumentSource, note: (sentence: string) => void): Text | null {
  const alone = /\.ya?ml$/i.test(source.path);
  const lines = readLines(source.text, 'file', note);
  if (lines === null) return null;
  const own = alone ? [] : lines;
  const outline = outlineOf(own.join('\n'), source.path);
  return {
    path: source.path,
    lines: own,
    marks: outline.marks,
    headings: outline.headings,
    frontMatter: frontMatterOf(own),
    sidecars: alone ? [{ path: source.path, lines }] : sidecarsOf(source, note),
    targets: targetsOf(own),
    note,
  };
}

function sidecarsOf({ path, siblings = [] }: DocumentSource, note: (sentence: string) => void): Sidecar[] {
  const stem = nameOf(path).replace(/\.[^.]*$/, '');
  const fits = (name: string): boolean => SIDECARS.test(name) || name === `${stem}.yaml` || name === `${stem}.yml`;
  return siblings
    .filter((sibling) => fits(nameOf(sibling.path)))
    .flatMap((sibling) => {
      const lines = readLines(sibling.text, nameOf(sibling.path), note);
      return lines === null ? [] : [{ path: sibling.path, lines }];
    });
}

function readLines(text: string, what: string, note: (sentence: string) => void): string[] | null {
  const why = whyUnreadable(text.slice(0, BEGINNING), what);
  if (why !== null) {
    note(why);
    return null;
  }
  if (text.length > READ_CHARS) note(`The ${what} is long; its fields were looked for in the first ${String(READ_CHARS / 1024)} KB.`);
  return linesOf(cleaned(text.slice(0, READ_CHARS)), READ_LINES).map((line) =>
    line.length > LINE_CHARS ? line.slice(0, LINE_CHARS) : line,
  );
}

/** Between `---` and `---` (or `...`) at the beginning, perhaps after blank lines and an HTML comment. */
function frontMatterOf(lines: readonly string[]): Range | null {
  let at = 0;
  for (let inComment = false; at < Math.min(lines.length, FRONT_MATTER_WITHIN); at += 1) {
    const line = (lines[at] ?? '').trim();
    if (!inComment && line !== '' && !line.startsWith('<!--')) break;
    if (line.startsWith('<!--')) inComment = true;
    if (line.endsWith('-->')) inComment = false;
  }
  if (!/^---\s*$/.test(lines[at] ?? '')) return null;
  for (let end = at + 1; end < Math.min(lines.length, at + FRONT_MATTER_WITHIN); end += 1)
    if (/^(?:---|\.\.\.)\s*$/.test(lines[end] ?? '')) return { start: at + 1, end };
  return null;
}

function targetsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const line of lines) {
    if (!line.startsWith('[')) continue;
    const found = /^\[([^[\]]{1,200})\]:\s{0,20}<?(\S{1,600}?)>?(?:\s|$)/.exec(line);
    if (found?.[1] !== undefined && found[2] !== undefined) targets.set(found[1].toLowerCase(), found[2]);
  }
  return targets;
}
