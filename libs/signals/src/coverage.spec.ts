import { describe, expect, it } from '@jest/globals';
import { teamCoverage } from './coverage.js';
import { Story } from './testing/story.js';

describe('teamCoverage', () => {
  it('counts what is not known of either side, people only', () => {
    const story = new Story().team(1, 'one', 'a').team(2, 'two', 'b', { assumed: true });
    story.opened(0, 1, 'b').opened(0, 2, 'x').opened(0, 3, 'deps[bot]').opened(0, 4, null);
    for (const pull of [1, 2, 3, 4]) story.reviewed(pull, pull, 'a');
    story.reviewed(5, 1, 'x');
    const view = story.view(0, 9);
    expect(teamCoverage(view, view.facts.reviews.at.keys())).toEqual({
      unknownOwnTeam: 1,
      unknownOtherTeam: 1,
      assumedTeam: 2,
      notSaid: 0,
    });
  });

  it('passes on what the host does not say', () => {
    expect(teamCoverage(new Story().view(0, 1), [], 7)).toEqual({ unknownOwnTeam: 0, unknownOtherTeam: 0, assumedTeam: 0, notSaid: 7 });
  });
});
