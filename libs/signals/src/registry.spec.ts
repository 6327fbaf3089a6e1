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
  });
});

describe('registry', () => {
  it('holds the signals with their versions', () => {
    expect(registry.versions()).toEqual({ 'review-reach': 1, 'cross-team-share': 1, pull: 1 });
    expect(registry.definitions().map((definition) => definition.signal)).toEqual(
      registry.signals.map((signal) => signal.definition.signal),
    );
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
    ]);
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
