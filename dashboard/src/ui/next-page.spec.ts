import { describe, expect, it } from '@jest/globals';
import { nextPage } from './next-page.js';

describe('where to go after signing in', () => {
  it('is a page of this site', () => {
    expect(nextPage('/teams/payments?x=1')).toBe('/teams/payments?x=1');
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/sign-in',
      '/welcome?next=/teams',
      '/setup/policy',
      null,
    ])
      expect(nextPage(to)).toBe('/me');
  });
});
