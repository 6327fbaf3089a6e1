/** Looked up once: they are called by the million, and in a context of its own, as tests have one, each look at a global is slow. */
const { imul, floor, exp, log, sqrt, cos, PI } = Math;

/** A small seeded source of chance: the same keys give the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [0, n). */
  below(n: number): number;
  /** Whole number in [low, high]. */
  between(low: number, high: number): number;
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of `list`, weighted; null when every weight is 0. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T | null;
  /** Log-normal around `median`; `spread` 0.6 is mild, 1.2 heavy-tailed. */
  heavy(median: number, spread: number): number;
  /** How often something with this mean happens. */
  poisson(mean: number): number;
  /** 40 hex digits, like a commit; streams that happen to meet in one state still give different ones. */
  sha(): string;
}

/** FNV-1a over the parts, mixed; 32 bits. */
export function hash(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) {
    const text = typeof part === 'number' ? `#${String(part)}` : part;
    for (let i = 0; i < text.length; i++) h = imul(h ^ text.charCodeAt(i), 0x01000193);
    h = imul(h ^ 0x1f, 0x01000193);
  }
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Uniform in [0, 1) from keys alone, for facts that must not depend on what was drawn before. */
export function fixed(...parts: readonly (string | number)[]): number {
  return hash(...parts) / 4_294_967_296;
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/** A stream of its own for these keys (mulberry32). */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let state = hash(...parts);
  let salt: number | null = null;
  function bits(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = imul(state ^ (state >>> 15), 1 | state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }
  function next(): number {
    return bits() / 4_294_967_296;
  }
  function below(n: number): number {
    return floor(next() * n);
  }
  function normal(): number {
    return sqrt(-2 * log(1 - next())) * cos(2 * PI * next());
  }
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (p) => next() < p,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    weighted: (list, weight) => {
      const weights = list.map(weight);
      let sum = 0;
      for (const one of weights) sum += one;
      let left = next() * sum;
      let chosen = -1;
      for (let i = 0; i < weights.length && left >= 0; i++) {
        const mine = weights[i] ?? 0;
        if (mine <= 0) continue;
        chosen = i;
        left -= mine;
      }
      return list[chosen] ?? null;
    },
    heavy: (median, spread) => median * exp(spread * normal()),
    poisson: (mean) => {
      const floor = exp(-mean);
      let n = 0;
      for (let product = next(); product > floor; product *= next()) n++;
      return n;
    },
    sha: () => {
      salt ??= hash('sha', ...parts);
      let text = hex(bits() ^ salt);
      for (let i = 1; i < 5; i++) text += hex(bits());
      return text;
    },
  };
}
