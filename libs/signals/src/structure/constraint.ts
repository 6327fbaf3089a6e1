import type { AdviceGraph } from './advice-graph.js';

/**
 * Burt's constraint: how much of a person's ties lead back to one another. Low where they bridge, above 1 in small closed
 * groups. Over the people tied directly, weights of both directions added up, as networkx has it.
 * @returns by place; null for people without ties
 * Source: Burt, Structural Holes, 1992; vectors in signals.md S3
 */
export function constraint(graph: AdviceGraph): (number | null)[] {
  const { start, to, weight } = graph.either;
  const size = graph.people.length;
  const totals = new Float64Array(size);
  for (let i = 0; i < size; i++) for (const w of weight.subarray(start[i], start[i + 1])) totals[i] = (totals[i] ?? 0) + w;
  const invested = new Float64Array(size);

  return graph.people.map((_, i) => {
    const from = start[i] ?? 0;
    const end = start[i + 1] ?? 0;
    if (from === end) return null;
    const mine = to.subarray(from, end);
    for (let e = from; e < end; e++) {
      const q = to[e] ?? 0;
      const part = (weight[e] ?? 0) / (totals[i] ?? 1);
      invested[q] = (invested[q] ?? 0) + part;
      const share = part / (totals[q] ?? 1);
      for (let f = start[q] ?? 0; f < (start[q + 1] ?? 0); f++) {
        const j = to[f] ?? 0;
        invested[j] = (invested[j] ?? 0) + share * (weight[f] ?? 0);
      }
    }
    const sum = mine.reduce((all, j) => all + (invested[j] ?? 0) ** 2, 0);
    for (const q of mine) {
      invested[q] = 0;
      for (let f = start[q] ?? 0; f < (start[q + 1] ?? 0); f++) invested[to[f] ?? 0] = 0;
    }
    return sum;
  });
}
