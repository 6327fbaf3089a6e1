import { meaningOf } from './aliases.js';
import { stateOf } from './lifecycle.js';
import type { Entry, Piece, Reader, Text } from './reader.js';

const WITHIN = 120;
const KEYS_NEEDED = 3;
const KEY = /^(\s{0,40})([A-Za-z][\w ()/-]{0,40}?)\s{0,2}:(?:\s+(.*)|\s*)$/;
/** AsciiDoc's `:key: value`, which is also Sphinx's field list, and the directives of Haskell's proposals: `.. key:: value`. */
const ATTRIBUTE = /^(\s{0,4})(?::([A-Za-z][\w -]{0,40}):|\.\. ([a-z][\w-]{0,40})::)(?:\s+(.*)|\s*)$/;

interface Field {
  readonly key: string;
  readonly pieces: Piece[];
}

/** `Key: value` lines as in mail: at the very beginning, or within `<pre>` or a fence near it; values go on in deeper lines. */
export const preamble: Reader = {
  name: 'preamble',
  read: (text) => {
    const fields = [...headers(text), ...attributes(text)];
    return fields.flatMap(({ key, pieces }): Entry[] => {
      const meaning = meaningOf(key);
      return meaning === null || pieces.length === 0 ? [] : [{ meaning, pieces: meaning === 'title' ? [joined(pieces)] : pieces }];
    });
  },
};

function headers(text: Text): readonly Field[] {
  const { lines } = text;
  const from = text.frontMatter === null ? 0 : text.frontMatter.end + 1;
  let first = from;
  while (first < lines.length && /^(?:::)?$/.test((lines[first] ?? '').trim())) first += 1;
  const open = fieldsFrom(lines, first, null);
  if (isPreamble(open)) return open;
  for (let at = from; at < Math.min(lines.length, WITHIN); at += 1) {
    const fence = /^\s{0,3}(?:<pre\b[^<>]{0,100}>\s*$|(```|~~~)\s?[\w-]{0,20}\s*$)/i.exec(lines[at] ?? '');
    if (fence === null) continue;
    const closing = fence[1] ?? '</pre>';
    const fields = fieldsFrom(lines, at + 1, closing);
    if (isPreamble(fields)) return fields;
    while (at + 1 < lines.length && !(lines[at + 1] ?? '').trimStart().toLowerCase().startsWith(closing)) at += 1;
    at += 1;
  }
  return [];
}

/** Three keys or more, of which two are known and one of them says what it is, who wrote it or how it stands. */
function isPreamble(fields: readonly Field[]): boolean {
  const meanings = fields.map(({ key }) => meaningOf(key));
  const telling = fields.some(({ key, pieces }) => {
    const meaning = meaningOf(key);
    // `Status: 200` stands in headers of HTTP.
    return meaning === 'title' || meaning === 'authors' || (meaning === 'status' && stateOf(pieces[0]?.text ?? '') !== 'unknown');
  });
  return fields.length >= KEYS_NEEDED && telling && meanings.filter((meaning) => meaning !== null).length >= 2;
}

/** Key lines at one indent from line `first` (0-based) to a blank line, or to the closing of what they stand in. */
function fieldsFrom(lines: readonly string[], first: number, closing: string | null): Field[] {
  const fields: Field[] = [];
  let indent = 0;
  for (let at = first; at < Math.min(lines.length, first + WITHIN); at += 1) {
    const line = lines[at] ?? '';
    const bare = line.trim();
    if (closing !== null && bare.toLowerCase().startsWith(closing)) return fields;
    if (bare === '') {
      if (closing === null || fields.length > 0) return fields;
      continue;
    }
    const key = KEY.exec(line);
    const depth = line.length - line.trimStart().length;
    if (fields.length === 0) indent = depth;
    if (key && depth <= indent + 1) fields.push({ key: key[2] ?? '', pieces: piece(key[3], at) });
    else if (fields.length > 0 && depth > indent) fields.at(-1)?.pieces.push(...piece(bare, at));
    else return closing === null ? [] : fields;
  }
  return fields;
}

/** Attributes up to the first section; AsciiDoc's line of authors under the title counts as one. */
function attributes({ lines, path, headings }: Text): readonly Field[] {
  const second = headings.find(({ level }) => level > 1)?.start ?? WITHIN;
  const fields: Field[] = [];
  for (let at = 0; at < Math.min(lines.length, second, WITHIN); at += 1) {
    const line = lines[at] ?? '';
    const found = ATTRIBUTE.exec(line);
    const authors = /\.a(?:scii)?doc$/i.test(path) && at > 0 && /^=\s/.test(lines[at - 1] ?? '') && /^[\p{L}@][^:=]{1,300}$/u.test(line);
    if (found) fields.push({ key: found[2] ?? found[3] ?? '', pieces: piece(found[4], at) });
    else if (authors) fields.push({ key: 'authors', pieces: piece(line, at) });
    else if (/^\s+\S/.test(line) && ATTRIBUTE.test(lines[at - 1] ?? '')) fields.at(-1)?.pieces.push(...piece(line.trim(), at));
  }
  return fields;
}

/** A long title goes on in the next line. */
function joined(pieces: readonly Piece[]): Piece {
  return { text: pieces.map(({ text }) => text).join(' '), line: pieces[0]?.line ?? null };
}

function piece(text: string | undefined, at: number): Piece[] {
  return text === undefined || text.trim() === '' ? [] : [{ text: text.trim(), line: at + 1 }];
}
