/** How long something took, or has waited so far: `done` false where it was still open, or dropped, after `time`. */
export interface Wait {
  readonly time: number;
  readonly done: boolean;
}

interface SurvivalStep {
  readonly time: number;
  /** How many were open just before; one that is left open at this very time still counts. */
  readonly atRisk: number;
  /** How many were done at this time. */
  readonly done: number;
  /** The share still open after it, 0 to 1. */
  readonly survival: number;
  /** Greenwood's standard error of that share. */
  readonly se: number;
}

export interface SurvivalCurve {
  readonly n: number;
  readonly done: number;
  /** One for each time at which anything was done, ascending. */
  readonly steps: readonly SurvivalStep[];
  /** When half were done; null while that has not been seen. */
  readonly median: number | null;
  /** The longest time observed, 0 of nothing: nothing is known after it. */
  readonly last: number;
}

/**
 * The share still open over time, where some are not done yet: the product-limit estimate.
 * @param waits times of one unit, 0 or more, in any order
 * Source: Kaplan and Meier, JASA 53 (1958); error by Greenwood 1926; vector in signals.md S8
 */
export function kaplanMeier(waits: Iterable<Wait>): SurvivalCurve {
  const sorted = [...waits].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const time = sorted[from]?.time ?? 0;
    while (to < sorted.length && sorted[to]?.time === time) to += 1;
    const done = sorted.slice(from, to).filter((wait) => wait.done).length;
    if (done === 0) continue;
    const atRisk = sorted.length - from;
    survival *= 1 - done / atRisk;
    if (done < atRisk) greenwood += done / (atRisk * (atRisk - done));
    steps.push({ time, atRisk, done, survival, se: survival * Math.sqrt(greenwood) });
  }
  return {
    n: sorted.length,
    done: steps.reduce((sum, step) => sum + step.done, 0),
    steps,
    median: steps.find((step) => step.survival <= 0.5 + 1e-12)?.time ?? null,
    last: sorted.at(-1)?.time ?? 0,
  };
}

/**
 * The share done within a time, in [0, 1], with its standard error.
 * @returns null of nothing, and past the last time observed while some are open: nobody has waited that long
 */
export function doneBy(curve: SurvivalCurve, time: number): { readonly share: number; readonly se: number } | null {
  const final = curve.steps.at(-1);
  if (curve.n === 0 || (time > curve.last && final?.survival !== 0)) return null;
  const step = curve.steps.findLast((one) => one.time <= time);
  return step === undefined ? { share: 0, se: 0 } : { share: 1 - step.survival, se: step.se };
}
