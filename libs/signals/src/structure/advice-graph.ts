/** Work of `author` that `reviewer` looked at: advice is asked of the reviewer. */
export interface Advice {
  readonly author: number;
  readonly reviewer: number;
  /** How much, above 0; 1 unless it says so. */
  readonly weight?: number;
}

/** Edges of one direction, by place: those of place i lie from `start[i]` up to, not with, `start[i + 1]`, ascending by `to`. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Who asks whom: people as places 0 to n-1, each pair once with its weights added up, nobody with themselves. */
export interface AdviceGraph {
  /** The person of each place, ascending. */
  readonly people: readonly number[];
  /** From an author to the reviewers. */
  readonly out: Neighbours;
  /** Both directions as one, their weights added up. */
  readonly either: Neighbours;
}

/** @param people more people than those of `advices`, as those without any */
export function adviceGraph(advices: Iterable<Advice>, people: Iterable<number> = []): AdviceGraph {
  const given = [...advices];
  const all = new Set(people);
  for (const { author, reviewer } of given) all.add(author).add(reviewer);
  const sorted = [...all].sort((a, b) => a - b);
  const place = new Map(sorted.map((person, i) => [person, i]));
  const out = sorted.map(() => new Map<number, number>());
  const either = sorted.map(() => new Map<number, number>());
  for (const { author, reviewer, weight = 1 } of given) {
    if (author === reviewer) continue;
    const from = place.get(author) ?? 0;
    const to = place.get(reviewer) ?? 0;
    add(out[from], to, weight);
    add(either[from], to, weight);
    add(either[to], from, weight);
  }
  return { people: sorted, out: packed(out), either: packed(either) };
}

function add(weights: Map<number, number> | undefined, to: number, weight: number): void {
  weights?.set(to, (weights.get(to) ?? 0) + weight);
}

function packed(maps: readonly ReadonlyMap<number, number>[]): Neighbours {
  const start = new Int32Array(maps.length + 1);
  maps.forEach((map, i) => (start[i + 1] = (start[i] ?? 0) + map.size));
  const edges = maps.flatMap((map) => [...map].sort(([a], [b]) => a - b));
  return { start, to: Int32Array.from(edges, ([to]) => to), weight: Float64Array.from(edges, ([, weight]) => weight) };
}
