import { describe, expect, it } from '@jest/globals';
import { answerMachine } from './answer-machine.js';
import { staysNeeded } from './mentoring/topic-help.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { Story } from './testing/story.js';

interface Asked {
  /** Threads by h and by everybody, month by month. */
  readonly mine: readonly number[];
  readonly all: readonly number[];
  readonly path?: (thread: number) => string;
}

/** Half a year of thirty-day months, from day 0 to day 180, in which h answers in `src/match`. */
function topic({ mine, all, path = (i) => `src/match/${String(i % 2)}.go` }: Asked, story = new Story()): Story {
  let pull = 0;
  all.forEach((count, month) => {
    for (let i = 0; i < count; i++) {
      const at = 30 * month + (29 * i) / Math.max(1, count) + 0.5;
      const file = path(i);
      story.opened(at - 0.25, ++pull, 'abc'[pull % 3] ?? 'a').files(pull, file);
      story.thread(at, pull, i < (mine[month] ?? 0) ? 'h' : 'i', { path: file });
    }
  });
  return story;
}

const STEADY: Asked = { mine: [9, 9, 8, 9, 9, 9], all: [10, 10, 10, 10, 10, 10] };
const found = (story: Story, to = 180) => readingFor(answerMachine, story, story.view(90, to), 'h');

describe('answer-machine', () => {
  it('gives the vector of a topic that stays with one person', () => {
    const reading = found(topic(STEADY));
    expect(answerMachine.definition.example).toContain('0.9, 0.9, 0.8, 0.9, 0.9, 0.9. The slope is 0, and 51 of the 53');
    expect(reading?.values).toEqual({ topics: 1, threads: 53, 'came-back': 51, everybody: 60 });
    expect(reading?.groups.map(({ key }) => key)).toEqual(['area:1:src/match']);
    expect(reading?.n).toBe(6);
  });

  it('is silent where the share falls, as in mentoring', () => {
    expect(found(topic({ mine: [9, 8, 8, 6, 5, 3], all: STEADY.all }))).toBeUndefined();
  });

  it('is silent of few threads, of few months and of files that do not come back', () => {
    expect(found(topic({ mine: [3, 3, 3, 3, 3, 3], all: [3, 3, 3, 3, 3, 3] }))).toBeUndefined();
    expect(found(topic({ mine: [0, 0, 0, 20, 20, 20], all: [0, 0, 0, 20, 20, 20] }))).toBeUndefined();
    expect(found(topic({ mine: [20, 20, 20, 2, 2, 2], all: [20, 20, 20, 2, 2, 2] }))).toBeUndefined();
    let file = 0;
    expect(found(topic({ ...STEADY, path: () => `src/match/${String(file++)}.go` }))).toBeUndefined();
  });

  it('is silent where most of what is said comes from others', () => {
    const half = { mine: [5, 5, 5, 5, 5, 5], all: STEADY.all };
    expect(found(topic(half))?.values['topics']).toBe(1);
    expect(found(topic({ ...half, all: [11, 11, 11, 11, 11, 11] }))).toBeUndefined();
  });

  it('holds its thresholds exactly', () => {
    const rows = (count: number, month: number) =>
      Array.from({ length: count }, (_, i) => ({ row: 100 * month + i, month, person: 1, topic: 't' }));
    const answers = [0, 1, 2, 3, 4, 5].flatMap((month) => rows(4, month));
    const again = (count: number) => new Set(answers.slice(0, count).map(({ row }) => row));
    const shares = [1, 1, 1, 1, 1, 1];
    expect(staysNeeded({ answers, again: again(8), shares, all: 24 })).toBe(true);
    expect(staysNeeded({ answers, again: again(7), shares, all: 24 })).toBe(false);
    expect(staysNeeded({ answers: answers.slice(0, -1), again: again(8), shares, all: 24 })).toBe(false);
    expect(staysNeeded({ answers: answers.slice(1), again: again(9), shares, all: 24 })).toBe(false);
    expect(staysNeeded({ answers, again: again(8), shares: [0.5, 0.53, 0.56, 0.59, 0.62, 0.65], all: 24 })).toBe(false);
    expect(staysNeeded({ answers, again: again(8), shares: [null, null, null, 1, 1, 1], all: 24 })).toBe(false);
    expect(staysNeeded({ answers, again: again(8), shares, all: 49 })).toBe(false);
  });

  it('names the topic by the rule at the end, and below a rule for everything by folders', () => {
    const ruled = new Story().owners(-9).owners(-8, '* @ann\n/src/match/ @h');
    expect(found(topic(STEADY, ruled))?.groups[0]?.key).toBe('area:1:/src/match/');
    const wide = new Story().owners(-9).owners(-8, '* @ann');
    expect(found(topic(STEADY, wide))?.groups[0]?.key).toBe('area:1:src/match');
  });

  it('takes the six months that end with the period, not what came later', () => {
    const story = topic(STEADY);
    const before = found(story);
    story.opened(181, 900, 'a').files(900, 'src/match/0.go').thread(182, 900, 'h', { path: 'src/match/0.go' });
    expect(found(story)).toEqual(before);
    expect(found(story, 270)).toBeUndefined();
  });

  it('has lists that equal its numbers', () => {
    const story = topic(STEADY);
    const view = story.view(90, 180);
    const readings = [...answerMachine.measure(view)];
    expect(readings).toHaveLength(1);
    for (const reading of readings) expect(unequalParts(answerMachine, view, reading)).toEqual([]);
  });
});
