import { describe, expect, it } from '@jest/globals';
import { LEAST_GROUP, loosens, MODES, PURPOSES, UNADOPTED } from './index.js';
import { ADOPTED } from './testing/facts.js';

describe('a change of the policy', () => {
  it('loosens where another mode shows more to anyone', () => {
    const table = MODES.map((before) => MODES.map((after) => loosens({ ...ADOPTED, mode: before }, { ...ADOPTED, mode: after })));
    expect(Object.fromEntries(MODES.map((mode, index) => [mode, table[index]]))).toEqual({
      'self-only': [false, true, false, false],
      'same-view': [false, false, false, false],
      'team-only': [true, true, false, false],
      'works-council': [true, true, true, false],
    });
  });

  it('loosens by smaller groups and by a purpose more, not by larger groups or a purpose fewer', () => {
    const with_ = (changes: object) => ({ ...ADOPTED, ...changes });
    expect(loosens(with_({ minGroup: 8 }), with_({ minGroup: 7 }))).toBe(true);
    expect(loosens(with_({ minGroup: 7 }), with_({ minGroup: 8 }))).toBe(false);
    expect(loosens(with_({ purposes: ['feedback'] }), with_({ purposes: ['feedback', 'promotion'] }))).toBe(true);
    expect(loosens(with_({ purposes: ['feedback', 'promotion'] }), with_({ purposes: ['promotion'] }))).toBe(false);
  });

  it('is no loosening while nothing was adopted before', () => {
    expect(loosens(UNADOPTED, { ...ADOPTED, mode: 'same-view' })).toBe(false);
  });

  it('begins with what shows least to others, and with groups of five', () => {
    expect(UNADOPTED).toEqual({ mode: 'self-only', adopted: false, minGroup: 5, purposes: PURPOSES });
    expect(LEAST_GROUP).toBe(5);
    expect(PURPOSES).toEqual(['calibration', 'promotion', 'feedback', 'mentoring', 'handover']);
  });
});
