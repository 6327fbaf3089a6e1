import type { DocumentKind, DocumentRule } from '@ambit/activity';
import picomatch from 'picomatch';
import { isDocumentFile } from './file-names.js';

const PATTERN = 200;
const BRACES = 4;
/** Each further star multiplies the time by the length of the path: with three the worst is a tenth of a second, with four minutes. */
const STARS = 3;
const HELD = 500;

const matchers = new Map<string, ((path: string) => boolean) | null>();

/**
 * Whether a rule over paths takes this one. A pattern is a glob as in `.gitignore`'s kin (`*` within a folder, `**` across); hidden files
 * only where the pattern names them. Names that cannot be documents (templates, READMEs, pictures) are never taken, but by a pattern that is
 * the very path. Patterns over 200 characters, with many braces or stars, with nested repetition, or that are not globs take nothing.
 */
export function matchRule(rule: Pick<DocumentRule, 'by' | 'pattern'>, path: string): boolean {
  if (rule.by !== 'path') return false;
  const pattern = rule.pattern.trim().replace(/^\.?\//, '');
  if (pattern === path) return true;
  return isDocumentFile(path) && (matcher(pattern)?.(path) ?? false);
}

/** Why a pattern takes nothing, one sentence; null for one that can. */
export function whyNoPattern(pattern: string): string | null {
  if (pattern.trim() === '') return 'The pattern is empty.';
  if (pattern.length > PATTERN) return `The pattern is longer than ${String(PATTERN)} characters.`;
  if ((pattern.match(/\{/g)?.length ?? 0) > BRACES) return `The pattern has more than ${String(BRACES)} braces.`;
  if ((pattern.match(/\*+/g)?.length ?? 0) > STARS) return `The pattern has more than ${String(STARS)} stars.`;
  if (/[+*@?!]\(/.test(pattern)) return 'The pattern repeats or excludes a group; write several patterns.';
  if (/\{[^{}]*\.\.[^{}]*\}/.test(pattern)) return 'The pattern counts in braces; write [0-9].';
  return matcher(pattern.trim().replace(/^\.?\//, '')) === null ? 'The pattern is not a glob.' : null;
}

function matcher(pattern: string): ((path: string) => boolean) | null {
  const held = matchers.get(pattern);
  if (held !== undefined) return held;
  if (matchers.size >= HELD) matchers.clear();
  const made = make(pattern);
  matchers.set(pattern, made);
  return made;
}

function make(pattern: string): ((path: string) => boolean) | null {
  const braces = pattern.match(/\{/g)?.length ?? 0;
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  if (pattern === '' || pattern.length > PATTERN || braces > BRACES || stars > STARS || /[+*@?!]\(|\{[^{}]*\.\.[^{}]*\}/.test(pattern))
    return null;
  try {
    return picomatch(pattern, { dot: false, noextglob: true, strictBrackets: true, maxLength: PATTERN });
  } catch {
    return null;
  }
}

/** What a path is: the first rule that takes it, those of admins before guesses, refused ones nowhere. Null where none does. */
export function kindOf(path: string, rules: readonly DocumentRule[]): DocumentKind | null {
  for (const source of ['admin', 'guess'] as const) {
    for (const rule of rules) {
      if (rule.source !== source || rule.refused || rule.means === 'incident' || rule.means === 'action-item') continue;
      if (matchRule(rule, path)) return rule.means;
    }
  }
  return null;
}
