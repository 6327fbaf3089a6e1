import { describe, expect, it } from '@jest/globals';
import { simpler } from './simpler.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

type Size = readonly [title: string, additions: number, deletions: number];

/** One merged pull request of `a` for each. */
function merged(sizes: readonly Size[], path = 'src/x.ts'): Writing {
  const story = new Writing().at(2);
  const shapes = new Map(sizes.map(([title, additions, deletions], i) => [i + 1, { title, additions, deletions, files: 1 }]));
  sizes.forEach((_, i) =>
    story
      .opened(i, i + 1, 'a')
      .files(i + 1, path)
      .row('pull.merged', i + 1, 'z', i + 1),
  );
  story.extra = Object.assign(story.extra, { shapes });
  return story;
}

const EXAMPLE: readonly Size[] = [
  ['Remove the old importer', 20, 400],
  ['Unify both clients', 90, 120],
  ['Fix the total', 10, 12],
];

function valuesOf(sizes: readonly Size[], path?: string) {
  const story = merged(sizes, path);
  return readingFor(simpler, story, story.view(0, 30), 'a')?.values;
}

describe('simpler', () => {
  it('has the candidates of the example', () => {
    const story = merged(EXAMPLE);
    story.extra = Object.assign(story.extra, { confirmed: new Map([[1, new Set(['simpler'])]]) });
    const view = story.view(0, 30);
    const reading = readingFor(simpler, story, view, 'a');
    expect(simpler.definition.example).toContain('2 candidates, 1 retirement, 1 merged duplicate, 1 net-negative. One was confirmed.');
    expect(reading?.values).toEqual({ candidates: 2, retirements: 1, duplicates: 1, 'net-negative': 1, confirmed: 1 });
    if (reading === undefined) throw new Error('no reading');
    expect(unequalParts(simpler, view, reading)).toEqual([]);
    expect(simpler.evidence(view, reading, 'candidates').rows.map(({ workId }) => workId)).toEqual([2, 1]);
  });

  it.each<readonly [string, Size]>([
    ['a title that adds more than it takes', ['Remove the old importer', 400, 20]],
    ['49 lines fewer', ['Tidy up', 0, 49]],
    ['much changed and little gone', ['Rework', 500, 600]],
    ['a revert', ['Revert "Add the importer"', 0, 400]],
    ['a dependency update', ['Bump left-pad from 1.0.0 to 1.1.0', 0, 400]],
  ])('is not %s', (_, size) => {
    expect(valuesOf([size])).toBeUndefined();
  });

  it.each(['Removed x', 'Removing x', 'Removal of x', 'Deleting x', 'Retired x', 'Dropping x', 'Get rid of x'])('is called %j', (title) => {
    expect(valuesOf([[title, 1, 2]])).toMatchObject({ candidates: 1, retirements: 1 });
  });

  it('is 50 lines fewer, and two of three taken away', () => {
    expect(valuesOf([['Tidy up', 25, 75]])).toMatchObject({ candidates: 1, 'net-negative': 1, retirements: 0 });
    expect(valuesOf([['Tidy up', 51, 101]])).toBeUndefined();
  });

  it('is not less of what tools write', () => {
    expect(valuesOf([['Tidy up', 0, 400]], 'package-lock.json')).toBeUndefined();
    expect(valuesOf([['Tidy up', 0, 400]], 'vendor/x/y.go')).toBeUndefined();
  });

  it('marks what changes very many files', () => {
    const story = merged([['Tidy up', 0, 400]]);
    story.extra = Object.assign(story.extra, { shapes: new Map([[1, { title: 'Tidy up', additions: 0, deletions: 400, files: 101 }]]) });
    const view = story.view(0, 30);
    const reading = readingFor(simpler, story, view, 'a');
    if (reading === undefined) throw new Error('no reading');
    expect(simpler.evidence(view, reading, 'candidates').rows.map(({ marks }) => marks)).toEqual([['many-files']]);
  });

  it('is silent where sizes are not held, and of what was not merged', () => {
    const story = merged(EXAMPLE);
    story.extra = Object.assign(story.extra, { shapes: new Map() });
    expect([...simpler.measure(story.view(0, 30))]).toEqual([]);
    expect([...simpler.measure(merged(EXAMPLE).view(0, 0.5))]).toEqual([]);
  });
});
