import type { TeamLine } from '../../gql/types-places.js';

interface Division {
  readonly head: TeamLine;
  readonly children: readonly TeamLine[];
}

function byName(a: TeamLine, b: TeamLine): number {
  return a.name.localeCompare(b.name, 'en');
}

/** The teams above a team, nearest first; stops where parents go in a circle. */
function above(line: TeamLine, bySlug: ReadonlyMap<string, TeamLine>): TeamLine[] {
  const found: TeamLine[] = [];
  let at = bySlug.get(line.parent?.slug ?? '');
  while (at && at !== line && !found.includes(at)) {
    found.push(at);
    at = bySlug.get(at.parent?.slug ?? '');
  }
  return found;
}

/** Two levels, A to Z on both: a team stands under the topmost one above it, or by itself where none in the list is. */
export function divisions(lines: readonly TeamLine[]): Division[] {
  const bySlug = new Map(lines.map((line) => [line.slug, line]));
  const top = (line: TeamLine): TeamLine => above(line, bySlug).find((one) => !bySlug.has(one.parent?.slug ?? '')) ?? line;
  return lines
    .filter((line) => top(line) === line)
    .sort(byName)
    .map((head) => ({ head, children: lines.filter((line) => line !== head && top(line) === head).sort(byName) }));
}
