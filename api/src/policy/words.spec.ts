import { describe, expect, it } from '@jest/globals';
import { MODES, PURPOSES, type Agreement } from '@ambit/access';
import { changesOf, daysWords, MODE_WORDS } from './words.js';

const AGREED: Agreement = {
  mode: 'self-only',
  adopted: true,
  minGroup: 5,
  purposes: PURPOSES,
  eventDays: null,
  storyDays: null,
  viewDays: null,
};

describe('the words of a policy', () => {
  it.each([
    [null, 'no end'],
    [30, '1 month'],
    [45, '45 days'],
    [183, '6 months'],
    [365, '12 months'],
    [730, '24 months'],
    [731, '24 months'],
    [740, '740 days'],
  ])('say %j days as %s', (days, words) => {
    expect(daysWords(days)).toBe(words);
  });

  it('are none where nothing differs, and one sentence for each thing that does', () => {
    expect(changesOf(AGREED, AGREED)).toEqual([]);
    expect(changesOf(null, AGREED)).toEqual([`The policy was adopted: Self only. ${MODE_WORDS['self-only'].what}`]);
    const other = {
      ...AGREED,
      mode: 'team-only' as const,
      minGroup: 9,
      purposes: ['feedback'],
      eventDays: 90,
      storyDays: 60,
      viewDays: 30,
    };
    expect(changesOf(AGREED, other)).toHaveLength(6);
    expect(changesOf(other, AGREED)).toHaveLength(6);
  });

  it('mean one thing in each mode', () => {
    for (const mode of MODES) expect(MODE_WORDS[mode].what).toMatch(/^[A-Z].*\.$/);
    expect(new Set(MODES.map((mode) => MODE_WORDS[mode].what)).size).toBe(MODES.length);
  });
});
