import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doneBy, kaplanMeier, type Wait } from './kaplan-meier.js';

const S8: readonly Wait[] = [
  { time: 2, done: true },
  { time: 3, done: true },
  { time: 5, done: false },
  { time: 7, done: true },
  { time: 9, done: false },
  { time: 14, done: true },
  { time: 30, done: false },
  { time: 30, done: false },
];

const waits = fc.array(fc.record({ time: fc.integer({ min: 0, max: 20 }), done: fc.boolean() }), { minLength: 1, maxLength: 40 });

describe('kaplanMeier', () => {
  const curve = kaplanMeier(S8);

  it('gives the curve of S8', () => {
    expect(curve.steps.map((step) => step.time)).toEqual([2, 3, 7, 14]);
    expect(curve.steps.map((step) => step.atRisk)).toEqual([8, 7, 5, 3]);
    [0.875, 0.75, 0.6, 0.4].forEach((survival, i) => {
      expect(curve.steps[i]?.survival).toBeCloseTo(survival, 12);
    });
    expect([curve.n, curve.done, curve.median, curve.last]).toEqual([8, 4, 14, 30]);
  });

  it('gives the share and the error of S8 at 14 days, where counting alone says 4 of 8', () => {
    expect(doneBy(curve, 14)?.share).toBeCloseTo(0.6, 12);
    expect(doneBy(curve, 14)?.se).toBeCloseTo(0.203306, 6);
  });

  it('is a step: what holds between two times is what held at the first', () => {
    expect(doneBy(curve, 1)).toEqual({ share: 0, se: 0 });
    expect(doneBy(curve, 6)?.share).toBeCloseTo(0.25, 12);
    expect(doneBy(curve, 30)?.share).toBeCloseTo(0.6, 12);
  });

  it('tells nothing past the last observation, unless all are done', () => {
    expect(doneBy(curve, 31)).toBeNull();
    expect(doneBy(kaplanMeier(S8.map(({ time }) => ({ time, done: true }))), 31)).toEqual({ share: 1, se: 0 });
  });

  it('knows no median while fewer than half are done', () => {
    expect(kaplanMeier(S8.filter(({ time }) => time !== 14)).median).toBeNull();
  });

  it('is nothing without waits', () => {
    expect(kaplanMeier([])).toEqual({ n: 0, done: 0, steps: [], median: null, last: 0 });
    expect(doneBy(kaplanMeier([]), 0)).toBeNull();
  });

  it('is the plain share, with its binomial error, where all are done', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 0, max: 20 }), (given, time) => {
        const all = given.map((wait) => ({ ...wait, done: true }));
        const share = all.filter((wait) => wait.time <= time).length / all.length;
        const found = doneBy(kaplanMeier(all), time);
        expect(found?.share).toBeCloseTo(share, 9);
        expect(found?.se).toBeCloseTo(Math.sqrt((share * (1 - share)) / all.length), 9);
      }),
    );
  });

  it('falls from 1 towards 0, whatever the order, and scales with the unit of time', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 2, max: 24 }), (given, unit) => {
        const found = kaplanMeier(given);
        expect(kaplanMeier([...given].reverse())).toEqual(found);
        let before = 1;
        for (const { survival } of found.steps) {
          expect(survival).toBeLessThan(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          before = survival;
        }
        const scaled = kaplanMeier(given.map(({ time, done }) => ({ time: time * unit, done })));
        expect(scaled.median).toBe(found.median === null ? null : found.median * unit);
        expect(scaled.steps.map((step) => step.survival)).toEqual(found.steps.map((step) => step.survival));
      }),
    );
  });

  it('never tells less done than counting alone would', () => {
    fc.assert(
      fc.property(waits, (given) => {
        const found = kaplanMeier(given);
        expect(doneBy(found, found.last)?.share).toBeGreaterThanOrEqual(found.done / found.n - 1e-12);
      }),
    );
  });
});
