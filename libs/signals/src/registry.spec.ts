import { describe, expect, it } from '@jest/globals';
import { DefinitionError } from './definition.js';
import { createRegistry, registry } from './registry.js';
import { reviewReach } from './review-reach.js';
import { UnknownPartError, type Signal } from './signal.js';
import { readingFor } from './testing/readings.js';
import { fixtureF } from './testing/story.js';

describe('createRegistry', () => {
  it('refuses a signal that lacks any part of its definition', () => {
    const { definition } = reviewReach;
    const without: Signal[] = [
      { ...reviewReach, definition: { ...definition, claim: '' } },
      { ...reviewReach, definition: { ...definition, blindSpots: [] } },
      { ...reviewReach, definition: { ...definition, gaming: [] } },
      { ...reviewReach, definition: { ...definition, notFor: [] } },
    ];
    for (const signal of without) expect(() => createRegistry([signal])).toThrow(DefinitionError);
  });

  it('refuses two of one name', () => {
    expect(() => createRegistry([reviewReach, reviewReach])).toThrow('Two signals are called "review-reach".');
    expect(() => createRegistry([reviewReach], [reviewReach.definition])).toThrow('Two signals are called "review-reach".');
  });
});

describe('registry', () => {
  it('holds the signals with their versions', () => {
    const signals = registry.signals.map((signal) => signal.definition.signal);
    expect(registry.definitions().map((definition) => definition.signal)).toEqual([...signals, 'overlap']);
    expect(Object.keys(registry.versions())).toEqual([...signals, 'overlap']);
    expect(Object.values(registry.versions()).every((version) => version >= 1)).toBe(true);
  });

  it('finds a definition, and nothing under a name that is none', () => {
    expect(registry.definition('pull')?.floor).toBe(20);
    expect(registry.definition('influence')).toBeNull();
    expect(registry.definition('toString')).toBeNull();
  });

  it('has the floors of the catalogue', () => {
    expect(registry.definitions().map(({ signal, floor }) => [signal, floor])).toEqual([
      ['review-reach', 1],
      ['cross-team-share', 20],
      ['pull', 20],
      ['judgment', 1],
      ['carried', 20],
      ['questions', 1],
      ['trade-offs', 1],
      ['because-of-you', 1],
      ['scope', 1],
      ['document-reach', 1],
      ['adoption', 5],
      ['alignment', 1],
      ['clarity', 5],
      ['stated-impact', 1],
      ['carried-by-others', 5],
      ['early-help', 1],
      ['investment', 20],
      ['independence', 4],
      ['answer-machine', 4],
      ['became-a-page', 1],
      ['credit-given', 1],
      ['follow-through', 10],
      ['simpler', 1],
      ['hard-to-undo', 1],
      ['risk', 20],
      ['bottlenecks', 3],
      ['knowledge-spread', 1],
      ['shared-practice', 1],
      ['team-flow', 5],
      ['diffusion', 1],
      ['overlap', 1],
    ]);
  });

  it('has a page of their own for each family', () => {
    const of = (family: string): string[] => registry.definitions().flatMap((one) => (one.family === family ? one.signal : []));
    expect(of('reach')).toEqual(['review-reach', 'cross-team-share', 'pull', 'judgment', 'carried', 'questions']);
    expect(of('decisions')).toHaveLength(11);
    expect(of('mentoring')).toHaveLength(5);
    expect(of('whole')).toHaveLength(9);
  });

  it('has no list of readings for what has a list of its own', () => {
    const story = fixtureF();
    const reading = readingFor(reviewReach, story, story.view(0, 11), 'd');
    if (reading === undefined) throw new Error('no reading');
    expect(registry.definition('overlap')?.of).toEqual(['organization']);
    expect(registry.evidence(story.view(0, 11), { ...reading, signal: 'overlap' }, 'documents')).toBeNull();
  });

  it('lists by the signal of the reading', () => {
    const story = fixtureF();
    const view = story.view(0, 11);
    const reading = readingFor(reviewReach, story, view, 'd');
    if (reading === undefined) throw new Error('no reading');
    expect(registry.evidence(view, reading, 'teams')?.number).toBe(2);
    expect(registry.evidence(view, { ...reading, signal: 'influence' }, 'teams')).toBeNull();
    expect(() => registry.evidence(view, reading, 'constructor')).toThrow(UnknownPartError);
  });

  it('speaks without the words that rank people', () => {
    const words = JSON.stringify(registry.definitions()).toLowerCase();
    for (const word of ['productivity', 'percentile', 'underperform', 'leaderboard', 'score']) expect(words).not.toContain(word);
  });
});
