import { describe, expect, it } from '@jest/globals';
import { mentored } from '../testing/mentored.js';
import { day } from '../testing/story.js';
import { courseOf } from './course.js';
import { fixedAfter } from './fixes.js';
import { monthsAfter } from './months.js';

/** One pull request of e, number 1, merged on day 3; then another by o. */
function fixed(title: string, at: number, file = 'src/pay/1.ts', cites: string | null = null, to = 60) {
  const story = mentored([{ mentor: 0, others: 0, merged: 1 }])
    .opened(at, 9, 'o')
    .files(9, file);
  if (cites !== null) story.cites(at, 9, 'o', cites);
  Object.assign(story.extra, { shapes: new Map([[9, { title, additions: 1, deletions: 1, files: 1 }]]) });
  const facts = story.facts();
  const course = courseOf(facts, story.person('e'), new Set(), monthsAfter(day(0), day(60)));
  return fixedAfter(facts, course, day(to))[0];
}

const YES = { x: 1, n: 1 };
const NO = { x: 0, n: 1 };

describe('fixedAfter', () => {
  it('knows a repair by its title and a file they share', () => {
    expect(fixed('Fix the limit', 10)).toEqual(YES);
    expect(fixed('Revert "Limits"', 10)).toEqual(YES);
    expect(fixed('Add a limit', 10)).toEqual(NO);
    expect(fixed('Fixture for limits', 10)).toEqual(NO);
    expect(fixed('Fix the limit', 10, 'src/other.ts')).toEqual(NO);
  });

  it('knows it by the number it names', () => {
    expect(fixed('Fix the limit', 10, 'src/other.ts', 'acme/rfcs#1')).toEqual(YES);
    expect(fixed('Fix the limit', 10, 'src/other.ts', 'acme/web#1')).toEqual(NO);
  });

  it('looks at the thirty days after the merge, and only at merges that are so old', () => {
    expect(fixed('Fix the limit', 2)).toEqual(NO);
    expect(fixed('Fix the limit', 32)).toEqual(YES);
    expect(fixed('Fix the limit', 33)).toEqual(NO);
    expect(fixed('Fix the limit', 10, 'src/pay/1.ts', null, 32)).toEqual({ x: 0, n: 0 });
  });
});
