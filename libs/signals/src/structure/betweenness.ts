import { seeded, shuffle } from '../stats/seeded.js';
import type { AdviceGraph } from './advice-graph.js';

/**
 * The share of the shortest ways between all pairs of others that lead through a person, directions and weights left out.
 * @param sampled only ways from this many people, drawn by the seed, scaled up: an estimate for very large graphs
 * @returns by place, 0 to 1; 0 for everyone where there are fewer than three people
 * Source: Brandes, Journal of Mathematical Sociology 25 (2001); sampling Brandes and Pich 2007; vectors in signals.md S3
 */
export function betweenness(graph: AdviceGraph, sampled?: { readonly pivots: number; readonly seed: number }): Float64Array {
  const size = graph.people.length;
  const through = new Float64Array(size);
  if (size < 3) return through;
  const sources = Int32Array.from({ length: size }, (_, i) => i);
  if (sampled !== undefined) shuffle(sources, seeded(sampled.seed));
  const used = sources.subarray(0, Math.max(1, Math.min(size, sampled?.pivots ?? size)));
  const sweep = sweeper(graph, through);
  for (const source of used) sweep(source);
  const scale = size / used.length / ((size - 1) * (size - 2));
  return through.map((ways) => ways * scale);
}

/** Adds to `through` what each person carries of the shortest ways that begin at one. */
function sweeper({ people, either }: AdviceGraph, through: Float64Array): (source: number) => void {
  const { start, to } = either;
  const distance = new Int32Array(people.length);
  const ways = new Float64Array(people.length);
  const carried = new Float64Array(people.length);
  const order = new Int32Array(people.length);
  const nearer = new Int32Array(to.length);
  const further = new Int32Array(to.length);

  /** @returns how many edges lie on shortest ways, the nearest to the source first */
  function outward(source: number): number {
    distance.fill(-1);
    ways.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let edges = 0;
    for (let next = 0, found = 1; next < found; next++) {
      const v = order[next] ?? 0;
      const away = (distance[v] ?? 0) + 1;
      for (let e = start[v] ?? 0, end = start[v + 1] ?? 0; e < end; e++) {
        const w = to[e] ?? 0;
        if (distance[w] === -1) {
          distance[w] = away;
          order[found++] = w;
        }
        if (distance[w] !== away) continue;
        ways[w] = (ways[w] ?? 0) + (ways[v] ?? 0);
        nearer[edges] = v;
        further[edges++] = w;
      }
    }
    return edges;
  }

  return (source) => {
    carried.fill(0);
    for (let e = outward(source) - 1; e >= 0; e--) {
      const [v, w] = [nearer[e] ?? 0, further[e] ?? 0];
      carried[v] = (carried[v] ?? 0) + ((ways[v] ?? 0) / (ways[w] ?? 1)) * (1 + (carried[w] ?? 0));
    }
    carried[source] = 0;
    for (let v = 0; v < carried.length; v++) through[v] = (through[v] ?? 0) + (carried[v] ?? 0);
  };
}
