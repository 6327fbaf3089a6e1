import { matches, readPattern, type Pattern } from './pattern.js';

/** Who owns: a person by login or a team by slug, both in lower case. An address names nobody that is held. */
export type Owner =
  { readonly type: 'person'; readonly login: string } | { readonly type: 'team'; readonly slug: string } | { readonly type: 'address' };

export interface OwnerRule {
  /** Its pattern as written, which names the area it makes. */
  readonly text: string;
  readonly pattern: Pattern;
  /** Empty where the line takes the owners away. */
  readonly owners: readonly Owner[];
}

/** GitHub does not load a larger file, so it has no owners. */
const MOST_CHARACTERS = 3 * 1024 * 1024;

/** Reads a CODEOWNERS file as GitHub does: a line it would refuse is left out, the rest holds. */
export function parseOwners(text: string): OwnerRule[] {
  if (text.length > MOST_CHARACTERS) return [];
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const rule = parseLine(line);
    return rule === null ? [] : [rule];
  });
}

function parseLine(line: string): OwnerRule | null {
  const [first, ...rest] = words(line);
  if (first === undefined) return null;
  const pattern = readPattern(first);
  const owners = rest.map(readOwner);
  if (pattern === null || owners.includes(null)) return null;
  return { text: first, pattern, owners: owners.filter((owner) => owner !== null) };
}

/** The words of a line up to its comment; a backslash keeps a space within a word. */
function words(line: string): string[] {
  const found = line.match(/(?:\\.|[^\s\\])+/gu) ?? [];
  const comment = found.findIndex((word) => word.startsWith('#'));
  return comment === -1 ? found : found.slice(0, comment);
}

function readOwner(word: string): Owner | null {
  const team = /^@[\w.-]+\/([\w.-]+)$/.exec(word);
  if (team) return { type: 'team', slug: (team[1] ?? '').toLowerCase() };
  const person = /^@([\w.-]+)$/.exec(word);
  if (person) return { type: 'person', login: (person[1] ?? '').toLowerCase() };
  return /^[^\s@]+@[^\s@]+$/.test(word) ? { type: 'address' } : null;
}

/** The owners of a path: those of the last rule that matches it; none where none does. */
export function ownersOf(rules: readonly OwnerRule[], path: string): readonly Owner[] {
  return ruleOf(rules, path)?.owners ?? [];
}

/** The last rule that matches a path; undefined where none does. */
export function ruleOf(rules: readonly OwnerRule[], path: string): OwnerRule | undefined {
  return rules.findLast((rule) => matches(rule.pattern, path));
}
