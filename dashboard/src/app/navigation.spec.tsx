import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { SideNavigation } from './navigation.js';

describe('the navigation', () => {
  it('has the kept lists under their names, and says which one is open', async () => {
    show(<SideNavigation company="Fernholt" />, '/decisions?words=caching', {
      SavedViews: () => ({
        savedViews: [
          { __typename: 'SavedView', id: '5', name: 'RFCs about caching', address: '?words=caching' },
          { __typename: 'SavedView', id: '6', name: 'Elsewhere', address: '//example.com' },
        ],
      }),
    });
    const kept = await screen.findByRole('link', { name: 'RFCs about caching' });
    expect(kept.getAttribute('href')).toBe('/decisions?words=caching');
    expect(kept.getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Elsewhere' }).getAttribute('href')).toMatch(/^\/decisions/);
    expect(screen.getByRole('link', { name: 'Decisions' }).getAttribute('href')).toBe('/decisions');
  });
});
