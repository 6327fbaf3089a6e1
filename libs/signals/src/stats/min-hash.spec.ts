import { describe, expect, it } from '@jest/globals';
import { meetingChance, meetings, meetingThreshold, readSignature, signatureLikeness } from './min-hash.js';

const WIDE = { bands: 32, rows: 4 };
const NARROW = { bands: 20, rows: 5 };

describe('meeting in a band', () => {
  it('gives the vectors of the design', () => {
    expect(meetingThreshold(WIDE)).toBeCloseTo(0.4204, 4);
    expect(meetingChance(0.5, WIDE)).toBeCloseTo(0.8732, 4);
    expect(meetingChance(0.8, WIDE)).toBeCloseTo(1, 4);
    expect(meetingThreshold(NARROW)).toBeCloseTo(0.5493, 4);
    expect(meetingChance(0.5, NARROW)).toBeCloseTo(0.4701, 4);
    expect(meetingChance(0.8, NARROW)).toBeCloseTo(0.9996, 4);
  });

  it('finds every pair with an equal band once, and no other', () => {
    const from = (start: number): Uint32Array => Uint32Array.from({ length: 128 }, (_, i) => start + i);
    const near = from(0);
    near.set([9999, 9999, 9999], 5);
    expect(meetings([from(0), from(1000), near, from(0)], WIDE).sort()).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
    ]);
  });

  it('leaves out a signature that is too short', () => {
    expect(meetings([new Uint32Array(0), new Uint32Array(0)], WIDE)).toEqual([]);
  });
});

describe('a signature', () => {
  it('is read as it was written', () => {
    const numbers = Uint32Array.from([0, 1, 4294967295, 305419896]);
    const text = Buffer.from(numbers.buffer).toString('base64');
    expect([...readSignature(text)]).toEqual([...numbers]);
    expect(readSignature('not base64!')).toHaveLength(0);
    expect(readSignature('')).toHaveLength(0);
  });

  it('is like another by the share of equal places', () => {
    expect(signatureLikeness(Uint32Array.from([1, 2, 3, 4]), Uint32Array.from([1, 2, 9, 4]))).toBe(0.75);
    expect(signatureLikeness(Uint32Array.from([1]), Uint32Array.from([1, 2]))).toBe(0);
    expect(signatureLikeness(new Uint32Array(0), new Uint32Array(0))).toBe(0);
  });
});
