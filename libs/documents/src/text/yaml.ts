import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { Piece } from '../reader.js';

/** A key of YAML's outermost map and every text under it. */
export interface YamlField {
  readonly key: string;
  readonly pieces: readonly Piece[];
}

/** Nobody writes fields this deep; a parser that follows would run out of stack. */
const DEPTH = 24;
const CHARS = 64 * 1024;
const PIECES = 500;
const LOGIN_KEYS = ['github', 'login', 'handle', 'username', 'gh'];

/**
 * The outermost fields of YAML, values as they are written (`2019-01-29` and `0012` stay what they are). What is no YAML is
 * read line by line; what is nested too deeply, or too long, is not read. Aliases are not followed.
 * @param firstLine 1-based line of `lines[0]` in the file
 * @param what      how a note names it: `The front matter`
 */
export function yamlFields(
  lines: readonly string[],
  firstLine: number,
  what: string,
  note: (sentence: string) => void,
): readonly YamlField[] {
  const text = lines.join('\n');
  if (text.length > CHARS) {
    note(`${what} is longer than ${String(CHARS / 1024)} KB and was not read.`);
    return [];
  }
  const deep = tooDeep(lines);
  if (deep !== null) {
    note(`${what} is nested too deeply to be read (line ${String(firstLine + deep)}).`);
    return [];
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'failsafe', uniqueKeys: false, strict: false, logLevel: 'silent' });
  const lineAt = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents)) {
    if (error !== undefined) note(`${what} is not YAML (line ${String(lineAt(error.pos[0]))}); it was read line by line.`);
    return looseFields(lines, firstLine);
  }
  const alias = { seen: false };
  const fields = document.contents.items.slice(0, PIECES).flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const pieces: Piece[] = [];
    collect(pair.value, lineAt, pieces, alias, 0);
    return key === '' ? [] : [{ key, pieces }];
  });
  if (alias.seen) note(`${what} refers to itself; such values were left out.`);
  return fields;
}

function collect(node: unknown, lineAt: (offset: number) => number, into: Piece[], alias: { seen: boolean }, depth: number): void {
  if (depth > 4 || into.length >= PIECES) return;
  if (isAlias(node)) alias.seen = true;
  else if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    if (text.trim() !== '') into.push({ text, line: lineAt((node as Node).range?.[0] ?? 0) });
  } else if (isSeq(node)) for (const item of node.items) collect(item, lineAt, into, alias, depth + 1);
  else if (isMap(node)) {
    const person = personIn(node.items, lineAt);
    if (person !== null) into.push(person);
    else for (const pair of node.items) collect(pair.value, lineAt, into, alias, depth + 1);
  }
}

/** `- name: N` with `github: l` beside it, as one would write it in a line. */
function personIn(items: readonly Pair[], lineAt: (offset: number) => number): Piece | null {
  const texts = new Map<string, { text: string; offset: number }>();
  for (const { key, value } of items)
    if (isScalar(key) && isScalar(value) && typeof value.value === 'string')
      texts.set(String(key.value).toLowerCase(), { text: value.value, offset: value.range?.[0] ?? 0 });
  const login = LOGIN_KEYS.map((key) => texts.get(key)).find((found) => found !== undefined);
  const named = texts.get('name') ?? login;
  if (named === undefined) return null;
  const name = texts.get('name')?.text ?? '';
  return { text: login === undefined ? name : `${name} (@${login.text.replace(/^@/, '')})`, line: lineAt(named.offset) };
}

/** The line (0-based) at which brackets or indentation go deeper than any fields do; null where none does. */
function tooDeep(lines: readonly string[]): number | null {
  let brackets = 0;
  for (const [at, line] of lines.entries()) {
    const lead = /^[\s?:-]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    if (lead > DEPTH || line.length - line.trimStart().length > 120) return at;
    for (const sign of line) {
      if (sign === '[' || sign === '{') brackets += 1;
      else if ((sign === ']' || sign === '}') && brackets > 0) brackets -= 1;
      if (brackets > DEPTH) return at;
    }
  }
  return null;
}

/** `key: value` and `- value` lines, as far as they go. */
function looseFields(lines: readonly string[], firstLine: number): YamlField[] {
  const fields: { key: string; pieces: Piece[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const found = /^([\w][\w -]{0,58}?)\s{0,4}:(?:\s+(.*)|\s*)$/.exec(line);
    const last = fields.at(-1);
    if (found) fields.push({ key: found[1] ?? '', pieces: [] });
    else if (last === undefined || !/^(?:\s|-\s)/.test(line)) continue;
    const text = looseValue(found ? (found[2] ?? '') : line.trim().replace(/^-\s+/, ''));
    const pieces = fields.at(-1)?.pieces;
    if (text !== '' && pieces !== undefined && pieces.length < PIECES) pieces.push({ text, line: firstLine + at });
  }
  return fields;
}

/** Without a comment behind it and quotes around it; `[a, b]` and `|` lose their signs. */
function looseValue(written: string): string {
  const text = written.trim();
  if (text.startsWith('#') || /^[|>][+-]?$/.test(text)) return '';
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[2] ?? '';
  const comment = text.search(/\s#/);
  const bare = comment < 0 ? text : text.slice(0, comment).trimEnd();
  return /^\[[^()]*\]$/.test(bare) ? bare.slice(1, -1).replace(/["']/g, '') : bare;
}
