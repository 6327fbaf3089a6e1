import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixedPrior, momentsPrior, posterior, priorOf } from './beta-binomial.js';
import type { Share } from './newcombe.js';

function shares(...pairs: readonly (readonly [x: number, n: number])[]): Share[] {
  return pairs.map(([x, n]) => ({ x, n }));
}

const DATA = shares([7, 9], [2, 2], [0, 5], [35, 45], [3, 8], [6, 12]);
const share = fc.integer({ min: 0, max: 50 }).chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('momentsPrior', () => {
  const prior = momentsPrior(DATA);

  it('gives the vector of 4.2', () => {
    expect(prior?.mean).toBeCloseTo(0.654321, 6);
    expect(prior?.rho).toBeCloseTo(0.280042, 6);
    expect(prior?.strength).toBeCloseTo(2.570898, 6);
    expect((prior?.mean ?? 0) * (prior?.strength ?? 0)).toBeCloseTo(1.682193, 6);
    expect((1 - (prior?.mean ?? 0)) * (prior?.strength ?? 0)).toBeCloseTo(0.888706, 6);
  });

  it.each([
    [0, 0.750347, 0.5262, 0.9237],
    [1, 0.805573, 0.4657, 0.9909],
    [2, 0.222192, 0.0373, 0.4937],
    [3, 0.771106, 0.6657, 0.8634],
    [4, 0.442932, 0.2086, 0.6901],
    [5, 0.527228, 0.3164, 0.7337],
  ])('gives the posterior of 4.2 for unit %i', (i, mean, low, high) => {
    const found = posterior(DATA[i] ?? { x: 0, n: 0 }, prior ?? { mean: 0, strength: 0 });
    expect(found.mean).toBeCloseTo(mean, 6);
    expect(found.interval[0]).toBeCloseTo(low, 4);
    expect(found.interval[1]).toBeCloseTo(high, 4);
  });

  it('takes units without cases for no units', () => {
    expect(momentsPrior([...DATA, { x: 0, n: 0 }])).toEqual(prior);
  });

  it.each([
    [shares()],
    [shares([0, 0])],
    [shares([3, 9])],
    [shares([1, 1], [0, 1], [1, 1])],
    [shares([0, 4], [0, 9])],
    [shares([4, 4], [9, 9])],
  ])('tells nothing of %j', (units) => {
    expect(momentsPrior(units)).toBeNull();
  });

  it('stays clipped: units more alike than chance, and units that could not differ more', () => {
    expect(momentsPrior(shares([5, 10], [5, 10], [5, 10]))?.rho).toBe(1e-6);
    expect(momentsPrior(shares([0, 50], [50, 50], [0, 50], [50, 50]))?.rho).toBe(0.999);
  });

  it('recovers the spread of many units', () => {
    const units = Array.from({ length: 400 }, (_, i) => ({ x: i % 2 === 0 ? 30 : 70, n: 100 }));
    expect(momentsPrior(units)?.rho).toBeCloseTo(0.15, 1);
  });
});

describe('fixedPrior and priorOf', () => {
  it('puts ten cases at the mean of all', () => {
    expect(fixedPrior(DATA)).toEqual({ mean: 53 / 81, strength: 10 });
    expect(posterior({ x: 2, n: 2 }, fixedPrior(DATA) ?? { mean: 0, strength: 0 }).mean).toBeCloseTo(0.71193416, 8);
    expect(posterior({ x: 0, n: 5 }, fixedPrior(DATA) ?? { mean: 0, strength: 0 }).interval[0]).toBeCloseTo(0.23681873, 8);
    expect(posterior({ x: 0, n: 5 }, fixedPrior(DATA) ?? { mean: 0, strength: 0 }).interval[1]).toBeCloseTo(0.64560185, 8);
  });

  it('is used under ten units, and by moments from there on', () => {
    expect(priorOf(DATA)).toEqual(fixedPrior(DATA));
    expect(priorOf(DATA, { fewest: 6 })).toEqual(momentsPrior(DATA));
    expect(priorOf(DATA, { fewest: 7, strength: 4 })?.strength).toBe(4);
    expect(priorOf([...DATA, ...shares([1, 3], [2, 3], [1, 2], [0, 0])])?.strength).toBe(10);
    expect(priorOf([...DATA, ...shares([1, 3], [2, 3], [1, 2], [1, 2])])?.strength).not.toBe(10);
  });

  it('is used where moments tell nothing, a little off the edge', () => {
    expect(priorOf(shares([0, 4], [0, 4]), { fewest: 2 })).toEqual({ mean: 0.5 / 8, strength: 10 });
    expect(fixedPrior(shares([4, 4], [4, 4]))?.mean).toBe(7.5 / 8);
    expect(fixedPrior(shares([0, 0]))).toBeNull();
    expect(priorOf([])).toBeNull();
  });
});

describe('posterior', () => {
  it('lies between the unit and the prior, in an interval that holds it', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 2, max: 50 }), (unit, mean, strength) => {
        const found = posterior(unit, { mean, strength });
        const own = unit.n === 0 ? mean : unit.x / unit.n;
        expect(found.mean).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-12);
        expect(found.mean).toBeLessThanOrEqual(Math.max(own, mean) + 1e-12);
        expect(found.interval[0]).toBeGreaterThanOrEqual(0);
        expect(found.interval[0]).toBeLessThan(found.interval[1]);
        expect(found.interval[1]).toBeLessThanOrEqual(1);
        const wider = posterior(unit, { mean, strength }, 0.99).interval;
        expect(wider[0]).toBeLessThanOrEqual(found.interval[0]);
        expect(wider[1]).toBeGreaterThanOrEqual(found.interval[1]);
      }),
    );
  });

  it('mirrors', () => {
    const there = posterior({ x: 3, n: 8 }, { mean: 0.6, strength: 5 });
    const back = posterior({ x: 5, n: 8 }, { mean: 0.4, strength: 5 });
    expect(back.mean).toBeCloseTo(1 - there.mean, 12);
    expect(back.interval[0]).toBeCloseTo(1 - there.interval[1], 9);
  });
});
