import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headLine, HeadsError, readHeads } from './heads.js';

const SEAL = 'ab'.repeat(32);
const AT = '2026-11-22T00:00:04.000Z';

describe('heads kept elsewhere', () => {
  it('are read as they were written, in words and as JSON', () => {
    const head = fc.record({ count: fc.integer({ min: 1, max: 1e12 }), hash: fc.constant(SEAL), at: fc.constant(AT) });
    fc.assert(
      fc.property(fc.array(head), (heads) => {
        expect(readHeads(heads.map(headLine).join('\n'))).toEqual(heads);
        expect(readHeads(heads.map((one) => `${JSON.stringify(one)}\r\n`).join('\n'))).toEqual(heads);
      }),
    );
    const empty = { count: 0, hash: '', at: AT };
    expect(headLine(empty)).toBe(`0 - ${AT}`);
    expect(readHeads(headLine(empty))).toEqual([empty]);
  });

  it.each([
    `3 ${SEAL}`,
    `3 ${SEAL} ${AT} more`,
    `-3 ${SEAL} ${AT}`,
    `3 ${SEAL.slice(1)} ${AT}`,
    `3 - ${AT}`,
    `0 ${SEAL} ${AT}`,
    `3 ${SEAL} yesterday`,
    '{"count":3}',
    '{',
    'null',
    `{"count":"3","hash":"${SEAL}","at":"${AT}"}`,
  ])('are refused where a line is none: %s', (line) => {
    expect(() => readHeads(`3 ${SEAL} ${AT}\n${line}`)).toThrow(
      new HeadsError('Line 2 is no head of the log. A head reads: <count> <seal> <time>'),
    );
  });
});
