import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toJson, toText } from './json.js';

describe('text for Postgres', () => {
  it.each([
    ['a\0b', 'ab'],
    ['\\u0000', '\\u0000'],
    ['\\\0u0000', '\\u0000'],
    ['\uD83D', '\uFFFD'],
    ['\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['\u{1F600}', '\u{1F600}'],
  ])('%j becomes %j', (given, kept) => {
    expect(toText(given)).toBe(kept);
    expect(JSON.parse(toJson({ given: [given], [given]: 1 }))).toEqual({ given: [kept], [kept]: 1 });
  });

  it('leaves every other value as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!/\\u(0000|d[89a-f])/i.test(JSON.stringify(value)));
        expect(toJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('never leaves anything Postgres refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
        expect(toText(`${text}\0${String.fromCharCode(half)}`)).not.toMatch(/\0|\p{Surrogate}/u);
      }),
    );
  });
});
