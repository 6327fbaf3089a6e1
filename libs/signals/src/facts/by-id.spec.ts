import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ById } from './by-id.js';

const ids = fc.oneof(fc.array(fc.integer({ min: -3, max: 40 })), fc.array(fc.integer()));

describe('ById', () => {
  it('holds what a map holds, of ids that were foreseen and of others, near or far', () => {
    fc.assert(
      fc.property(ids, ids, (foreseen, given) => {
        const held = new ById<number>(foreseen);
        const map = new Map<number, number>();
        given.forEach((id, i) => {
          expect(held.set(id, i)).toBe(i);
          map.set(id, i);
        });
        for (const id of [...foreseen, ...given, -1, 0, 7]) expect(held.get(id)).toBe(map.get(id));
      }),
    );
  });
});
