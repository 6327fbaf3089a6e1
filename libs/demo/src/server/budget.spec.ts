import { describe, expect, it } from '@jest/globals';
import { allowanceHeaders, Budget } from './budget.js';

describe('Budget', () => {
  it('counts each token and each resource apart', () => {
    const budget = new Budget(() => new Date(0), 10);
    budget.spend('one', 'graphql', 4);
    expect(budget.read('one', 'graphql')).toEqual({ limit: 10, used: 4, remaining: 6, reset: 3600 });
    expect(budget.read('one', 'core').used).toBe(0);
    expect(budget.read('two', 'graphql').used).toBe(0);
  });

  it('refuses when nothing is left and opens anew after the hour', () => {
    let seconds = 100;
    const budget = new Budget(() => new Date(seconds * 1000), 5);
    expect(budget.spend('one', 'core', 4)).toBe(true);
    expect(budget.spend('one', 'core', 4)).toBe(true);
    expect(budget.spend('one', 'core', 1)).toBe(false);
    expect(budget.read('one', 'core')).toMatchObject({ remaining: 0, used: 5, reset: 3700 });
    seconds = 3700;
    expect(budget.spend('one', 'core', 1)).toBe(true);
    expect(budget.read('one', 'core')).toMatchObject({ remaining: 4, reset: 7300 });
  });

  it('names all five headers', () => {
    expect(allowanceHeaders({ limit: 5, used: 1, remaining: 4, reset: 9 }, 'core')).toEqual({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-used': '1',
      'x-ratelimit-reset': '9',
      'x-ratelimit-resource': 'core',
    });
  });
});
