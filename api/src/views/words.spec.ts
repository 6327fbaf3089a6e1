import { describe, expect, it } from '@jest/globals';
import { mondayBefore } from './own-log.js';
import { detailWords } from './words.js';

describe('what a row of the log says it was about', () => {
  it.each([
    ['page', {}, null],
    ['readings', { period: '26w@2026-11-22' }, '26 weeks to 21 Nov 2026'],
    ['readings', { period: '2026-01-01..2026-07-01' }, '1 Jan 2026 to 30 Jun 2026'],
    ['readings', { period: 'all' }, 'all that is held'],
    ['readings', { period: 'of another version' }, 'of another version'],
    ['evidence', { signal: 'gone', part: 'x', period: 'all', group: 'team:1' }, 'gone:x; all that is held; one group of it'],
    ['teams.imported', { rows: 3, unknown: ['a', 'b'], left: [] }, 'rows 3; unknown a, b; left none'],
    ['policy.proposed', { mode: 'same-view', viewDays: 730, eventDays: null }, 'mode same-view; view days 730; event days none'],
    [
      'cycle.added',
      { opens: '2027-01-09T00:00:00.000Z', closes: '2027-02-28T09:30:00.000Z' },
      'opens 9 Jan 2027; closes 2027-02-28T09:30:00.000Z',
    ],
    ['teams.imported', null, null],
  ])('%s %j', (what, detail, words) => {
    expect(detailWords(what, detail)).toBe(words);
  });

  it('names a number as its page does', () => {
    expect(detailWords('evidence', { signal: 'review-reach', part: 'teams', period: 'all' })).toMatch(
      /^Review reach, .+; all that is held$/,
    );
  });
});

describe('the week', () => {
  it.each([
    ['2026-11-22T23:59:59.999Z', '2026-11-16'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['2026-11-29T12:00:00.000Z', '2026-11-23'],
    ['1970-01-05T00:00:00.000Z', '1970-01-05'],
  ])('of %s began on %s', (now, monday) => {
    expect(new Date(mondayBefore(Date.parse(now))).toISOString()).toBe(`${monday}T00:00:00.000Z`);
  });
});
