import { describe, expect, it } from '@jest/globals';
import { knowledgeSpread } from './knowledge-spread.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

const AREA = { type: 'area', id: 2, area: 'lib' } as const;

/** Files and who knows them: the first wrote, the others reviewed. */
function knownBy(...files: readonly string[]): Writing {
  const story = new Writing().at(2);
  files.forEach(([author = '', ...reviewers], i) => {
    const work = i + 1;
    story.opened(i, work, author).files(work, `lib/f${String(work)}.ts`);
    for (const who of reviewers) story.reviewed(i + 0.5, work, who);
    story.merged(i + 1, work);
  });
  return story;
}

/** The design's files: f1 ana, f2 ana bob, f3 dan, f4 dan fay eve, f5 ana dan. */
const S11 = ['a', 'ab', 'd', 'dfe', 'ad'];

function valuesOf(story: Writing, to = 30) {
  return readingOf(knowledgeSpread, story.view(0, to), AREA)?.values;
}

describe('knowledge-spread', () => {
  it('gives the numbers of the design', () => {
    const values = valuesOf(knownBy(...S11));
    expect(values).toEqual({
      'at-risk': 2,
      files: 5,
      twoOrMore: 3,
      atRiskByAuthors: 5,
      atRiskShare: 0.4,
      atRiskShareByAuthors: 1,
      meanKnowers: 1.8,
      reviewEffect: 0.6,
    });
  });

  it('lists the files at risk by path, with the work that changed them last', () => {
    const view = knownBy(...S11).view(0, 30);
    const reading = readingOf(knowledgeSpread, view, AREA);
    if (reading === undefined) throw new Error('no reading');
    const list = knowledgeSpread.evidence(view, reading, 'at-risk');
    expect(list.groups.map(({ key }) => key)).toEqual(['path:2:lib/f1.ts', 'path:2:lib/f3.ts']);
    expect(list.rows.map(({ workId }) => workId)).toEqual([3, 1]);
    expect(reading.groups.map(({ key }) => key)).toEqual(list.groups.map(({ key }) => key));
    expect(JSON.stringify(reading.groups)).not.toContain('person');
  });

  it('forgets: half after 180 days, all after a year', () => {
    const story = knownBy('ab').opened(200, 2, 'c').files(2, 'lib/f1.ts').merged(201, 2);
    const known = (to: number) => valuesOf(story, to)?.['meanKnowers'];
    expect([known(30), known(202), known(360), known(363), known(561), known(562)]).toEqual([2, 3, 3, 1, 1, 0]);
    expect(valuesOf(story, 567)).toBeUndefined();
  });

  it('counts nobody who is out of every team, and guesses nothing from silence', () => {
    const story = knownBy('ab').team(1, 'one', 'a', { to: 1 }).team(2, 'two', 'b');
    expect(valuesOf(story)).toMatchObject({ 'at-risk': 1, meanKnowers: 1 });
    story.team(2, 'two', 'a');
    expect(valuesOf(story)).toMatchObject({ 'at-risk': 0, meanKnowers: 2 });
  });

  it('does not count quick approvals, very large work and bots', () => {
    const many = Array.from({ length: 101 }, (_, i) => `lib/${String(i)}.ts`);
    const story = knownBy('a').opened(2, 2, 'a').files(2, 'lib/f1.ts').asked(3, 2, 'a', 'b').reviewed(3.0001, 2, 'b').merged(4, 2);
    story
      .opened(2, 3, 'c')
      .files(3, 'lib/f1.ts', ...many)
      .reviewed(3, 3, 'd')
      .merged(5, 3);
    story.opened(2, 4, 'deps[bot]').files(4, 'lib/f1.ts', 'lib/b.ts').reviewed(3, 4, 'e').merged(5, 4).reviewed(3, 2, 'ci[bot]');
    expect(valuesOf(story)).toMatchObject({ files: 1, meanKnowers: 2 });
    story.extra = Object.assign(story.extra, { shapes: new Map([[2, { title: 'x', additions: 201, deletions: 0, files: 1 }]]) });
    expect(valuesOf(story)).toMatchObject({ files: 1, meanKnowers: 1 });
  });

  it('gives a team the files its people changed, whoever knows them', () => {
    const story = knownBy(...S11)
      .team(1, 'one', 'a')
      .team(2, 'two', 'b')
      .team(3, 'three', 'd');
    const of = (team: number) => readingFor(knowledgeSpread, story, story.view(0, 30), team)?.values;
    expect(of(1)).toMatchObject({ files: 3, 'at-risk': 1, twoOrMore: 2 });
    expect(of(3)).toMatchObject({ files: 2, 'at-risk': 1 });
    expect(of(2)).toBeUndefined();
  });

  it('is the same wherever the period begins', () => {
    const story = knownBy(...S11);
    expect([...knowledgeSpread.measure(story.view(20, 30))]).toEqual([...knowledgeSpread.measure(story.view(0, 30))]);
  });

  it('keeps a hundred files in the reading and lists them all', () => {
    const story = knownBy('a');
    for (let i = 2; i < 5; i++) {
      const files = Array.from({ length: 60 }, (_, n) => `lib/${String(i)}-${String(n)}.ts`);
      story
        .opened(i, i, 'a')
        .files(i, ...files)
        .merged(i + 1, i);
    }
    const view = story.view(0, 30);
    const reading = readingOf(knowledgeSpread, view, AREA);
    if (reading === undefined) throw new Error('no reading');
    expect([reading.values['at-risk'], reading.groups.length, unequalParts(knowledgeSpread, view, reading)]).toEqual([181, 100, []]);
  });
});
