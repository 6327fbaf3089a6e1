import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as surface from './index.js';
import { day, fixtureF } from './testing/story.js';
import { rfc } from './testing/writing.js';

describe('the public surface', () => {
  it('is this and no more', () => {
    expect(Object.keys(surface).sort()).toEqual([
      'DefinitionError',
      'Log',
      'NetworkError',
      'NetworkReader',
      'SMALL_GROUP',
      'TABLE_HEAD',
      'TableWriter',
      'UnknownPartError',
      'WAYS',
      'annotationsOf',
      'checkDefinition',
      'createRegistry',
      'jobsOf',
      'lifeOf',
      'measureAll',
      'newcombe',
      'notCounted',
      'overlapsOf',
      'prepareFacts',
      'reachCounts',
      'registry',
      'rowsOf',
      'standingsOf',
      'tableOf',
      'wilson',
    ]);
  });
});

describe('measuring', () => {
  const asked = (): never => {
    throw new Error('A signal asked the clock or for chance.');
  };

  beforeEach(() => {
    jest.spyOn(Date, 'now').mockImplementation(asked);
    jest.spyOn(Math, 'random').mockImplementation(asked);
    jest.spyOn(performance, 'now').mockImplementation(asked);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks neither the clock nor for chance', () => {
    const story = fixtureF();
    const facts = surface.prepareFacts(new surface.Log().add(story.rows), story.roster());
    const view = { facts, from: day(0), to: day(11), all: false };
    const readings = [...surface.measureAll(view, day(99))];
    expect(readings.length).toBeGreaterThan(6);
    for (const reading of readings) {
      for (const part of surface.registry.definition(reading.signal)?.parts ?? []) surface.registry.evidence(view, reading, part.id);
    }
  });

  it('asks neither of documents', () => {
    const view = rfc({ references: ['name:four'] }).whole(40);
    const readings = [...surface.measureAll(view, day(99))];
    for (const reading of readings) {
      const parts = surface.registry.definition(reading.signal)?.parts ?? [];
      for (const { id, of } of parts)
        if (of === undefined || of.includes(reading.subject.type)) surface.registry.evidence(view, reading, id);
    }
    expect(readings.some(({ subject }) => subject.type === 'document')).toBe(true);
    expect(surface.standingsOf(view)).toHaveLength(1);
    expect(surface.overlapsOf(view, [])).toEqual([]);
    expect(surface.lifeOf(view.facts, 1, view.to)?.state).toBe('accepted');
  });
});
