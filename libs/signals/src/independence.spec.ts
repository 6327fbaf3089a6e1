import { describe, expect, it } from '@jest/globals';
import { independence } from './independence.js';
import { mentoringOf } from './mentoring/mentoring-of.js';
import { agreed, mentored, type MonthTold } from './testing/mentored.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import type { Writing } from './testing/writing.js';

const pairOf = (story: Writing) => ({ type: 'pair', id: story.person('e'), mentor: story.person('m') }) as const;

function values(story: Writing, to = 200): Readonly<Record<string, number>> {
  const found = readingOf(independence, agreed(story).view(0, to), pairOf(story))?.values;
  if (found === undefined) throw new Error('There is no reading of the pair.');
  return found;
}

const threads = (mentor: number, others: number): MonthTold => ({ mentor, others });
const FALLS = [threads(9, 1), threads(8, 2), threads(8, 2), threads(6, 4), threads(5, 5), threads(3, 7)];
const STAYS = [threads(9, 1), threads(9, 1), threads(8, 2), threads(9, 1), threads(9, 1), threads(9, 1)];

describe('independence', () => {
  it('gives the vector of dependence that falls', () => {
    const found = values(mentored(FALLS));
    expect([1, 2, 3, 4, 5, 6].map((month) => found[`d-${String(month)}`])).toEqual([0.9, 0.8, 0.8, 0.6, 0.5, 0.3]);
    expect(independence.definition.example).toContain('it falls by 0.1 a month, p = 0.013');
    expect(found['slope-d']).toBeCloseTo(-0.1, 12);
    expect(found['p-d']).toBeCloseTo(0.0129, 4);
    expect(found).toMatchObject({ threads: 60, 'from-helpers': 39, 'moved-d': -1, evidence: 0 });
  });

  it('gives the vector of an answer machine: no slope', () => {
    expect(values(mentored(STAYS))).toMatchObject({ 'slope-d': 0, 'moved-d': 0, evidence: 0 });
  });

  it('gives the vector of first pass that is not evidence yet', () => {
    const found = values(mentored(FALLS.map((month, i) => ({ ...month, merged: 2, objected: [2, 1, 1, 1, 0, 0][i] ?? 0 }))));
    expect(found).toMatchObject({ pulls: 12, 'first-pass': 7, 'moved-q': 0, 'moved-d': -1, evidence: 0 });
    expect(found['difference-q']).toBeCloseTo(0.5, 12);
    expect(independence.definition.example).toContain('between -0.04 and 0.77');
    expect(found['low-q']).toBeCloseTo(-0.0403, 4);
    expect(found['high-q']).toBeCloseTo(0.7732, 4);
    expect(found['fisher-q']).toBeCloseTo(0.2424, 4);
  });

  it('says that it changed once dependence fell and first pass rose', () => {
    const better = FALLS.map((month, i) => ({ ...month, merged: 4, objected: [4, 3, 3, 1, 0, 0][i] ?? 0 }));
    expect(values(mentored(better))).toMatchObject({ 'moved-d': -1, 'moved-q': 1, evidence: 1 });
  });

  it('does not say so when more had to be put right afterwards', () => {
    const better = FALLS.map((month, i) => ({ ...month, merged: 4, objected: [4, 3, 3, 1, 0, 0][i] ?? 0 }));
    const story = mentored(better);
    const titles = new Map<number, { title: string; additions: number; deletions: number; files: number }>();
    let next = 1000;
    for (const { kind, workId, at } of [...story.rows]) {
      if (kind !== 'pull.merged' || at < Date.UTC(2026, 0, 1) + 90 * 86_400_000) continue;
      titles.set(++next, { title: `Fix what ${String(workId)} broke`, additions: 1, deletions: 1, files: 1 });
      story.opened((at - Date.UTC(2026, 0, 1)) / 86_400_000 + 3, next, 'o').files(next, `src/pay/${String(workId)}.ts`);
    }
    Object.assign(story.extra, { shapes: titles });
    const found = values(story, 230);
    expect(found).toMatchObject({ 'moved-d': -1, 'moved-q': 1, 'moved-f': 1, evidence: 0 });
  });

  it('says no number under four months, only the counts and the list', () => {
    const found = values(mentored(FALLS), 95);
    expect(found).toEqual({ threads: 30, 'from-helpers': 25, 'came-back': 0, pulls: 0, 'first-pass': 0, given: 0, helpers: 1 });
  });

  it('is silent on a pair that did not agree, and on one that is none', () => {
    const story = mentored(FALLS);
    expect([...independence.measure(story.view(0, 200))].some(({ subject }) => subject.type === 'pair')).toBe(false);
    const few = mentored([threads(4, 9), threads(0, 3)]);
    expect(readingOf(independence, agreed(few).view(0, 200), pairOf(few))).toBeUndefined();
    expect(mentoringOf(few.view(0, 200), few.person('e'), few.person('m'))).toBeNull();
  });

  it('does not take acts that explain nothing for help', () => {
    const story = mentored([]);
    for (let i = 0; i < 8; i++) story.opened(i, 50 + i, 'e').thread(i + 0.1, 50 + i, 'm', { said: { intents: ['question'] } });
    expect(mentoringOf(story.view(0, 200), story.person('e'), story.person('m'))).toBeNull();
  });

  it('follows all who help: one who takes over keeps dependence up, and is named as a group to the pair alone', () => {
    const taken = { ...threads(0, 6), explained: true };
    const story = mentored([threads(6, 0), threads(6, 0), taken, taken, taken, taken]);
    const found = values(story);
    expect(found).toMatchObject({ 'd-1': 1, 'd-6': 1, 'slope-d': 0, helpers: 2 });
    const view = story.view(0, 200);
    const pair = readingOf(independence, view, pairOf(story));
    expect(pair?.groups.map(({ key }) => key)).toEqual(
      expect.arrayContaining([`person:${String(story.person('m'))}`, `person:${String(story.person('o'))}`]),
    );
    const alone = readingFor(independence, story, view, 'e');
    expect(alone?.groups.every(({ key }) => key.startsWith('month:'))).toBe(true);
    expect(alone?.values).not.toHaveProperty('helpers');
  });

  it('counts what e gives where e was once helped, and what came back on a file', () => {
    const story = mentored(FALLS);
    story.opened(100, 900, 'z').files(900, 'src/pay/x.ts').reviewed(101, 900, 'e');
    story.opened(100, 901, 'z').files(901, 'src/web/x.ts').reviewed(101, 901, 'e');
    story.opened(70, 902, 'e').thread(71, 902, 'o', { path: 'src/pay/1.ts' });
    story.opened(50, 903, 'e').thread(51, 903, 'o', { path: 'src/pay/1.ts' }).thread(52, 903, 'o', { path: 'src/pay/1.ts' });
    expect(values(story)).toMatchObject({ given: 1, 'g-4': 1, 'g-1': 0, 'came-back': 3 });
  });

  it('leaves out threads of nothing but praise, and unreviewed merges', () => {
    const story = mentored(FALLS);
    story
      .opened(3, 900, 'e')
      .thread(3.5, 900, 'm', { said: { intents: ['praise'] } })
      .merged(4, 900);
    story.opened(3, 901, 'e').merged(4, 901);
    expect(values(story)).toMatchObject({ threads: 60, pulls: 1 });
  });

  it('stands beside people of like tenure whom this mentor did not review', () => {
    const months = FALLS.map((month, i) => ({ ...month, merged: 4, objected: [4, 3, 3, 1, 0, 0][i] ?? 0 }));
    const story = mentored(months);
    for (const [i, who] of [...'uvw'].entries()) {
      for (let month = 0; month < 6; month++) {
        const pull = 500 + 10 * i + month;
        story
          .opened(30 * month + 2, pull, who)
          .reviewed(30 * month + 3, pull, 'o')
          .merged(30 * month + 4, pull);
      }
    }
    expect(values(story)).toMatchObject({ 'matched-q': 0, 'matched-n-q': 3 });
    expect(values(story)['beyond-q']).toBeCloseTo(values(story)['slope-q'] ?? 0, 12);
    const reviewed = mentored(months);
    reviewed.opened(2, 500, 'u').reviewed(3, 500, 'm').merged(4, 500);
    expect(values(reviewed)).not.toHaveProperty('matched-q');
  });

  it('shows a person the first six months of help while they reach into the period, else the last six', () => {
    const story = mentored([...FALLS, threads(0, 5), threads(0, 5), threads(0, 5)]);
    const begins = (from: number, to: number) => readingFor(independence, story, story.view(from, to), 'e')?.values['begins'];
    expect(begins(100, 270)).toBe(Date.UTC(2026, 0, 1));
    expect(begins(200, 270)).toBe(Date.UTC(2026, 0, 1) + 90 * 86_400_000);
  });

  it('has lists that equal its numbers, for the pair and for each alone', () => {
    const story = agreed(mentored(FALLS.map((month) => ({ ...month, merged: 2, objected: 1 }))));
    const view = story.view(0, 200);
    const readings = [...independence.measure(view)];
    expect(readings).toHaveLength(2);
    for (const reading of readings) expect(unequalParts(independence, view, reading)).toEqual([]);
  });
});
