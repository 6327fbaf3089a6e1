import { describe, expect, it } from '@jest/globals';
import { adoption } from './adoption.js';
import { alignment } from './alignment.js';
import { carriedByOthers } from './carried-by-others.js';
import { crossTeamShare } from './cross-team-share.js';
import { documentReach } from './document-reach.js';
import { investment } from './investment.js';
import { pull } from './pull.js';
import { registry } from './registry.js';
import { reviewReach } from './review-reach.js';
import { hodgesLehmann } from './stats/hodges-lehmann.js';
import { eiIndex } from './stats/insularity.js';
import { wilson } from './stats/wilson.js';
import { everything } from './testing/everything.js';
import { readingFor, readingOf } from './testing/readings.js';
import { Story } from './testing/story.js';
import { Writing } from './testing/writing.js';

/** Every definition's example is a sum anyone can redo; here it is redone. */
describe('the example of review-reach', () => {
  const story = new Story().team(1, 'a', 'ax').team(2, 'b', 'de').team(3, 'c', 'c').owners(-9);
  story.opened(0, 1, 'a').opened(0, 2, 'x').opened(0, 3, 'c').opened(0, 4, 'e');
  story.thread(1, 1, 'd', { outdated: true }).commit(1.5, 1).reviewed(2, 2, 'd').reviewed(3, 3, 'd').reviewed(4, 4, 'd');
  const reading = readingFor(reviewReach, story, story.view(0, 9), 'd');

  it('gives 4 reviews of 4 pull requests of 4 people, 2 other teams, 1 of them changed', () => {
    expect(reviewReach.definition.example).toContain('4 reviews of 4 pull requests of 4 people, and 2 other teams');
    expect(reading?.values).toMatchObject({ reviews: 4, pulls: 4, people: 4, teams: 2, changed: 1 });
  });
});

describe('the example of cross-team-share', () => {
  const story = new Story().team(1, 'a', 'ax').team(2, 'b', 'de').team(3, 'c', 'c');
  ['a', 'a', 'c', 'x', 'e'].forEach((author, i) => story.opened(i, i + 1, author).reviewed(i + 0.5, i + 1, 'd'));
  const reading = readingFor(crossTeamShare, story, story.view(0, 9), 'd');

  it('gives 4 of 5 outside and no share', () => {
    expect(crossTeamShare.definition.example).toContain('4 of 5 went outside');
    expect(reading?.values).toMatchObject({ cross: 4, all: 5 });
    expect(reading?.values).not.toHaveProperty('share');
  });

  it('gives 0.11 for 5 pairs across and 4 within', () => {
    expect(crossTeamShare.definition.example).toContain('EI is 0.11');
    expect(eiIndex(5, 4)).toBeCloseTo(0.11, 2);
  });
});

describe('the example of pull', () => {
  const story = new Story().team(1, 'one', 'b').owners(-9);
  for (let i = 1; i <= 16; i++) {
    story.opened(i, i, 'a');
    if (i <= 6) story.asked(i + 0.1, i, 'a', 'b');
    else if (i <= 14) story.asked(i + 0.1, i, 'a', 1);
    story.reviewed(i + 0.5, i, 'b');
  }
  const reading = readingFor(pull, story, story.view(0, 30), 'b');

  it('gives 6 by name, 8 by rule, 2 unasked: 6 of 8', () => {
    expect(pull.definition.example).toContain('6 of 8, p = 0.75, between 0.41 and 0.93');
    expect(reading?.values).toMatchObject({ 'by-name': 6, 'by-rule': 8, unasked: 2, counted: 8 });
    const [low, high] = wilson(6, 8);
    expect(low).toBeCloseTo(0.41, 2);
    expect(high).toBeCloseTo(0.93, 2);
  });
});

describe.each(registry.definitions().map((definition) => [definition.signal, definition] as const))(
  'what %s says of itself',
  (_, definition) => {
    it('is written in sentences', () => {
      const sentences = [
        definition.claim,
        definition.formula,
        definition.example,
        definition.source,
        ...definition.blindSpots,
        ...definition.gaming,
      ];
      const all = [...sentences, ...definition.notFor, ...definition.parts.map((part) => part.what)];
      for (const sentence of all) expect([sentence, /^[A-Z(].*\.$/.test(sentence)]).toEqual([sentence, true]);
    });

    it('claims no more than it measures', () => {
      expect(definition.claim).not.toMatch(/\b(because of you|quality|impact|best|top)\b/i);
    });

    it('names parts short enough for a label', () => {
      for (const part of definition.parts) expect(part.name.length).toBeLessThanOrEqual(40);
    });

    it('measures what its parts name, of every kind of subject it names', () => {
      const signal = registry.signals.find((one) => one.definition.signal === definition.signal);
      if (signal === undefined) {
        expect(definition.signal).toBe('overlap');
        return;
      }
      const readings = everything().flatMap((view) => [...signal.measure(view)]);
      for (const type of definition.of) {
        if (type === 'organization' || type === 'team') continue;
        const reading = readings.find(({ subject }) => subject.type === type);
        const parts = definition.parts.filter(({ of }) => of === undefined || of.includes(type)).map(({ id }) => id);
        expect(Object.keys(reading?.values ?? {})).toEqual(expect.arrayContaining(parts));
        const others = definition.parts.map(({ id }) => id).filter((id) => !parts.includes(id));
        expect(Object.keys(reading?.values ?? {}).filter((id) => others.includes(id))).toEqual([]);
      }
    });
  },
);

describe('the examples of documents', () => {
  it('document-reach: 3 voices and 2 other teams, 1 of them with a change', () => {
    const story = new Writing().team(1, 'a', 'ab').team(2, 'b', 'c').team(3, 'c', 'e').opened(0, 1, 'a').files(1, 'text/1.md');
    story
      .proposed(0, 1, 1, { state: 'proposed' })
      .thread(1, 1, 'c', { path: 'text/1.md', outdated: true })
      .commit(2, 1)
      .reviewed(3, 1, 'e');
    story.merged(4, 1).revised(4, 1, { state: 'accepted', pull: 1 }).said(5, 1, 'b');
    const values = readingOf(documentReach, story.whole(9), { type: 'document', id: 1 })?.values;
    expect(documentReach.definition.example).toContain('3 voices and 2 other teams');
    expect(values).toMatchObject({ voices: 3, teams: 2, 'teams-before': 2, changed: 1 });
  });

  it('adoption: 4 pull requests, 3 of them by 2 other teams; 1 later; first lag 10 days', () => {
    const story = new Writing().team(1, 'a', 'ab').team(2, 'b', 'c').team(3, 'c', 'e').revised(0, 1, { state: 'accepted', who: 'a' });
    story.at(2).carried(10, 10, 'c').carried(200, 11, 'c').carried(30, 12, 'e').carried(5, 13, 'b');
    expect(adoption.definition.example).toContain('4 pull requests, 3 of them by 2 other teams; 1 later; first lag 10 days');
    const values = readingOf(adoption, story.whole(300), { type: 'document', id: 1 })?.values;
    expect(values).toMatchObject({ cited: 4, pulls: 3, teams: 2, later: 1, firstLagDays: 10 });
  });

  it('carried-by-others: 4 changes, 2 by others, in 1 team', () => {
    const story = new Writing().team(1, 'a', 'dx').team(2, 'b', 'ce').revised(0, 1, { state: 'accepted', who: 'd' });
    story.at(2).carried(1, 10, 'd').carried(2, 11, 'x').carried(3, 12, 'c').carried(4, 13, 'e');
    expect(carriedByOthers.definition.example).toContain('4 changes, 2 by others, in 1 team');
    const values = readingOf(carriedByOthers, story.whole(300), { type: 'document', id: 1 })?.values;
    expect(values).toMatchObject({ pulls: 4, 'by-others': 2, teams: 1 });
  });

  it('alignment: before B, after C, never D', () => {
    const story = new Writing().team(1, 'a', 'a').team(2, 'b', 'b').team(3, 'c', 'c').team(4, 'd', 'd').at(2).owners(-9);
    story.owners(-8, '* @acme/b\n/d/ @acme/d').at(1).opened(0, 1, 'a').files(1, 'text/1.md').said(1, 1, 'b').merged(2, 1);
    story.revised(2, 1, { state: 'accepted', pull: 1, references: ['acme/api', 'name:c'] }).said(9, 1, 'c');
    story.at(2).opened(3, 20, 'a').files(20, 'd/x.ts').cites(3, 20, 'a').merged(4, 20);
    const reading = readingOf(alignment, story.whole(30), { type: 'document', id: 1 });
    expect(alignment.definition.example).toContain('before B, after C, never D');
    expect(reading?.groups.map(({ teamId, parts }) => [teamId, ...parts]).sort()).toEqual([
      [2, 'before'],
      [3, 'after'],
      [4, 'never'],
    ]);
  });

  it('investment: 2 hours less', () => {
    expect(investment.definition.example).toContain('2 hours less');
    expect(hodgesLehmann([10, 20, 30], [8, 18, 28])?.shift).toBeCloseTo(-2, 9);
  });
});
