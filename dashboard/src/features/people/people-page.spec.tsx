import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../../testing/show.js';
import { PeoplePage } from './people-page.js';

describe('the pages that are open to one', () => {
  it('are listed by name with why, and without a number', async () => {
    const person = {
      __typename: 'Person',
      host: 'github.com',
      id: '102',
      login: 'bo',
      name: 'Bo Reed',
      teams: [{ slug: 'a', name: 'Amber' }],
    };
    show(<PeoplePage />, '/people', { SharedPages: () => ({ sharedPages: [{ __typename: 'SharedPage', basis: 'LINE', person }] }) });
    const link = await screen.findByRole('link', { name: 'Bo Reed' });
    expect(link.getAttribute('href')).toBe('/people/github.com/102');
    expect(screen.getByRole('listitem').textContent).toBe('Bo Reed AmberYou see this as the line manager');
  });

  it('are none to who objected, which is said with how to undo it', async () => {
    show(<PeoplePage />, '/people', { SharedPages: () => ({ sharedPages: [] }) }, { objected: true });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('While you object, you open no page but your own.');
  });

  it('are none at first, which is said with what to do', async () => {
    show(<PeoplePage />, '/people', { SharedPages: () => ({ sharedPages: [] }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Nobody shares a page with you just now.');
    expect(screen.getByRole('link', { name: 'Share yours' }).getAttribute('href')).toBe('/me/sharing');
  });
});
