import { describe, expect, it } from '@jest/globals';
import { investment } from './investment.js';
import { readingOf, unequalParts } from './testing/readings.js';
import { rfc, type Writing } from './testing/writing.js';

/** Team 2 adopts on day 100; its work takes 2 days before and 1 after, that of team 3 always 2. */
function company(each: number, marked = true): Writing {
  const story = rfc().at(2);
  let work = 1000;
  for (let i = 0; i < each; i++) {
    const at = 20 + (70 * i) / each;
    for (const [who, after] of [
      ['c', 1],
      ['e', 2],
    ] as const) {
      story.opened(at, ++work, who).merged(at + 2, work);
      story.opened(at + 85, ++work, who).merged(at + 85 + after, work);
    }
  }
  story.opened(98, 900, 'd').cites(98, 900, 'd').merged(100, 900);
  if (marked) story.extra = Object.assign(story.extra, { investments: new Set([1]) });
  return story;
}

function read(story: Writing) {
  return readingOf(investment, story.whole(300), { type: 'document', id: 1 });
}

describe('investment', () => {
  it('compares adopters with others, before and after', () => {
    const reading = read(company(30));
    expect(reading?.values).toMatchObject({ adopters: 1, beforeHours: 48, afterHours: 24, othersBeforeHours: 48, othersAfterHours: 48 });
    expect(reading?.values['shiftHours']).toBeCloseTo(-24, 6);
    expect(reading?.values['othersShiftHours']).toBeCloseTo(0, 6);
    expect(reading?.interval?.[1]).toBeCloseTo(-24, 6);
  });

  it('refuses under twenty pull requests on any side', () => {
    const reading = read(company(15));
    expect(reading?.values).not.toHaveProperty('shiftHours');
    expect(reading?.values).not.toHaveProperty('beforeHours');
    expect(reading).toMatchObject({ n: 15, interval: null, values: { adopters: 1 } });
  });

  it('says nothing of what nobody marked or nobody adopted', () => {
    expect(read(company(30, false))).toBeUndefined();
    const story = rfc();
    story.extra = Object.assign(story.extra, { investments: new Set([1]) });
    expect(read(story)).toBeUndefined();
  });

  it('lists the teams that adopted it', () => {
    const view = company(15).whole(300);
    for (const reading of investment.measure(view)) {
      expect(unequalParts(investment, view, reading)).toEqual([]);
      expect(investment.evidence(view, reading, 'adopters').groups.map(({ teamId }) => teamId)).toEqual([2]);
    }
  });
});
