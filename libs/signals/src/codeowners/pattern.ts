/**
 * Patterns of a CODEOWNERS file: gitignore's, with GitHub's exceptions
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners).
 * Matched without regular expressions: a pattern is somebody else's text and must not cost more than its length times the path's.
 */
export type Pattern = readonly Segment[];

/** One part of a path: any number of parts, a plain name, or the letters of a glob. */
type Segment = typeof DEEP | string | readonly Letter[];

const DEEP = Symbol('any number of segments, none included');

/** Any number of letters, one letter, or this one. */
type Letter = typeof MANY | typeof ONE | string;

const MANY = Symbol('*');
const ONE = Symbol('?');

/**
 * Makes a pattern ready: one entry a path segment, anchored at the root.
 * @returns null where GitHub refuses it (negation, character ranges, `***`, an escaped `#`, nothing at all)
 */
export function readPattern(text: string): Pattern | null {
  if (text === '' || text === '/' || text.startsWith('!') || text.startsWith('\\#') || /[[\]]|\*{3}/.test(text)) return null;
  const parts = text.split('/');
  const rooted = parts[0] === '' || parts.length > 2 || (parts.length === 2 && parts[1] !== '');
  if (parts[0] === '') parts.shift();
  if (!rooted) parts.unshift('**');
  const last = parts.at(-1) ?? '';
  // A folder and a `**` at the end mean everything below it, a name everything below it too; `*` only what is right there.
  if (last === '' || last === '**') parts.splice(-1, 1, '*', '**');
  else if (last !== '*') parts.push('**');
  return parts.map(readSegment);
}

function readSegment(part: string): Segment {
  if (part === '**') return DEEP;
  if (!/[*?]/.test(part)) return part.replace(/\\(.)/gu, '$1');
  return (part.match(/\\.|[^]/gu) ?? []).map((letter) => {
    if (letter === '*') return MANY;
    return letter === '?' ? ONE : letter.replace(/^\\/u, '');
  });
}

/** Whether a path (`src/app/main.ts`, no slash in front) matches; letters count as they are written. */
export function matches(pattern: Pattern, path: string): boolean {
  return matchList(pattern, path.split('/'), DEEP, matchSegment);
}

function matchSegment(segment: Segment, name: string): boolean {
  if (typeof segment === 'string') return segment === name;
  if (segment === DEEP) return false;
  if (segment.length === 1 && segment[0] === MANY) return name !== '';
  return matchList(segment, [...name], MANY, (letter, given) => letter === ONE || letter === given);
}

/** Wildcard matching with one place to come back to: at most length times length steps. */
function matchList<P>(pattern: readonly P[], given: readonly string[], many: P, one: (pattern: P, given: string) => boolean): boolean {
  let p = 0;
  let g = 0;
  let backTo = -1;
  let from = 0;
  while (g < given.length) {
    const next = pattern[p];
    if (next !== undefined && next === many) {
      backTo = ++p;
      from = g;
    } else if (next !== undefined && one(next, given[g] ?? '')) {
      p++;
      g++;
    } else if (backTo === -1) {
      return false;
    } else {
      p = backTo;
      g = ++from;
    }
  }
  while (p < pattern.length && pattern[p] === many) p++;
  return p === pattern.length;
}
