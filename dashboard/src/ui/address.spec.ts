import { describe, expect, it } from '@jest/globals';
import { parseDoor, searchWith } from './address.js';

describe('the address of a drawer', () => {
  it('names a signal, and a part where it is not the leading one', () => {
    expect(parseDoor('review-reach')).toEqual({ signal: 'review-reach', part: null });
    expect(parseDoor('review-reach:changed')).toEqual({ signal: 'review-reach', part: 'changed' });
    expect(['', null, 'a:b:c', '<script>', 'Review'].map((text) => parseDoor(text))).toEqual([null, null, null, null, null]);
  });

  it('keeps the period and drops what belonged to the drawer before', () => {
    expect(searchWith('?period=26w@2026-11-22&evidence=pull&group=way:rule&open=a,b', 'review-reach:changed')).toBe(
      '?period=26w@2026-11-22&evidence=review-reach:changed',
    );
    expect(searchWith('?period=13w&evidence=pull&open=a', null)).toBe('?period=13w');
    expect(searchWith('?evidence=pull', null)).toBe('');
  });

  it('can open on one group', () => {
    expect(searchWith('', 'review-reach', 'team:web')).toBe('?evidence=review-reach&open=team:web');
  });
});
