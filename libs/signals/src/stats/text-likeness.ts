/** How often each word stands in a text. */
export type Terms = ReadonlyMap<string, number>;

/** What a word tells: the rarer it is among the texts, the more. */
export interface Weights {
  /** ln((1 + N) / (1 + texts with it)) + 1 */
  idf(term: string): number;
  /** In how many texts it stands. */
  frequency(term: string): number;
}

export function weigh(texts: readonly Terms[]): Weights {
  const found = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  const frequency = (term: string): number => found.get(term) ?? 0;
  return { frequency, idf: (term) => Math.log((1 + texts.length) / (1 + frequency(term))) + 1 };
}

/**
 * A text as a vector of length 1; a word that stands there n times counts 1 + ln(n) times what it tells.
 * Vectors in signals.md S10, where every word stands once
 */
export function vectorOf(terms: Terms, weights: Weights): ReadonlyMap<string, number> {
  const vector = new Map([...terms].map(([term, count]) => [term, (1 + Math.log(count)) * weights.idf(term)]));
  const length = Math.hypot(...vector.values());
  return length === 0 ? new Map() : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** The cosine of two vectors of length 1, in [0, 1]. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return Math.min(1, sum);
}

/** How many of the words of two texts are in both, in [0, 1]; 0 for two empty ones. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((term) => b.has(term)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
