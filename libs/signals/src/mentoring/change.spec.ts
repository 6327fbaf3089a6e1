import { describe, expect, it } from '@jest/globals';
import { shareTrendOf, trendOf } from './change.js';

const of10 = (values: readonly number[]) => values.map((x) => ({ x, n: 10 }));

describe('shareTrendOf', () => {
  it('gives the vectors of the design', () => {
    const falls = shareTrendOf(of10([9, 8, 8, 6, 5, 3]));
    expect(falls.slope).toBeCloseTo(-0.1, 12);
    expect(falls.p).toBeCloseTo(0.0129, 4);
    expect(falls.moved).toBe(-1);
    expect(shareTrendOf(of10([9, 9, 8, 9, 9, 9]))).toMatchObject({ slope: 0, moved: 0 });
    const passes = shareTrendOf([0, 1, 1, 1, 2, 2].map((x) => ({ x, n: 2 })));
    expect(passes.difference).toBeCloseTo(0.5, 12);
    expect(passes.interval?.map((value) => value.toFixed(4))).toEqual(['-0.0403', '0.7732']);
    expect(passes.fisher).toBeCloseTo(0.2424, 4);
    expect(passes.moved).toBe(0);
  });

  it('says nothing under four months, and of halves without anything', () => {
    expect(shareTrendOf(of10([9, 5, 1]))).toMatchObject({ slope: null, p: null, difference: null, interval: null, moved: 0 });
    const none = { x: 0, n: 0 };
    expect(shareTrendOf([none, none, none, ...of10([9, 5, 1])])).toMatchObject({ slope: null, difference: null });
  });

  it('goes up as well as down', () => {
    expect(shareTrendOf(of10([1, 1, 2, 8, 9, 9])).moved).toBe(1);
  });
});

describe('trendOf', () => {
  it('leaves out months without a reading', () => {
    expect(trendOf([1, null, 3, 4, 5, null])).toMatchObject({ slope: 1 });
    expect(trendOf([1, null, 3, null, 5, null])).toMatchObject({ slope: null, p: null });
  });
});
