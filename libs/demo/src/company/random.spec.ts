import { describe, expect, it } from '@jest/globals';
import { atWork, mondayOf, sometime, stamp, WEEK } from './calendar.js';
import { fixed, hash, randomOf } from './random.js';

describe('chance', () => {
  it('is the same for the same keys and another for others', () => {
    const draw = (...keys: (string | number)[]): number[] =>
      Array.from({ length: 5 }, (_, i) => (i === 0 ? randomOf(...keys).next() : randomOf(...keys, i).next()));
    expect(draw('a', 1)).toEqual(draw('a', 1));
    expect(draw('a', 1)).not.toEqual(draw('a', 2));
    expect(hash('ab', 'c')).not.toBe(hash('a', 'bc'));
    expect(fixed('x', 1)).toBeLessThan(1);
  });

  it('keeps to its shares', () => {
    const random = randomOf('shares');
    let first = 0;
    for (let i = 0; i < 10_000; i++)
      if (random.weighted(['a', 'b', 'never'], (one) => (one === 'a' ? 3 : one === 'b' ? 1 : 0)) === 'a') first++;
    expect(first / 10_000).toBeCloseTo(0.75, 1);
    expect(random.weighted(['a'], () => 0)).toBeNull();
    const mean = Array.from({ length: 5000 }, () => random.poisson(1.3)).reduce((a, b) => a + b, 0) / 5000;
    expect(mean).toBeGreaterThan(1.2);
    expect(mean).toBeLessThan(1.4);
    expect(random.sha()).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('the calendar', () => {
  const monday = mondayOf('2026-11-23');

  it('takes Mondays only', () => {
    expect(() => mondayOf('2026-11-22')).toThrow('Monday');
    expect(() => mondayOf('nonsense')).toThrow('Monday');
    expect(mondayOf(new Date('2026-11-23T00:00:00Z'))).toBe(monday);
  });

  it('writes times as GitHub does', () => {
    expect(stamp(Date.parse('2026-02-03T04:05:06Z'))).toBe('2026-02-03T04:05:06Z');
  });

  it('puts work into the week and into working hours', () => {
    const random = randomOf('hours');
    for (let i = 0; i < 2000; i++) {
      const offset = [-8, -3, 0, 5.5, 9][i % 5] ?? 0;
      const at = sometime(random, offset, monday);
      expect(at >= monday && at < monday + WEEK).toBe(true);
      const next = atWork(random, offset, monday + random.next() * WEEK);
      expect(next % 1000).toBe(0);
    }
    const saturday = monday + 5.5 * 86_400_000;
    const times = Array.from({ length: 200 }, () => atWork(random, 0, saturday));
    const waited = times.filter((at) => new Date(at).getUTCDay() === 1);
    expect(waited.length).toBeGreaterThan(150);
    expect(times.every((at) => at >= saturday)).toBe(true);
  });
});
