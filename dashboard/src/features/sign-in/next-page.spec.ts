import { describe, expect, it } from '@jest/globals';
import { nextPage } from './next-page.js';

describe('where to go after signing in', () => {
  it('is a page of this site', () => {
    expect(nextPage('/teams/payments?x=1')).toBe('/teams/payments?x=1');
    expect(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in', null].map(nextPage)).toEqual([
      '/me',
      '/me',
      '/me',
      '/me',
      '/me',
      '/me',
    ]);
  });
});
