import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { evidence, page } from '../../testing/made-up.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { EvidenceDrawer } from './evidence-drawer.js';

const DEFINITION: Answers = {
  Definition: () => ({
    definition: {
      __typename: 'Definition',
      ...evidence().definition,
      family: 'reach',
      formula: '',
      symbols: '',
      example: '',
      blindSpots: [],
      gaming: [],
      notFor: [],
      source: '',
      ours: null,
    },
  }),
};

function open(address: string, more: Record<string, unknown> = {}): Shown {
  return show(<EvidenceDrawer host="github.com" id="101" />, address, {
    ...DEFINITION,
    PersonPage: () => ({ person: page() }),
    Evidence: () => ({ evidence: { ...evidence(), ...more } }),
  });
}

describe('the evidence drawer', () => {
  it('is shut where the address names no number', () => {
    open('/me');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('opens at its address with the claim, and its groups are the number', async () => {
    open('/me?evidence=review-reach:teams');
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('heading', { level: 2 })).textContent).toBe('You reviewed work of 7 other teams.');
    expect(within(dialog).getAllByRole('heading', { level: 3 })).toHaveLength(7);
    expect(dialog.textContent).toContain('7 teams: 57 reviews listed and 4 withheld make 61.');
    expect(dialog.textContent).toContain('1 listed; 4 in repositories you may not open: counted, their titles withheld');
  });

  it('finds the leading part where the address names only a signal', async () => {
    const shown = open('/me?evidence=review-reach');
    await screen.findByRole('heading', { level: 2 });
    expect(shown.asked.find((one) => one.name === 'Evidence')?.variables).toMatchObject({
      signal: 'review-reach',
      part: 'teams',
      period: '26w',
      generation: '5',
    });
  });

  it('opens a group in place and keeps that in the address', async () => {
    const shown = open('/me?evidence=review-reach:teams');
    const web = await screen.findByRole('button', { name: /Web/ });
    expect(web.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(web);
    await waitFor(() => expect(shown.address()).toContain('open=team:web'));
    expect(screen.getAllByRole('link', { name: /Retry a card once/ })).toHaveLength(3);
  });

  it('shows the group its address names', async () => {
    const shown = open('/me?evidence=review-reach:teams&open=team:ledger');
    expect(await screen.findAllByRole('link', { name: /Retry a card once/ })).toHaveLength(19);
    shown.unmount();
  });

  it('lists rows where the number counts rows', async () => {
    open('/me?evidence=review-reach:reviews', { part: 'reviews', countedIn: 'ROWS', number: 61, groups: [] });
    expect(await screen.findAllByText('web-checkout #438')).toHaveLength(61);
    expect(screen.getAllByText('Title withheld')).toHaveLength(4);
    expect(screen.getByText('57 reviews listed and 4 withheld make 61.')).toBeTruthy();
  });

  it('shuts and leaves the rest of the address as it was', async () => {
    const shown = open('/me?period=13w&evidence=review-reach:teams&open=team:web');
    fireEvent.click(await screen.findByRole('button', { name: /Close/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown.address()).toBe('/me?period=13w');
  });

  it('says no more of a list that is not shared than of a page', async () => {
    show(<EvidenceDrawer host="github.com" id="999" />, '/people/github.com/999?evidence=pull:by-name', {
      Evidence: () => ({ evidence: { __typename: 'NotShared', message: 'x' } }),
    });
    expect(await screen.findByText('This page isn’t shared with you.')).toBeTruthy();
  });
});
