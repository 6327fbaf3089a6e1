import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as surface from './index.js';
import { day, fixtureF } from './testing/story.js';

describe('the public surface', () => {
  it('is this and no more', () => {
    expect(Object.keys(surface).sort()).toEqual([
      'DefinitionError',
      'Log',
      'SMALL_GROUP',
      'UnknownPartError',
      'WAYS',
      'checkDefinition',
      'createRegistry',
      'measureAll',
      'newcombe',
      'prepareFacts',
      'registry',
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
    const view = { facts, from: day(0), to: day(11) };
    const readings = [...surface.measureAll(view, day(99))];
    expect(readings.length).toBeGreaterThan(6);
    for (const reading of readings) {
      for (const part of surface.registry.definition(reading.signal)?.parts ?? []) surface.registry.evidence(view, reading, part.id);
    }
  });
});
