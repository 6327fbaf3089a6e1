/** Trends and differences by their textbook definitions, written for the counts alone. */
export type Steps = readonly (number | null)[];

/** x of n. */
export interface Part {
  readonly x: number;
  readonly n: number;
}

export function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

const held = (steps: Steps): { at: number; value: number }[] => steps.flatMap((value, at) => (value === null ? [] : [{ at, value }]));

/** Sen: the median of the slopes of all pairs. */
export function slopeOf(steps: Steps): number | null {
  const points = held(steps);
  return middle(points.flatMap((one, i) => points.slice(i + 1).map((two) => (two.value - one.value) / (two.at - one.at))));
}

/** Mann and Kendall, two-sided, with the correction for ties and for continuity. */
export function chanceOf(steps: Steps): number | null {
  const values = held(steps).map(({ value }) => value);
  const n = values.length;
  if (n < 2) return null;
  let s = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  const term = (count: number): number => count * (count - 1) * (2 * count + 5);
  const ties = [...new Set(values)].map((value) => term(values.filter((one) => one === value).length));
  const deviation = Math.sqrt((term(n) - ties.reduce((a, b) => a + b, 0)) / 18);
  if (s === 0 || deviation === 0) return 1;
  return Math.min(1, 2 * beyond((Math.abs(s) - 1) / deviation));
}

/** The chance that a normal value lies above z, for z of 0 or more: half less the Taylor series of the density's integral. */
function beyond(z: number): number {
  let [term, sum] = [z, z];
  for (let k = 1; k < 200; k++) {
    term *= (-z * z) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return 0.5 - sum / Math.sqrt(2 * Math.PI);
}

/** As the intervals are published. */
const Z = 1.959964;

function wilsonOf({ x, n }: Part): readonly [number, number] {
  const p = x / n;
  const scale = 1 + (Z * Z) / n;
  const centre = (p + (Z * Z) / (2 * n)) / scale;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / scale;
  return [centre - half, centre + half];
}

/** Newcombe's interval of the second share less the first. */
export function differenceOf(first: Part, second: Part): { readonly difference: number; readonly low: number; readonly high: number } {
  const [p, q] = [first.x / first.n, second.x / second.n];
  const [[l1, u1], [l2, u2]] = [wilsonOf(first), wilsonOf(second)];
  const down = Math.sqrt((q - l2) ** 2 + (u1 - p) ** 2);
  const up = Math.sqrt((u2 - q) ** 2 + (p - l1) ** 2);
  return { difference: q - p, low: q - p - down, high: q - p + up };
}

/** Fisher's exact test, two-sided: all tables of these margins that are no likelier. */
export function fisherOf(one: Part, two: Part): number {
  const all = one.x + two.x;
  const chances: number[] = [];
  let seen = 0;
  for (let x = Math.max(0, all - two.n); x <= Math.min(one.n, all); x++) {
    const chance = ways(one.n, x) * ways(two.n, all - x);
    if (x === one.x) seen = chance;
    chances.push(chance);
  }
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return sum(chances.filter((chance) => chance <= seen * (1 + 1e-7))) / sum(chances);
}

/** How many ways there are to choose; as a float, which holds the sizes of these counts. */
function ways(n: number, k: number): number {
  let found = 1;
  for (let i = 1; i <= k; i++) found *= (n - k + i) / i;
  return found;
}

/** A slope against those of matched others: each in turn against the median of the rest. */
export function besides(own: Steps, others: readonly Steps[]): Readonly<Record<string, number>> | null {
  const slope = slopeOf(own);
  const slopes = others.flatMap((steps) => slopeOf(steps) ?? []).sort((a, b) => a - b);
  const median = middle(slopes);
  if (slope === null || median === null) return null;
  const n = slopes.length;
  const everyone = [slope, ...slopes];
  const apart = everyone.map((value, i) => Math.abs(value - (middle(everyone.filter((_, j) => i !== j)) ?? 0)));
  const cut = Math.max(1, Math.floor(0.025 * (n + 1) + 1e-9));
  return {
    matched: median,
    'matched-n': n,
    beyond: slope - median,
    'beyond-low': slope - (slopes[n - cut] ?? 0),
    'beyond-high': slope - (slopes[cut - 1] ?? 0),
    'beyond-coverage': 1 - (2 * cut) / (n + 1),
    'beyond-p': apart.filter((value) => value >= (apart[0] ?? 0) - 1e-12).length / (n + 1),
  };
}
