/**
 * The special functions under the intervals and tests of this folder, to about 1e-12.
 * Source: NIST Digital Library of Mathematical Functions, dlmf.nist.gov, the numbers below.
 */

const TINY = 1e-300;
const MOST_TERMS = 100_000;

/**
 * The natural logarithm of the gamma function of `x` > 0: Stirling's series above 12, below it by recurrence.
 * Source: DLMF 5.11.1 and 5.5.1
 */
export function logGamma(x: number): number {
  let product = 1;
  let at = x;
  for (; at < 12; at += 1) product *= at;
  const r = 1 / (at * at);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360_360))))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/** The logarithm of how many ways there are to pick `k` of `n`, both whole, 0 <= k <= n. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/**
 * The beta distribution's share up to `x`: the regularized incomplete beta function.
 * @param a and `b`, above 0
 * Source: DLMF 8.17.22, a continued fraction
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaFraction(1 - x, b, a);
  return betaFraction(x, a, b);
}

function betaFraction(x: number, a: number, b: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  const fraction = continued((term) => {
    const m = term >> 1;
    if (term % 2 === 1) return [(-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1];
    return [(m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)), 1];
  }, 1);
  return front / fraction;
}

/** Where the beta distribution of `a` and `b`, above 0, has passed the share `p` in [0, 1]. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return solve((x) => betaCdf(x, a, b) - p, 0, 1);
}

/**
 * The gamma distribution's share up to `x` at scale 1: the regularized lower incomplete gamma function.
 * Source: DLMF 8.11.4, a series, and 8.9.2, a continued fraction
 */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? gammaSeries(x, shape) : 1 - gammaFraction(x, shape);
}

/** What lies above `x`, without the loss of digits of `1 - gammaCdf` far out. */
export function gammaTail(x: number, shape: number): number {
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - gammaSeries(x, shape) : gammaFraction(x, shape);
}

function gammaFront(x: number, shape: number): number {
  return Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function gammaSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let i = 1; i < MOST_TERMS && term > sum * 1e-17; i++) {
    term *= x / (shape + i);
    sum += term;
  }
  return sum * gammaFront(x, shape);
}

function gammaFraction(x: number, shape: number): number {
  return gammaFront(x, shape) / continued((term) => [term * (shape - term), x + 2 * term + 1 - shape], x + 1 - shape);
}

/** Where the gamma distribution of scale 1 has passed the share `p`: 0 for 0, infinite for 1. */
export function gammaQuantile(p: number, shape: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Infinity;
  let high = shape + 1;
  while (gammaCdf(high, shape) < p) high *= 2;
  return solve((x) => gammaCdf(x, shape) - p, 0, high);
}

/** The normal distribution's share up to `z`. Source: DLMF 7.11.2 */
export function normalCdf(z: number): number {
  const tail = gammaTail((z * z) / 2, 0.5) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** b0 + a1 / (b1 + a2 / (b2 + ...)). Source: DLMF 3.10(iii), the algorithm of Lentz as Thompson and Barnett changed it */
function continued(terms: (term: number) => readonly [a: number, b: number], first: number): number {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  for (let i = 1; i < MOST_TERMS; i++) {
    const [a, b] = terms(i);
    d = b + a * d;
    d = 1 / (d === 0 ? TINY : d);
    c = b + a / c;
    if (c === 0) c = TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4e-16) break;
  }
  return value;
}

/** Where a rising function passes 0, by halving until no number lies between. */
function solve(rising: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 1100; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
