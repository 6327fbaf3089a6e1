import { describe, expect, it } from '@jest/globals';
import { compareHostIds } from './sort.js';

describe('compareHostIds', () => {
  it('orders numbers as numbers and text as text', () => {
    expect(['10', '9', '100', '11'].sort(compareHostIds)).toEqual(['9', '10', '11', '100']);
    expect(['PR_b', 'PR_a'].sort(compareHostIds)).toEqual(['PR_a', 'PR_b']);
    expect(compareHostIds('7', '7')).toBe(0);
  });
});
