import { describe, expect, it } from '@jest/globals';
import * as activity from './index.js';

describe('the vocabulary', () => {
  it('lists every kind once', () => {
    expect(new Set(activity.ACTIVITY_KINDS).size).toBe(activity.ACTIVITY_KINDS.length);
    expect(activity.ACTIVITY_KINDS).toHaveLength(27);
  });

  it('names what it hands out', () => {
    expect(Object.keys(activity).sort()).toEqual(
      [
        'ACTIVITY_KINDS',
        'DAY_MS',
        'DOCUMENT_KINDS',
        'DOCUMENT_READERS',
        'DOCUMENT_STATES',
        'EMPTY_PAGE',
        'FULL_COVERAGE',
        'GHOST_ID',
        'INTENTS',
        'PeriodError',
        'STANDARD_WEEKS',
        'TURNS',
        'allPeriod',
        'assertNever',
        'endsLater',
        'isBot',
        'isDeleted',
        'isStandard',
        'lastMidnight',
        'parsePeriod',
        'standardPeriods',
        'weeksPeriod',
      ].sort(),
    );
  });

  it('turns a forgotten case into a clear error', () => {
    expect(() => activity.assertNever('pull.danced' as never)).toThrow('Unexpected value: "pull.danced"');
  });
});
