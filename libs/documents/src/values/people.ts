import type { DocumentPerson } from '@ambit/activity';
import { isPlaceholder } from './placeholder.js';
import { rawOf, withoutComments, wordsOf } from '../text/markup.js';

/** Somebody a text names; `raw` as written, but without addresses. */
export interface NamedPerson {
  readonly value: DocumentPerson;
  readonly raw: string;
}

const MAIL = /[\w.+%-]{1,64}(?:@|\s?(?:\(at\)|\[at\]|\sat\s)\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gi;
/** What stands in angle brackets with an `@` in it, whatever it looks like: `<name at host>` too. */
const ENCLOSED_MAIL = /\s?<(?!https?:)[^<>]{0,200}(?:@|\sat\s|\(at\))[^<>]{0,200}>/gi;
const LOGIN = /(?<![\w@/.])@([A-Za-z0-9][\w-]{0,38})(?![\w-])(?!\.\w)(?!\/)/g;
const PROFILE = /https?:\/\/(?:www\.)?(?:[\w-]{1,63}\.)*github(?:\.[\w-]{1,63})+\/@?([A-Za-z0-9][\w-]{0,38})\/?(?=[)\s>\]"',]|$)/i;
const LINK = /\[\[?([^[\]]{0,300})\]?\](?:\(<?([^()\s<>]{1,600})>?\)|\[([^[\]]{0,100})\])?/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq|inc|ltd|llc|gmbh)\.?$/i;
const NAME_CHARS = 60;
const NAME_WORDS = 6;
const PEOPLE = 200;
const TOKEN_CHARS = 600;

/** Everybody a text names, in its order: `Name <mail>`, `Name (@login)`, `[Name](https://github.com/login)`, `@login`, a plain name. */
export function peopleIn(text: string, targets: ReadonlyMap<string, string>): NamedPerson[] {
  return separated(withoutComments(text.slice(0, 8000)))
    .flatMap((token) => (token.length > TOKEN_CHARS ? [] : personIn(token, targets)))
    .slice(0, PEOPLE);
}

/** Split at `,` `;` `|` line ends, `<br/>`, `and`, `&` and a closing backslash, but not within brackets. */
function separated(text: string): string[] {
  const tokens = split(text.replace(/<br ?\/?>/gi, '\n'));
  const joined: string[] = [];
  for (const token of tokens) {
    if (SUFFIX.test(token.trim()) && joined.length > 0) joined.push(`${joined.pop() ?? ''}, ${token.trim()}`);
    else joined.push(token);
  }
  return joined.flatMap((token) => token.split(/(?:^|\s)(?:and|&)\s/i)).flatMap(manyLogins);
}

function split(text: string): string[] {
  const tokens: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') depth = 0;
    else if ('([<'.includes(sign)) depth += 1;
    else if (')]>'.includes(sign)) depth = Math.max(0, depth - 1);
    const parts = sign === '\n' || sign === '\\' || (depth === 0 && (sign === ',' || sign === ';' || sign === '|'));
    if (!parts) continue;
    tokens.push(text.slice(from, at));
    from = at + 1;
  }
  tokens.push(text.slice(from));
  return tokens;
}

/** `@a @b`, `Name @a Name @b`: a token a login. */
function manyLogins(token: string): string[] {
  const ends = [...token.matchAll(LOGIN)].map((found) => found.index + found[0].length);
  if (ends.length < 2) return [token];
  return ends.map((end, at) => token.slice(at === 0 ? 0 : (ends[at - 1] ?? 0), at === ends.length - 1 ? token.length : end));
}

function personIn(token: string, targets: ReadonlyMap<string, string>): NamedPerson[] {
  const mailed = token
    .replace(ENCLOSED_MAIL, ' ')
    .replace(/mailto:/gi, '')
    .replace(MAIL, '<>');
  const raw = rawOf(mailed.replace(/<>|\(\s*\)/g, ' ')).replace(/^[-*•\s]{1,20}(?=\S)/, '');
  if (isPlaceholder(raw) && !/^\(?@/.test(raw)) return named(mailed) === null ? [] : [{ value: { login: null, name: named(mailed) }, raw }];
  const link = LINK.exec(token);
  const target =
    link === null
      ? undefined
      : (link[2] ?? targets.get((link[3] === undefined || link[3] === '' ? (link[1] ?? '') : link[3]).toLowerCase()));
  const login = loginIn(`${token} ${target ?? ''}`);
  // What follows behind a dash says what for, or where from; a backtick within a name is an apostrophe.
  const said = mailed.replace(/(?<=\S)\s+[-–—]\s.{0,600}$/s, '');
  const shown = wordsOf(withoutAsides(said).replace(/(?<=\p{L})`(?=\p{L})/gu, "'")).replace(/^[-–—:•*\s]+|[-–—:.\s]+$/g, '');
  const name = nameIn(shown, login) ?? (login === null ? named(mailed) : null);
  if (login === null && name === null) return [];
  return [{ value: { login, name }, raw: raw === '' ? (name ?? login ?? '') : raw }];
}

/** `<> (Name)`: mail as it was written before there were angle brackets. */
function named(mailed: string): string | null {
  const aside = /^\s*<>\s*\(([^()]{1,80})\)\s*$/.exec(mailed)?.[1];
  return aside === undefined ? null : nameIn(wordsOf(aside), null);
}

function loginIn(text: string): string | null {
  const profile = PROFILE.exec(text)?.[1];
  if (profile !== undefined) return profile;
  const found = [...text.replace(MAIL, '').matchAll(LOGIN)][0]?.[1]?.replace(/-+$/, '');
  return found === undefined || isPlaceholder(found) ? null : found;
}

/** Without what stands in brackets and is no name, and without addresses. */
function withoutAsides(token: string): string {
  return token
    .replace(/\[\[?([^[\]]{0,300})\]?\](?:\([^()\s]{0,600}\)|\[[^[\]]{0,100}\])?/g, ' $1 ')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\([^()]{0,300}\)?/g, ' ')
    .replace(/https?:\/\/\S{1,600}/g, ' ');
}

function nameIn(shown: string, login: string | null): string | null {
  const name = shown
    .replace(login === null ? /^@(?=\S)/ : LOGIN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–—:,'"]+\s?|\s?[-–—:,'"]+$/g, '');
  if (name === '' || name === login || isPlaceholder(name) || !/\p{L}/u.test(name)) return null;
  const words = name.split(' ');
  const sentence =
    /[!?:=]|\p{L}{3,}\.\s/u.test(name) ||
    /^(?:et al|others|see|the|this|none|everyone|various|all|with|from|by|via|for|including)\b/i.test(name);
  return name.length > NAME_CHARS || words.length > NAME_WORDS || sentence ? null : name;
}
