import { describe, expect, it } from '@jest/globals';
import { crossTeamShare } from './cross-team-share.js';
import { pull } from './pull.js';
import { registry } from './registry.js';
import { reviewReach } from './review-reach.js';
import { eiIndex } from './stats/insularity.js';
import { wilson } from './stats/wilson.js';
import { readingFor } from './testing/readings.js';
import { Story } from './testing/story.js';

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
    expect(reading?.values).toEqual({ cross: 4, all: 5 });
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
      for (const word of ['because of you', 'quality', 'impact', 'best', 'top']) expect(definition.claim.toLowerCase()).not.toContain(word);
    });

    it('names parts short enough for a label', () => {
      for (const part of definition.parts) expect(part.name.length).toBeLessThanOrEqual(40);
    });

    it('measures what its parts name, and nothing that is a number of a list beside them', () => {
      const story = new Story().team(1, 'a', 'a').team(2, 'b', 'b').owners(-9).opened(0, 1, 'a').reviewed(1, 1, 'b');
      const signal = registry.signals.find((one) => one.definition.signal === definition.signal);
      if (signal === undefined) throw new Error('It is not registered.');
      const reading = readingFor(signal, story, story.view(0, 9), 'b');
      expect(Object.keys(reading?.values ?? {}).sort()).toEqual(definition.parts.map((part) => part.id).sort());
    });
  },
);
