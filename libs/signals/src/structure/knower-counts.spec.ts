import { DAY_MS } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Table } from '../log/columns.js';
import { knowerCounts, type Touches } from './knower-counts.js';
import { knowersOf, type Touch } from './knowers.js';

const NOW = 1000 * DAY_MS;
const SIZES = { files: 4, people: 5 };

/** Around a year back and after now, in days, so that every boundary occurs. */
const touch: fc.Arbitrary<Touch> = fc.record({
  file: fc.nat(SIZES.files - 1),
  person: fc.nat(SIZES.people - 1),
  at: fc.integer({ min: 630, max: 1001 }).map((day) => day * DAY_MS),
});

function tableOf(given: readonly Touch[]): Touches {
  const touches: Touches = new Table(['file', 'person'], ['at']);
  for (const { file, person, at } of given) {
    const row = touches.add();
    touches.columns.file[row] = file;
    touches.columns.person[row] = person;
    touches.columns.at[row] = at;
  }
  return touches;
}

function sizes(given: readonly Touch[]): number[] {
  const knowers = knowersOf(given, NOW);
  return Array.from({ length: SIZES.files }, (_, file) => knowers.get(file)?.size ?? 0);
}

describe('knowerCounts', () => {
  it('counts whom knowersOf names, by authors alone and by all', () => {
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 30 }), fc.array(touch, { maxLength: 30 }), (written, reviewed) => {
        const { authors, all } = knowerCounts(tableOf([...written, ...reviewed]), { authored: written.length, ...SIZES }, NOW);
        expect([...authors]).toEqual(sizes(written));
        expect([...all]).toEqual(sizes([...written, ...reviewed]));
      }),
    );
  });
});
