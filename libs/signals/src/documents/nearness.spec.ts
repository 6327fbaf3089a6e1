import { describe, expect, it } from '@jest/globals';
import { measureAll } from '../measure.js';
import { day } from '../testing/story.js';
import { rfc, type Writing } from '../testing/writing.js';

function distances(story: Writing): Record<string, string | null> {
  const readings = [...measureAll(story.whole(60), day(400))].filter(({ subject }) => subject.type === 'document');
  const groups = readings.flatMap(({ groups: held }) => held).filter(({ teamId }) => teamId !== null);
  return Object.fromEntries(groups.map(({ teamId, distance }) => [String(teamId), distance]));
}

/** Reviews of b's work by `who`, in the half-year before the document began. */
function reviewedBefore(story: Writing, who: string, times: number): Writing {
  story.at(2);
  for (let i = 0; i < times; i += 1) story.opened(-30 + i, 200 + i, 'a').reviewed(-29.5 + i, 200 + i, who);
  return story.at(1);
}

describe('how far a team is from those who wrote a document', () => {
  it('is told of the half-year before it began: three reviews either way, or fewer', () => {
    const far = distances(reviewedBefore(rfc(), 'd', 2));
    const near = distances(reviewedBefore(rfc(), 'd', 3));
    const changed = Object.keys(near).filter((team) => near[team] !== far[team]);
    expect(changed.map((team) => [far[team], near[team]])).toEqual([['seldom', 'works-with']]);
  });

  it('is their own for their own', () => {
    const all = Object.values(distances(rfc()));
    expect(all.length).toBeGreaterThan(0);
    expect(all).not.toContain(null);
  });
});
