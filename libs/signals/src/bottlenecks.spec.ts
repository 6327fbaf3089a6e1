import { describe, expect, it } from '@jest/globals';
import { bottlenecks } from './bottlenecks.js';
import { UnknownPartError } from './signal.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { fixtureF, Story } from './testing/story.js';
import { Writing } from './testing/writing.js';

const AREA = { type: 'area', id: 1, area: 'pay' } as const;

/** One pull request of `a` for each wait, a day apart: who reviewed, and hours after the request. */
function waits(...given: readonly (readonly [who: string, hours: number])[]): Story {
  const story = new Story();
  given.forEach(([who, hours], i) => {
    const work = i + 1;
    story
      .opened(i, work, 'a')
      .files(work, 'pay/x.ts')
      .asked(i + 0.1, work, 'a', who)
      .reviewed(i + 0.1 + hours / 24, work, who);
  });
  return story;
}

/** The design's waits. */
const S12 = [
  ['d', 20],
  ['d', 30],
  ['d', 50],
  ['d', 8],
  ['b', 4],
  ['f', 6],
  ['g', 2],
  ['e', 10],
] as const;

describe('the waits of an area', () => {
  it('are those of the design', () => {
    const values = readingOf(bottlenecks, waits(...S12).view(0, 30), AREA)?.values ?? {};
    expect(values).toMatchObject({ waited: 8, waits: 8, reviews: 8, reviewers: 5, open: 0, topLoadShare: 0.5, 'needs-second-reviewer': 0 });
    expect(values['waitHours']).toBeCloseTo(130, 4);
    expect(values['topWaitShare']).toBeCloseTo(0.830769, 5);
    expect(values['excess']).toBeCloseTo(1.6615, 3);
    expect(values['medianHours']).toBeCloseTo(9, 4);
  });

  it('begin when a draft is ready, and not where it never was', () => {
    const story = waits(['b', 4], ['c', 4], ['d', 4]);
    story.opened(9, 9, 'a', true).files(9, 'pay/y.ts').asked(10, 9, 'a', 'b').row('pull.readied', 11, 'a', 9).reviewed(11.5, 9, 'b');
    story.opened(9, 10, 'a', true).files(10, 'pay/y.ts').asked(10, 10, 'a', 'c').reviewed(12, 10, 'c');
    const values = readingOf(bottlenecks, story.view(9, 30), AREA)?.values;
    expect(values).toMatchObject({ waited: 1, waits: 1, reviews: 2 });
    expect(values?.['waitHours']).toBeCloseTo(12, 4);
  });

  it('belong to the period in which the session began', () => {
    const story = waits(...S12);
    const [first, second, whole] = [story.view(0, 7), story.view(7, 30), story.view(0, 30)].map(
      (view) => readingOf(bottlenecks, view, AREA)?.values['waits'] ?? 0,
    );
    expect((first ?? 0) + (second ?? 0)).toBe(whole);
  });

  it('leave out bots, very large work and what is no review', () => {
    const story = waits(...S12);
    const before = readingOf(bottlenecks, story.view(0, 40), AREA);
    const many = Array.from({ length: 101 }, (_, i) => `pay/${String(i)}.ts`);
    story
      .opened(20, 50, 'a')
      .files(50, ...many)
      .asked(20, 50, 'a', 'b')
      .reviewed(25, 50, 'b');
    story.opened(20, 51, 'deps[bot]').files(51, 'pay/x.ts').reviewed(21, 51, 'b').reviewed(21, 1, 'ci[bot]');
    expect(readingOf(bottlenecks, story.view(0, 40), AREA)).toEqual(before);
  });
});

describe('what waits now', () => {
  it('has a request nobody answered or took back', () => {
    const story = waits(...S12);
    story.opened(20, 20, 'a').files(20, 'pay/x.ts').asked(21, 20, 'a', 'b');
    story.opened(20, 21, 'a').files(21, 'pay/x.ts').asked(21, 21, 'a', 'b').asked(22, 21, 'a', 'b', 'review.request_removed');
    story.opened(20, 22, 'a', true).files(22, 'pay/x.ts').asked(21, 22, 'a', 'b');
    story.opened(20, 23, 'a').files(23, 'pay/x.ts').asked(21, 23, 'a', 7);
    const view = story.view(0, 30);
    const reading = readingOf(bottlenecks, view, AREA);
    expect(reading?.values['open']).toBe(2);
    if (reading === undefined) throw new Error('no reading');
    expect(bottlenecks.evidence(view, reading, 'open').rows.map(({ workId }) => workId)).toEqual([23, 20]);
  });

  it('is answered by any of a team that was asked', () => {
    const story = waits(...S12)
      .team(7, 'pay', 'bd')
      .opened(20, 20, 'a')
      .files(20, 'pay/x.ts')
      .asked(21, 20, 'a', 7);
    const open = (to: number) => readingOf(bottlenecks, story.view(0, to), { type: 'team', id: 7 })?.values['open'];
    expect(open(30)).toBeUndefined();
    story.team(7, 'pay', 'fg');
    expect(open(30)).toBe(1);
    story.reviewed(25, 20, 'd');
    expect([open(25), open(30)]).toEqual([1, 0]);
  });
});

describe('a team', () => {
  it('has the spread of the design over everybody, zeros included', () => {
    const story = fixtureF().team(9, 'all', 'abcdefgh');
    const values = readingFor(bottlenecks, story, story.view(0, 30), 9)?.values;
    expect(values).toMatchObject({ gini: 0.5, topReviewShare: 0.5, reviews: 11 - 1, reviewers: 6, waited: 0 });
    expect(values?.['effectiveReviewers']).toBeCloseTo(3.333333, 6);
    expect(Object.keys(values ?? {})).not.toContain('needs-second-reviewer');
  });
});

describe('an area with fewer than three people who can review', () => {
  function quiet(merges: number): Writing {
    const story = new Writing().at(2);
    for (let i = 1; i <= merges; i++)
      story
        .opened(i, i, 'a')
        .files(i, 'pay/x.ts')
        .asked(i, i, 'a', 'b')
        .reviewed(i + 0.5, i, 'b')
        .merged(i + 1, i);
    return story;
  }

  it('says only that it needs a second one', () => {
    const view = quiet(5).view(0, 30);
    const reading = readingOf(bottlenecks, view, { ...AREA, id: 2 });
    expect(reading?.values).toEqual({ 'needs-second-reviewer': 5 });
    if (reading === undefined) throw new Error('no reading');
    expect([reading.n, reading.groups, unequalParts(bottlenecks, view, reading)]).toEqual([1, [], []]);
    expect(bottlenecks.evidence(view, reading, 'needs-second-reviewer').rows).toHaveLength(5);
    expect(bottlenecks.evidence(view, reading, 'waited').rows).toEqual([]);
  });

  it('says nothing where hardly anything is merged', () => {
    expect([...bottlenecks.measure(quiet(4).view(0, 30))]).toEqual([]);
  });

  it('has three again while three reviewed within a year', () => {
    const story = quiet(5).opened(0, 90, 'a').files(90, 'pay/x.ts').reviewed(6, 90, 'c').reviewed(7, 90, 'd');
    expect(readingOf(bottlenecks, story.view(0, 30), { ...AREA, id: 2 })?.values).toMatchObject({ reviewers: 3, reviews: 7 });
    for (let i = 100; i < 105; i++)
      story
        .opened(i, i, 'a')
        .files(i, 'pay/x.ts')
        .merged(i + 1, i);
    expect(readingOf(bottlenecks, story.view(300, 371), { ...AREA, id: 2 })?.values).toEqual({ 'needs-second-reviewer': 6 });
  });
});

describe('the reading', () => {
  it('names no person, in any group', () => {
    const readings = [
      ...bottlenecks.measure(
        waits(...S12)
          .team(1, 'one', 'bdefg')
          .view(0, 30),
      ),
    ];
    expect(readings.map(({ subject }) => subject.type)).toEqual(['area', 'team']);
    expect(readings.flatMap(({ groups }) => groups)).toEqual([]);
  });

  it('has lists that equal its numbers, and no others', () => {
    const view = waits(...S12)
      .team(1, 'one', 'bdefg')
      .view(0, 30);
    for (const reading of bottlenecks.measure(view)) {
      expect(unequalParts(bottlenecks, view, reading)).toEqual([]);
      expect(() => bottlenecks.evidence(view, reading, 'slowest')).toThrow(UnknownPartError);
    }
  });
});
