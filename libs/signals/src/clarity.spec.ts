import { describe, expect, it } from '@jest/globals';
import { clarity } from './clarity.js';
import { statedImpact } from './stated-impact.js';
import type { Signal } from './signal.js';
import { readingOf, unequalParts } from './testing/readings.js';
import { rfc, type Writing } from './testing/writing.js';

function of(signal: Signal, story: Writing, to = 400): unknown {
  return readingOf(signal, story.whole(to), { type: 'document', id: 1 })?.values;
}

describe('clarity', () => {
  it('counts what others wrote on citing work and named the document in', () => {
    const story = rfc().at(2).carried(20, 20, 'c').carried(21, 21, 'e');
    story
      .said(20.5, 20, 'e')
      .cites(20.5, 20, 'e', 'rfc-1', 'comment')
      .said(20.6, 20, 'g')
      .said(21.5, 21, 'e')
      .cites(21.5, 21, 'e', 'rfc-1', 'comment');
    expect(of(clarity, story)).toEqual({ 'questions-after': 1, reopened: 0, 'superseded-early': 0 });
  });

  it('counts a decision that was taken back', () => {
    const story = rfc().revised(30, 1, { state: 'proposed' }).revised(40, 1, { state: 'accepted' });
    expect(of(clarity, story)).toEqual({ 'questions-after': 0, reopened: 1, 'superseded-early': 0 });
  });

  it('tells superseded within half a year from later', () => {
    expect(of(clarity, rfc().revised(150, 1, { state: 'superseded' }))).toMatchObject({ 'superseded-early': 1, reopened: 0 });
    expect(of(clarity, rfc().revised(193, 1, { state: 'superseded' }))).toBeUndefined();
    expect(of(clarity, rfc().at(2).carried(20, 20, 'c'))).toEqual({ 'questions-after': 0, reopened: 0, 'superseded-early': 0 });
  });

  it('says nothing of what is not decided', () => {
    expect(of(clarity, rfc({ state: 'proposed' }).at(2).carried(20, 20, 'c'))).toBeUndefined();
  });
});

describe('stated-impact', () => {
  it('says what the newest text says, and whether outcomes were stated', () => {
    expect(of(statedImpact, rfc())).toEqual({ gains: 0, measure: 0, outcomes: 0 });
    const story = rfc().revised(20, 1, { state: 'accepted', gains: 'Support answers fewer calls.' });
    expect(of(statedImpact, story)).toEqual({ gains: 1, measure: 0, outcomes: 0 });
    story.extra = Object.assign(story.extra, { outcomes: new Map([[1, 2]]) });
    expect(of(statedImpact, story)).toEqual({ gains: 1, measure: 0, outcomes: 1 });
  });

  it('says nothing of a text that was not read', () => {
    expect(of(statedImpact, rfc({ unread: true }))).toBeUndefined();
  });
});

it.each([clarity, statedImpact])('has lists that equal their numbers: %#', (signal) => {
  const story = rfc({ measure: 'Calls are counted.' }).revised(30, 1, { state: 'proposed', measure: 'x' }).at(2).carried(20, 20, 'c');
  story.said(20.5, 20, 'e').cites(20.5, 20, 'e', 'rfc-1', 'comment');
  const view = story.whole(60);
  const readings = [...signal.measure(view)];
  expect(readings).toHaveLength(1);
  for (const reading of readings) expect(unequalParts(signal, view, reading)).toEqual([]);
});
