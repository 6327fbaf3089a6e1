import type { TakingPart } from './cells.js';

/**
 * The teams of which nothing is said (signals.md 4.7): those with fewer than `fewest` people who gave reviews, or fewer
 * whose work was reviewed. A team's row and column end in totals that are said elsewhere, so one hidden team would be what
 * is missing to the total: the next smallest teams are hidden with it until there are two of them or more, together with
 * enough people on both sides.
 */
export function hiddenTeams(people: ReadonlyMap<number, TakingPart>, fewest: number): ReadonlySet<number> {
  const bySize = [...people].sort(
    ([a, one], [b, other]) =>
      strength(one) - strength(other) || one.gave.size - other.gave.size || one.received.size - other.received.size || a - b,
  );
  const hidden = new Set<number>();
  const together: TakingPart = { gave: new Set(), received: new Set() };
  for (const [team, part] of bySize) {
    const enough = hidden.size !== 1 && strength(together) >= fewest;
    if (strength(part) >= fewest && (hidden.size === 0 || enough)) break;
    hidden.add(team);
    for (const person of part.gave) together.gave.add(person);
    for (const person of part.received) together.received.add(person);
  }
  return hidden;
}

function strength({ gave, received }: TakingPart): number {
  return Math.min(gave.size, received.size);
}
