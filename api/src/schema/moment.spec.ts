import { describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { DateTime } from './moment.js';

describe('DateTime', () => {
  it('is written to the millisecond in UTC, whatever it comes as', () => {
    for (const value of [1_774_000_000_001, '2026-03-20T09:46:40.001Z', '2026-03-20T10:46:40.001+01:00', new Date(1_774_000_000_001)]) {
      expect(DateTime.serialize(value)).toBe('2026-03-20T09:46:40.001Z');
    }
  });

  it('is read back to the same moment', () => {
    expect(DateTime.parseValue('2026-03-20T09:46:40.001Z')).toBe(1_774_000_000_001);
    expect(DateTime.parseLiteral({ kind: Kind.STRING, value: '2026-03-20T09:46:40.001Z' })).toBe(1_774_000_000_001);
  });

  it.each([null, undefined, true, {}, 'yesterday', NaN])('is not %j', (value) => {
    expect(() => DateTime.serialize(value)).toThrow(/is written as/);
  });
});
