import type { Shape } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { risk } from './risk.js';
import { readingFor, readingOf, unequalParts } from './testing/readings.js';
import { Writing } from './testing/writing.js';

const AREA = { type: 'area', id: 2, area: 'pay' } as const;

/** The rows belong to `acme/api`. */
function told(): Writing {
  return new Writing().at(2);
}

/** Merged on its day, with so many reviewers. */
function merged(story: Writing, work: number, at: number, reviewers = 0, paths = ['pay/x.ts'], author = 'a'): Writing {
  story.opened(at - 0.5, work, author).files(work, ...paths);
  [...'bcdefg'].slice(0, reviewers).forEach((who) => story.reviewed(at - 0.2, work, who));
  return story.row('pull.merged', at, author, work);
}

function titled(story: Writing, titles: Readonly<Record<number, string>>): Writing {
  const shapes = new Map(
    Object.entries(titles).map(([work, title]): [number, Shape] => [Number(work), { title, additions: 1, deletions: 1, files: 1 }]),
  );
  story.extra = Object.assign(story.extra, { shapes });
  return story;
}

function issue(
  story: Writing,
  kind: 'issue.opened' | 'issue.closed',
  at: number,
  number: number,
  means: 'incident' | 'action-item',
  who = 'z',
): Writing {
  return story.row(kind, at, who, null, { number, means });
}

describe('the risk of an area', () => {
  it('adds reverts, incidents and one-reviewer merges for each hundred merges: 30 in the example', () => {
    const story = told();
    for (let i = 1; i <= 40; i++) merged(story, i, i, i <= 9 ? i % 2 : 2);
    titled(story, { 20: 'Revert "Add x"', 21: 'Revert "Add y"', 22: 'Reverting y' });
    issue(story, 'issue.opened', 15, 500, 'incident').cites(16, 30, 'a', 'acme/api#500').cites(16, 31, 'a', 'acme/api#500');
    issue(story, 'issue.opened', 15, 501, 'incident');
    issue(story, 'issue.opened', 15, 502, 'action-item').cites(16, 30, 'a', 'acme/api#502');
    const view = story.view(0, 50);
    const reading = readingOf(risk, view, AREA);
    expect(reading).toMatchObject({ n: 40, values: { merges: 40, reverts: 2, incidents: 1, 'one-reviewer': 9, per100: 30 } });
    expect(reading?.coverage.notSaid).toBe(37);
    expect(risk.definition.example).toContain('That is 30 for each hundred');
    if (reading === undefined) throw new Error('no reading');
    expect(unequalParts(risk, view, reading)).toEqual([]);
    expect(risk.evidence(view, reading, 'incidents').rows.map(({ kind, workId }) => [kind, workId])).toEqual([['issue.opened', null]]);
  });

  it('says no rate under 20 merges', () => {
    const story = told();
    for (let i = 1; i < 20; i++) merged(story, i, i);
    expect(Object.keys(readingOf(risk, story.view(0, 50), AREA)?.values ?? {})).toEqual(['merges', 'reverts', 'incidents', 'one-reviewer']);
    merged(story, 20, 20);
    expect(readingOf(risk, story.view(0, 50), AREA)?.values['per100']).toBe(100);
  });

  it('does not count a review after the merge, one by its author, or work by bots', () => {
    const story = merged(told(), 1, 5, 1).reviewed(6, 1, 'g').reviewed(4.9, 1, 'a');
    merged(story, 2, 5, 0, ['pay/x.ts'], 'deps[bot]');
    expect(readingOf(risk, story.view(0, 50), AREA)?.values).toMatchObject({ merges: 1, 'one-reviewer': 1 });
  });

  it('has the quarters before the end that are whole and have 20 merges, and a slope from four on', () => {
    const story = told().opened(-1, 999, 'a');
    const rates = [0, 5, 10, 15, 20];
    rates.forEach((alone, quarter) => {
      for (let i = 0; i < 20; i++) merged(story, quarter * 20 + i + 1, quarter * 91 + 1 + i, i < alone ? 1 : 2);
    });
    const values = readingOf(risk, story.view(364, 455), AREA)?.values ?? {};
    expect([values['per100:2026-01-01'], values['per100:2026-04-02'], values['per100:2026-12-31']]).toEqual([0, 25, 100]);
    expect([values['merges:2026-04-02'], values['oneReviewer:2026-04-02']]).toEqual([20, 5]);
    expect(values['slopePerQuarter']).toBe(25);
    expect(values['slopeChance']).toBeCloseTo(0.0275, 3);
    const short = readingOf(risk, story.view(182, 273), AREA)?.values ?? {};
    expect([short['per100:2026-01-01'], short['slopePerQuarter']]).toEqual([0, undefined]);
  });
});

describe('the risk a person took out', () => {
  function story(): Writing {
    const one = new Writing().at(1);
    one.revised(1, 1, { kind: 'incident-review', authors: 'a', state: 'accepted', who: 'a' }).revised(1, 4, { authors: 'a' });
    one
      .opened(2, 60, 'b')
      .files(60, 'text/2.md')
      .proposed(2, 2, 60, { kind: 'incident-review', who: 'b' })
      .said(3, 60, 'a')
      .said(4, 60, 'b');
    one.at(2);
    issue(one, 'issue.opened', 1, 500, 'action-item');
    issue(issue(one, 'issue.closed', 5, 500, 'action-item', 'b'), 'issue.closed', 7, 500, 'action-item', 'a');
    issue(one, 'issue.closed', 7, 501, 'incident', 'a');
    merged(one, 10, 10, 1, ['pay/x.ts'], 'c').cites(10, 10, 'c', 'acme/api#9');
    merged(one, 11, 12, 1, ['pay/x.test.ts']).cites(11, 11, 'a', 'acme/api#10');
    merged(one, 12, 12, 1, ['pay/x.test.ts'], 'd').cites(11, 12, 'd', 'acme/api#9');
    merged(one, 13, 12, 1, ['pay/x.ts']).cites(11, 13, 'a', 'acme/api#10');
    merged(one, 14, 101, 1, ['pay/x.test.ts']).cites(11, 14, 'a', 'acme/api#10');
    merged(one, 15, 9, 1, ['pay/x.test.ts']).cites(8, 15, 'a', 'acme/api#10');
    return titled(one, { 10: 'Revert "Pay in cents"' });
  }

  it('counts incident reviews, action items and guards', () => {
    const told = story();
    const view = told.view(0, 200);
    const reading = readingFor(risk, told, view, 'a');
    expect(reading?.values).toEqual({ written: 1, reviewed: 1, 'action-items': 1, guards: 1 });
    expect(reading?.groups.map(({ key }) => key).sort()).toEqual(['document:1', 'document:2', 'issue:2:500', 'pull:11']);
    expect(readingFor(risk, told, view, 'd')?.values['guards']).toBe(1);
    if (reading === undefined) throw new Error('no reading');
    expect(unequalParts(risk, view, reading)).toEqual([]);
    expect(risk.evidence(view, reading, 'guards').rows.map(({ workId }) => workId)).toEqual([11]);
  });

  it('makes the same lists from what the person acted on, where the revert and the issue are not', () => {
    const told = story();
    const view = told.view(0, 200);
    const reading = readingFor(risk, told, view, 'a');
    if (reading === undefined) throw new Error('no reading');
    const own = told.rows.filter(({ workId, kind }) => !kind.startsWith('issue') && workId !== 10 && workId !== 12);
    const small = told.view(0, 200, own);
    expect(unequalParts(risk, small, reading)).toEqual([]);
    expect(risk.evidence(small, reading, 'guards')).toEqual(risk.evidence(view, reading, 'guards'));
    expect(risk.evidence(small, reading, 'action-items').groups).toEqual(risk.evidence(view, reading, 'action-items').groups);
  });

  it('says nothing of reverts of what a person wrote or approved', () => {
    const reading = readingFor(risk, story(), story().view(0, 200), 'c');
    expect(reading).toBeUndefined();
  });
});
