import { describe, expect, it } from '@jest/globals';
import { scope } from './scope.js';
import { UnknownPartError } from './signal.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

/** Somebody, `r`, reviewed one pull request for each letter: a = api, d = db, w = web. */
function reviewed(letters: string): Writing {
  const story = new Writing().at(2).team(1, 'one', 'r').team(2, 'two', 'x');
  const folders: Readonly<Record<string, string>> = { a: 'api', d: 'db', w: 'web' };
  [...letters].forEach((letter, i) => {
    story
      .opened(i, i + 1, 'x')
      .files(i + 1, `${folders[letter] ?? ''}/${String(i)}.ts`)
      .reviewed(i + 0.5, i + 1, 'r');
  });
  return story;
}

describe('scope', () => {
  it('has the effective number of the design', () => {
    const story = reviewed('aaaaaadddw');
    const values = readingFor(scope, story, story.view(0, 20), 'r')?.values;
    expect(values).toMatchObject({ repositories: 1, areas: 3, teams: 1, authored: 0, reviewed: 10, written: 0, 'reviewed:2026-01': 3 });
    expect(values?.['effectiveReviewed']).toBeCloseTo(2.454556, 6);
    expect(Object.keys(values ?? {})).not.toContain('effectiveAuthored');
  });

  it('counts one act for each area and pull request, however much was done', () => {
    const story = reviewed('aad');
    const before = readingFor(scope, story, story.view(0, 20), 'r')?.values;
    story.reviewed(9, 1, 'r').thread(10, 1, 'r').reviewed(12, 2, 'r');
    expect(readingFor(scope, story, story.view(0, 20), 'r')?.values).toEqual(before);
  });

  it('leaves out pull requests of more than a hundred files, reviewed or opened', () => {
    const story = reviewed('a');
    const before = readingFor(scope, story, story.view(0, 20), 'r');
    const many = Array.from({ length: 101 }, (_, i) => `f${String(i)}/x.ts`);
    story
      .opened(5, 50, 'x')
      .files(50, ...many)
      .reviewed(6, 50, 'r')
      .opened(5, 51, 'r')
      .files(51, ...many);
    expect(readingFor(scope, story, story.view(0, 20), 'r')).toEqual(before);
  });

  it('takes the teams that own what was opened, those of the authors reviewed, and those that spoke on what was written', () => {
    const story = reviewed('a').team(3, 'three', 'y').team(4, 'four', 'v');
    story.owners(-9).owners(-8, '/pay/ @acme/three').opened(3, 30, 'r').files(30, 'pay/x.ts');
    story.at(1).opened(4, 40, 'r').files(40, 'text/1.md').proposed(4, 1, 40, { kind: 'rfc', who: 'r' }).said(5, 40, 'v');
    const view = story.view(0, 60);
    const reading = readingFor(scope, story, view, 'r');
    expect(reading?.values).toMatchObject({ teams: 3, repositories: 2, areas: 3, authored: 2, reviewed: 1, written: 1 });
    if (reading === undefined) throw new Error('no reading');
    const teams = scope.evidence(view, reading, 'teams');
    expect(teams.groups.map(({ key }) => key)).toEqual(['team:2', 'team:3', 'team:4']);
    expect(scope.evidence(view, reading, 'areas').groups.map(({ key }) => key)).toEqual(['area:1:text', 'area:2:/pay/', 'area:2:api']);
    expect(reading.groups.map(({ key }) => key)).toContain('document:1');
    expect(unequalParts(scope, view, reading)).toEqual([]);
  });

  it('knows only the repository where paths are withheld', () => {
    const story = reviewed('a').opened(5, 50, 'x').reviewed(6, 50, 'r');
    const reading = readingFor(scope, story, story.view(0, 20), 'r');
    expect(reading).toMatchObject({ n: 2, values: { areas: 1, reviewed: 2 }, coverage: { notSaid: 1 } });
  });

  it('tells the months of two years apart by role', () => {
    const story = reviewed('ad').opened(40, 50, 'x').files(50, 'api/x.ts').reviewed(41, 50, 'r').opened(41, 51, 'r').files(51, 'web/x.ts');
    const values = readingFor(scope, story, story.view(0, 60), 'r')?.values ?? {};
    expect([values['reviewed:2026-01'], values['reviewed:2026-02'], values['authored:2026-02'], values['authored:2026-01']]).toEqual([
      2,
      1,
      1,
      undefined,
    ]);
    const late = readingFor(scope, story, story.view(0, 900), 'r')?.values ?? {};
    expect(Object.keys(late).filter((name) => name.includes(':'))).toEqual([]);
  });

  it('is of people, and has no other numbers', () => {
    const story = reviewed('a');
    const view = story.view(0, 20);
    const readings = [...scope.measure(view)];
    expect(readings.map(({ subject }) => subject.type)).toEqual(['person', 'person']);
    const [reading] = readings;
    if (reading === undefined) throw new Error('no reading');
    expect(() => scope.evidence(view, reading, 'width')).toThrow(UnknownPartError);
    expect(scope.evidence(view, { ...reading, subject: { type: 'team', id: 1 } }, 'areas').rows).toEqual([]);
  });
});
