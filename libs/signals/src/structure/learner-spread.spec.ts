import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { learnerSpread } from './learner-spread.js';

const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('learnerSpread', () => {
  it('is the formula of S11 with its powers', () => {
    expect(learnerSpread({ staying: 0.8, effort: 0.2, known: 0.25 })).toBeCloseTo(0.4 * 0.75, 12);
    expect(learnerSpread({ staying: 0.8, effort: 0.2, known: 0.25 }, { alpha: 1, beta: 2 })).toBeCloseTo(0.16 * 0.5625, 12);
  });

  it('is 0 for whoever knows it all or does not stay, 1 for whoever stays and knows nothing', () => {
    expect(learnerSpread({ staying: 1, effort: 1, known: 1 })).toBe(0);
    expect(learnerSpread({ staying: 0, effort: 1, known: 0 })).toBe(0);
    expect(learnerSpread({ staying: 1, effort: 1, known: 0 })).toBe(1);
  });

  it('stays in 0 to 1 and falls with what is known', () => {
    fc.assert(
      fc.property(part, part, part, part, (staying, effort, one, other) => {
        const less = learnerSpread({ staying, effort, known: Math.max(one, other) });
        const more = learnerSpread({ staying, effort, known: Math.min(one, other) });
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeLessThanOrEqual(1);
        expect(less).toBeLessThanOrEqual(more);
      }),
    );
  });
});
