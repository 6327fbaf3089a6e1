import { describe, expect, it } from '@jest/globals';
import { fixtureF } from './testing/story.js';
import { readTies } from './ties.js';

describe('readTies', () => {
  it('finds the nine pairs of fixture F, five across, and everybody in three sets', () => {
    const view = fixtureF().view(0, 11);
    const { external, internal, sizes } = readTies(view, view.facts.reviews.at.keys());
    expect({ external, internal }).toEqual({ external: 5, internal: 4 });
    expect([...sizes.values()].sort()).toEqual([2, 3, 3]);
  });

  it('finds nothing in nothing', () => {
    expect(readTies(fixtureF().view(0, 11), [])).toEqual({ external: 0, internal: 0, sizes: new Map() });
  });
});
