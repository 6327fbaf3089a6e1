import { describe, expect, it } from '@jest/globals';
import { sharedPractice } from './shared-practice.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

const CHECK = '.github/workflows/contract-check.yml';
const ACTION = '.github/actions/setup/action.yml';

/** Teams 1 = a b, 2 = c, 3 = e. */
function company(): Writing {
  return new Writing().team(1, 'one', 'ab').team(2, 'two', 'c').team(3, 'three', 'e');
}

function added(story: Writing, repository: number, work: number, at: number, who: string, ...paths: readonly string[]): Writing {
  return story
    .at(repository)
    .opened(at - 0.5, work, who)
    .files(work, ...paths)
    .row('pull.merged', at, who, work);
}

function valuesOf(story: Writing, from = 0, to = 60, who: string | null = 'a') {
  return readingFor(sharedPractice, story, story.view(from, to), who)?.values;
}

describe('shared-practice', () => {
  /** What the example tells. */
  function story(): Writing {
    const one = added(company(), 2, 10, 1, 'a', CHECK, ACTION);
    added(added(one, 3, 11, 5, 'c', CHECK), 1, 12, 6, 'e', CHECK);
    return one.at(3).opened(7, 13, 'c').cites(7, 13, 'c', `acme/api:.github/actions/setup`);
  }

  it('counts what other teams took up, by path and by name', () => {
    const told = story();
    const view = told.view(0, 60);
    const reading = readingFor(sharedPractice, told, view, 'a');
    expect(reading).toMatchObject({ n: 3, values: { pieces: 2, repositories: 2, teams: 2 } });
    expect(readingFor(sharedPractice, told, view, null)?.values).toEqual({ pieces: 2, repositories: 2, teams: 2 });
    expect(readingFor(sharedPractice, told, view, 'c')).toBeUndefined();
    if (reading === undefined) throw new Error('no reading');
    expect(reading.groups.map(({ key, rows, parts }) => [key, rows, ...parts])).toEqual([
      [`path:2:${CHECK}`, 2, 'pieces'],
      ['repository:3', 2, 'repositories'],
      ['team:2', 2, 'teams'],
      [`path:2:${ACTION}`, 1, 'pieces'],
      ['repository:1', 1, 'repositories'],
      ['team:3', 1, 'teams'],
    ]);
  });

  it('lists the same from what the person did alone', () => {
    const told = story();
    const view = told.view(0, 60);
    const reading = readingFor(sharedPractice, told, view, 'a');
    if (reading === undefined) throw new Error('no reading');
    const small = told.view(
      0,
      60,
      told.rows.filter(({ workId }) => workId === 10),
    );
    expect(unequalParts(sharedPractice, small, reading)).toEqual([]);
    const list = sharedPractice.evidence(small, reading, 'pieces');
    expect(list).toEqual(sharedPractice.evidence(view, reading, 'pieces'));
    expect(list.rows.map(({ workId, groups }) => [workId, [...groups].sort()])).toEqual([[10, [`path:2:${ACTION}`, `path:2:${CHECK}`]]]);
  });

  it('belongs to the period of the first use in each repository', () => {
    const told = added(story(), 3, 20, 20, 'c', CHECK);
    expect([valuesOf(told, 0, 5), valuesOf(told, 5, 6), valuesOf(told, 6, 60), valuesOf(told, 8, 60)]).toEqual([
      undefined,
      { pieces: 1, repositories: 1, teams: 1 },
      { pieces: 2, repositories: 2, teams: 2 },
      undefined,
    ]);
  });

  it('is nothing of the own team, of nobody’s team, of the same repository or of bots', () => {
    const told = added(company(), 2, 10, 1, 'a', CHECK);
    added(added(added(told, 3, 11, 5, 'b', CHECK), 1, 12, 6, 'x', CHECK), 2, 13, 7, 'c', CHECK);
    told.at(3).opened(8, 14, 'deps[bot]').cites(8, 14, 'deps[bot]', `acme/api:${CHECK}`);
    expect([...sharedPractice.measure(told.view(0, 60))]).toEqual([]);
  });

  it.each(['.github/workflows/ci.yml', '.eslintrc.json', 'templates/page.html', '.github/pull_request_template.md'])(
    'does not take the same %s elsewhere for a use, only its name',
    (path) => {
      const told = added(added(company(), 2, 10, 1, 'a', path), 3, 11, 5, 'c', path);
      expect(valuesOf(told)).toBeUndefined();
      told.at(3).cites(6, 11, 'c', `acme/api:${path}`);
      expect(valuesOf(told)).toEqual({ pieces: 1, repositories: 1, teams: 1 });
    },
  );

  it('is no practice that a file is in two places', () => {
    expect(valuesOf(added(added(company(), 2, 10, 1, 'a', 'src/x.ts'), 3, 11, 5, 'c', 'src/x.ts'))).toBeUndefined();
  });
});
