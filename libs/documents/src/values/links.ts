import { isPlaceholder } from './placeholder.js';
import { withoutComments, wordsOf } from '../text/markup.js';

const URL = /https?:\/\/[^\s<>"'`|\\^{}[\]]{1,800}/g;
const SHORT = /(?<![\w/])(?:[\w.-]{1,60}\/[\w.-]{1,100})?#\d{1,7}\b/g;
const LINK = /\[([^[\]]{0,300})\](?:\(<?([^()\s<>]{1,600})>?(?:\s[^()]{0,200})?\)|\[([^[\]]{1,100})\])/;
const LINKS = /\[[^[\]]{0,300}\](?:\([^()\s]{1,600}(?:\s[^()]{0,200})?\)|\[[^[\]]{0,100}\])/g;
const WIKI_LINK = /\[\[([^[\]|]{1,300})(?:\|[^[\]]{0,300})?\]\]/;
const EMPTY = /(?:\/|#)(?:0{3,}|x{3,}|n{3,})\b|example\.(?:com|org)|<[^<>]*>$/i;

/** Addresses a text names, and `#12` or `owner/name#12` where it has none: where something is discussed. No mail addresses. */
export function addressesIn(text: string, targets: ReadonlyMap<string, string>): string[] {
  const bare = withoutComments(text.slice(0, 4000));
  const found = [...(resolved(bare, targets).match(URL) ?? [])].map(trimmed);
  const short = [...(bare.replace(LINKS, ' ').replace(URL, ' ').match(SHORT) ?? [])];
  return unique([...found, ...short].filter((one) => !EMPTY.test(one)));
}

/** Other documents a text names, one each: a path, an address, a number or label as written. Words alone are none. */
export function pointersIn(text: string, targets: ReadonlyMap<string, string>): string[] {
  const parts = withoutComments(text.slice(0, 4000)).split(/[,;\n]|<br ?\/?>|\s(?:and|&)\s/i);
  return unique(
    parts.flatMap((part) => {
      const target = targetIn(part, targets);
      if (target !== null) return EMPTY.test(target) ? [] : [target];
      const words = wordsOf(part).replace(/^["'(]+|["').]+$/g, '');
      const says = /\d/.test(words) || /^[\w./-]+\/[\w./-]+$/.test(words) || /\.(?:md|rst|adoc)$/.test(words);
      return says && words.length <= 120 && !isPlaceholder(words) && !EMPTY.test(words) ? [words] : [];
    }),
  );
}

/** What `Superseded by ADR-0123` names; null where it names nothing. */
export function successorIn(text: string, targets: ReadonlyMap<string, string>): string | null {
  const after = /\b(?:supers?[ce]e?ded|superceded|replaced|obsoleted)\s{1,3}by:?\s{0,3}(.{1,400})$/is.exec(text.slice(0, 2000))?.[1];
  if (after === undefined) return null;
  const target = targetIn(after, targets);
  if (target !== null) return target;
  const words = wordsOf(after);
  return (
    /^(?:the\s)?([\w./-]{1,200}\.(?:md|rst|adoc|mediawiki)|(?:[A-Za-z]{2,8}[-\s#]{0,2})?#?\d{1,5}|https?:\/\/\S{1,600})/.exec(words)?.[1] ??
    null
  );
}

function targetIn(text: string, targets: ReadonlyMap<string, string>): string | null {
  const link = LINK.exec(text);
  const named = link?.[3] === undefined ? undefined : targets.get(link[3].toLowerCase());
  const target = link?.[2] ?? named ?? WIKI_LINK.exec(text)?.[1] ?? text.match(URL)?.[0];
  return target === undefined ? null : trimmed(target);
}

/** `[text][name]` with the address that `name` stands for. */
function resolved(text: string, targets: ReadonlyMap<string, string>): string {
  return text.replace(/\[[^[\]]{0,300}\]\[([^[\]]{1,100})\]/g, (whole, name: string) => targets.get(name.toLowerCase()) ?? whole);
}

/** Without what ends a sentence or closes a bracket that was opened before the address. */
function trimmed(address: string): string {
  let end = address.replace(/[.,;:!?'"*_]+$/, '');
  while (end.endsWith(')') && !end.includes('(')) end = end.slice(0, -1).replace(/[.,;:!?'"*_]+$/, '');
  return end;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
