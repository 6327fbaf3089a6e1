import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HostIds, Names } from './names.js';

describe('Names', () => {
  it('names a text once', () => {
    const names = new Names();
    expect(names.put('a')).toBe(0);
    expect(names.put('b')).toBe(1);
    expect(names.put('a')).toBe(0);
    expect(names.text(1)).toBe('b');
    expect(names.size).toBe(2);
  });

  it('has no text for a number it did not give', () => {
    expect(new Names().text(3)).toBe('');
  });
});

describe('HostIds', () => {
  it('keeps the same id of two repositories apart', () => {
    const ids = new HostIds();
    expect(ids.put(1, '77')).toBe(0);
    expect(ids.put(2, '77')).toBe(1);
    expect(ids.put(1, '77')).toBe(0);
    expect(ids.text(1)).toBe('77');
    expect(ids.size).toBe(2);
    expect(ids.text(9)).toBe('');
    expect(ids.text(-1)).toBe('');
  });

  it('keeps apart what is written differently, numbers or not', () => {
    const ids = new HostIds();
    const texts = ['7', '07', '7.0', '+7', ' 7', '', '0', '00', 'x7', '9007199254740993', '9007199254740992', '999999999999999', '\u0667'];
    expect(texts.map((text) => ids.put(1, text))).toEqual(texts.map((_, place) => place));
    expect(texts.map((text) => ids.put(1, text))).toEqual(texts.map((_, place) => place));
    expect(texts.map((_, place) => ids.text(place))).toEqual(texts);
  });

  it('names like a map does, however many there are', () => {
    const number = fc.nat(1_000_000).map(String);
    const large = fc.integer({ min: 0, max: 999_999_999_999_999 }).map(String);
    const text = fc.oneof(number, large, fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -2, max: 3 }), text), { maxLength: 400 }), (given) => {
        const ids = new HostIds();
        const expected = new Map<string, number>();
        for (const [repository, id] of given) {
          const key = `${String(repository)} ${id}`;
          if (!expected.has(key)) expected.set(key, expected.size);
          expect(ids.put(repository, id)).toBe(expected.get(key));
          expect(ids.text(expected.get(key) ?? -1)).toBe(id);
        }
        expect(ids.size).toBe(expected.size);
      }),
    );
  });
});
