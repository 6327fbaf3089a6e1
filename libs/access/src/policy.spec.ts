import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_GROUP, loosens, MODES, PURPOSES, UNADOPTED, type Agreement } from './index.js';
import { tightest, type Held } from './policy.js';
import { ADOPTED } from './testing/facts.js';

const AGREED: Agreement = { ...ADOPTED, eventDays: null, storyDays: null, viewDays: null };

describe('a change of the policy', () => {
  it('loosens where another mode shows more to anyone', () => {
    const table = MODES.map((before) => MODES.map((after) => loosens({ ...AGREED, mode: before }, { ...AGREED, mode: after })));
    expect(Object.fromEntries(MODES.map((mode, index) => [mode, table[index]]))).toEqual({
      'self-only': [false, true, false, false],
      'same-view': [false, false, false, false],
      'team-only': [true, true, false, false],
      'works-council': [true, true, true, false],
    });
  });

  it('loosens by smaller groups and by a purpose more, not by larger groups or a purpose fewer', () => {
    const with_ = (changes: object) => ({ ...AGREED, ...changes });
    expect(loosens(with_({ minGroup: 8 }), with_({ minGroup: 7 }))).toBe(true);
    expect(loosens(with_({ minGroup: 7 }), with_({ minGroup: 8 }))).toBe(false);
    expect(loosens(with_({ purposes: ['feedback'] }), with_({ purposes: ['feedback', 'promotion'] }))).toBe(true);
    expect(loosens(with_({ purposes: ['feedback', 'promotion'] }), with_({ purposes: ['promotion'] }))).toBe(false);
  });

  it('loosens by keeping what people did for longer, not by keeping it for a shorter time', () => {
    for (const kept of ['eventDays', 'storyDays'] as const) {
      const days = (before: number | null, after: number | null) => loosens({ ...AGREED, [kept]: before }, { ...AGREED, [kept]: after });
      expect([days(730, 731), days(730, null), days(730, 729), days(null, 730), days(null, null)]).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
    }
  });

  it('loosens by any other time for the log of who looked, which guards people and is about people', () => {
    const days = (before: number | null, after: number | null) => loosens({ ...AGREED, viewDays: before }, { ...AGREED, viewDays: after });
    expect([days(730, 731), days(730, 30), days(null, 730), days(730, null), days(30, 30)]).toEqual([true, true, true, true, false]);
  });

  it('is never undone without a second person where it was made without one, but for the ones that change nothing', () => {
    const days = fc.option(fc.integer({ min: 30, max: 40 }));
    const agreed = fc.record({
      mode: fc.constantFrom(...MODES),
      adopted: fc.constant(true),
      minGroup: fc.integer({ min: 5, max: 7 }),
      purposes: fc.subarray([...PURPOSES]),
      eventDays: days,
      storyDays: days,
      viewDays: days,
    });
    fc.assert(
      fc.property(agreed, agreed, (before, after) => {
        if (loosens(before, after)) return;
        const same = JSON.stringify(before) === JSON.stringify(after);
        expect(loosens(after, before)).toBe(!same);
      }),
    );
  });

  it('is no loosening while nothing was adopted before', () => {
    expect(loosens({ ...AGREED, ...UNADOPTED }, { ...AGREED, mode: 'same-view', eventDays: 9_000, viewDays: 1 })).toBe(false);
  });

  it('begins with what shows least to others, and with groups of five', () => {
    expect(UNADOPTED).toEqual({ mode: 'self-only', adopted: false, minGroup: 5, purposes: PURPOSES });
    expect(LEAST_GROUP).toBe(5);
    expect(PURPOSES).toEqual(['calibration', 'promotion', 'feedback', 'mentoring', 'handover']);
  });
});

describe('what several policies all allow', () => {
  const held: fc.Arbitrary<Held> = fc.record({ mode: fc.constantFrom(...MODES), purposes: fc.subarray([...PURPOSES]) });

  it('is the mode that shows least, and the purposes that stand in each', () => {
    const holds: Held = { mode: 'same-view', purposes: ['feedback', 'promotion', 'handover'] };
    expect(tightest(holds, [])).toEqual(holds);
    expect(
      tightest(holds, [
        { mode: 'self-only', purposes: ['handover', 'feedback'] },
        { mode: 'same-view', purposes: ['feedback', 'calibration', 'handover'] },
      ]),
    ).toEqual({ mode: 'self-only', purposes: ['feedback', 'handover'] });
    const modes = MODES.map((one) => MODES.map((other) => tightest({ mode: one, purposes: [] }, [{ mode: other, purposes: [] }]).mode));
    expect(Object.fromEntries(MODES.map((mode, index) => [mode, modes[index]]))).toEqual({
      'self-only': ['self-only', 'self-only', 'team-only', 'works-council'],
      'same-view': ['self-only', 'same-view', 'team-only', 'works-council'],
      'team-only': ['team-only', 'team-only', 'team-only', 'works-council'],
      'works-council': ['works-council', 'works-council', 'works-council', 'works-council'],
    });
  });

  it('loosens none of them, in whatever order they come', () => {
    fc.assert(
      fc.property(held, held, held, (one, other, third) => {
        const found = tightest(one, [other, third]);
        for (const each of [one, other, third]) expect(loosens({ ...AGREED, ...each }, { ...AGREED, ...found })).toBe(false);
        const back = tightest(third, [one, other]);
        expect(back.mode).toBe(found.mode);
        expect([...back.purposes].sort()).toEqual([...found.purposes].sort());
      }),
    );
  });
});
