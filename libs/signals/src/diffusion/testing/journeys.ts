import type { Hyperedge } from '../network.js';

/** What the best journeys to somebody are. */
export interface Best {
  readonly shortest: number;
  readonly fastest: number;
  readonly foremost: number;
}

export interface JourneyRules {
  /** Whether a journey may begin with this hyperedge. */
  readonly starts?: (h: number) => boolean;
  /** Whom a journey may never pass through. */
  readonly barred?: number;
}

/**
 * All journeys from a person, one after the other: each next hyperedge is later and shares a member with the one before.
 * Written from the definition, sharing no code with what it checks; exponential, for a few hyperedges.
 */
export function bestJourneys(hyperedges: readonly Hyperedge[], source: number, rules: JourneyRules = {}): Map<number, Best> {
  const best = new Map<number, Best>();
  const visit = (path: readonly Hyperedge[]): void => {
    const first = path[0];
    const last = path.at(-1);
    if (first === undefined || last === undefined) return;
    for (const target of last.members) {
      const held = best.get(target) ?? { shortest: Infinity, fastest: Infinity, foremost: Infinity };
      best.set(target, {
        shortest: Math.min(held.shortest, path.length),
        fastest: Math.min(held.fastest, last.at - first.at),
        foremost: Math.min(held.foremost, last.at),
      });
    }
    for (const next of hyperedges) {
      const carried = next.members.some((member) => member !== rules.barred && last.members.includes(member));
      if (next.at > last.at && carried) visit([...path, next]);
    }
  };
  hyperedges.forEach((hyperedge, h) => {
    if (hyperedge.members.includes(source) && rules.starts?.(h) !== false) visit([hyperedge]);
  });
  best.delete(source);
  return best;
}

/** How many others each person reaches. */
export function bruteReach(people: number, hyperedges: readonly Hyperedge[]): number[] {
  return Array.from({ length: people }, (_, source) => bestJourneys(hyperedges, source).size);
}
