import type { DocumentState } from '@ambit/activity';
import { isPlaceholder } from './values/placeholder.js';
import { nameWithoutNumber, numberIn, numberInName } from './values/number.js';
import type { Entry, Reader, Text } from './reader.js';
import { isBareLabel } from './values/titles.js';
import { titleHeading } from './text/opening.js';
import { nameOf } from './text/prepare.js';

/** Folders that say how what lies in them stands. */
const FOLDERS: readonly (readonly [DocumentState, readonly string[]])[] = [
  ['draft', ['draft', 'drafts', 'ideas', 'wip']],
  ['proposed', ['proposed', 'in-review', 'review', 'open']],
  // A folder of active documents holds what was agreed; as a word of status `Active` says that it is in use.
  ['accepted', ['accepted', 'approved', 'active', 'active-rfcs', 'decided']],
  ['implemented', ['implemented', 'done', 'completed', 'final', 'finished']],
  ['rejected', ['rejected', 'declined']],
  ['withdrawn', ['withdrawn', 'abandoned', 'deprecated', 'inactive', 'obsolete']],
  ['superseded', ['superseded', 'replaced']],
  ['deferred', ['deferred', 'postponed']],
];

/** How what lies in a folder of this name stands; null for a name that says nothing. */
export function stateOfFolder(folder: string): DocumentState | null {
  return FOLDERS.find(([, names]) => names.includes(folder.toLowerCase()))?.[0] ?? null;
}

/** What the first heading, the file's name and its folders say: title, number, status. */
export const name: Reader = {
  name: 'name',
  read: (text) => [...titleOf(text), ...numberOf(text), ...statusOf(text.path)],
};

function titleOf(text: Text): Entry[] {
  const heading = titleHeading(text);
  const pieces = heading === null ? [] : [{ text: headingText(text, heading.start), line: heading.start + 1 }];
  const named = pieces.filter((piece) => !isPlaceholder(piece.text) && !isBareLabel(piece.text));
  const slug = titleInName(stemOf(text.path));
  const title = [...named, ...(slug === '' ? [] : [{ text: slug, line: null }])];
  return title.length === 0 ? [] : [{ meaning: 'title', pieces: title.slice(0, 1) }];
}

/** `0012-use-queues` in words; a name that is a number and nothing else (`rfc-12`) in capitals. */
function titleInName(stem: string): string {
  const slug = nameWithoutNumber(stem).replace(/[-_]+/g, ' ').trim();
  return slug === '' ? stem.toUpperCase() : slug.charAt(0).toUpperCase() + slug.slice(1);
}

/** As written, without the marks that make it a heading; a heading underlined may have a line above it too. */
function headingText({ lines }: Text, start: number): string {
  const line = lines[start] ?? '';
  const written = /^[=\-~^"'`#*+]{3,}\s*$/.test(line) ? (lines[start + 1] ?? '') : line;
  return written
    .replace(/^\s*(?:#{1,6}|={1,6})\s+/, '')
    .replace(/^={1,6}(?=[^=])/, '')
    .replace(/\s+#{1,6}\s*$/, '')
    .replace(/={1,6}\s*$/, '')
    .trim();
}

function numberOf(text: Text): Entry[] {
  const stem = stemOf(text.path);
  if (numberInName(stem) !== null) return [{ meaning: 'number', pieces: [{ text: stem, line: null }] }];
  const heading = titleHeading(text);
  const label =
    heading === null
      ? undefined
      : /^\W{0,3}(?:[A-Za-z]{2,6}[-_ #]{0,2})?\d{1,5}(?=\s?[:.)\]–—]|\s-\s)/.exec(headingText(text, heading.start))?.[0];
  if (heading !== null && label !== undefined && numberIn(label) !== null)
    return [{ meaning: 'number', pieces: [{ text: label, line: heading.start + 1 }] }];
  // What lies in a document's own folder carries its number; a folder of a year does not.
  const folder = text.path.split('/').at(-2) ?? '';
  return numberInName(folder) === null || /^\d+$/.test(folder) ? [] : [{ meaning: 'number', pieces: [{ text: folder, line: null }] }];
}

/** The nearest folder that says it. */
function statusOf(path: string): Entry[] {
  const folder = path
    .split('/')
    .slice(0, -1)
    .findLast((one) => stateOfFolder(one) !== null);
  return folder === undefined ? [] : [{ meaning: 'status', pieces: [{ text: folder, line: null }] }];
}

/** The file's name without its extension; the folder's where the file is its `README`, its `index` or a sidecar. */
function stemOf(path: string): string {
  const parts = path.split('/');
  const file = nameOf(path);
  if (!file.includes('.')) return /^(?:issues|discussions)\/\d+$/.test(path) ? '' : file;
  const stem = file.slice(0, file.lastIndexOf('.'));
  const general = /^(?:readme|index|_index|proposal|rfc|design|kep|metadata|rfd|adr)$/i.test(stem) || /\.ya?ml$/i.test(file);
  return general && parts.length > 1 ? (parts.at(-2) ?? stem) : stem;
}
