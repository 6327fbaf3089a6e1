import { FULL_COVERAGE, type Reading, type Subject } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { ofGroup } from './of-group.js';

const VALUES = { reviews: 40, topWaitShare: 0.83, topLoadShare: 0.5, topReviewShare: 0.4, excess: 1.66, gini: 0.123456 };

function written(subject: Subject): Reading['values'] {
  return ofGroup({ signal: 's', subject, values: VALUES, n: 8, interval: null, groups: [], coverage: FULL_COVERAGE }).values;
}

describe('ofGroup', () => {
  it('writes no share of one person of a team, an area or everybody', () => {
    expect(written({ type: 'team', id: 1 })).toEqual({ reviews: 40, gini: 0.12 });
    expect(written({ type: 'organization' })).toEqual({ reviews: 40, gini: 0.12 });
    expect(written({ type: 'area', id: 1, area: 'pay' })).toEqual({ reviews: 40, gini: 0.123456 });
  });

  it('leaves what is of a person or of a document as it is', () => {
    expect(written({ type: 'person', id: 1 })).toEqual(VALUES);
    expect(written({ type: 'document', id: 1 })).toEqual(VALUES);
  });
});
