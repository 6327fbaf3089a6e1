import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { BO, notice } from '../../testing/made-up-policy.js';
import { show } from '../../testing/show.js';
import { Announcements } from './announcements.js';
import { WelcomePage } from './welcome-page.js';

const VIEWER = { Viewer: () => ({ viewer: null, instance: null }) };

describe('the notice', () => {
  it('says before a policy that there is nothing yet, and nothing else', () => {
    const shown = show(<WelcomePage />, '/welcome', {}, { gate: 'WAIT' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Ambit isn\u2019t open yet: an admin still chooses who may see what.',
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
    expect(shown.asked).toEqual([]);
  });

  it('tells what is held, who may see it and who leads one, and goes on to where one wanted to be', async () => {
    const shown = show(
      <WelcomePage />,
      '/welcome?next=%2Fteams',
      { Notice: () => ({ notice: notice({ ledBy: [BO] }) }), ReadNotice: () => ({ notice: notice({ read: true }) }), ...VIEWER },
      { gate: 'READ_NOTICE' },
    );
    expect(await screen.findByText(/Your manager here is Bo Lindqvist/)).toBeTruthy();
    expect(screen.getByText('The line manager reads the page.')).toBeTruthy();
    expect(screen.getByText(/kept without an end/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(shown.address()).toBe('/teams'));
    expect(shown.asked.find(({ name }) => name === 'ReadNotice')?.variables).toEqual({ version: '3' });
  });

  it('is asked for again where the policy changed while it was read', async () => {
    const refusal = { __typename: 'Refused', message: 'The policy changed while you read. Read it once more.' };
    const shown = show(
      <WelcomePage />,
      '/welcome',
      { Notice: () => ({ notice: notice() }), ReadNotice: () => ({ notice: refusal }), ...VIEWER },
      { gate: 'READ_NOTICE' },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
    expect((await screen.findByRole('alert')).textContent).toBe(refusal.message);
    expect(shown.address()).toBe('/welcome');
    expect(shown.asked.filter(({ name }) => name === 'Notice')).toHaveLength(2);
  });

  it('tells a manager whom they lead, with a door to each page only where the mode opens it', async () => {
    const { unmount } = show(<WelcomePage />, '/welcome', { Notice: () => ({ notice: notice({ leads: [BO] }) }) });
    expect((await screen.findByRole('link', { name: 'Bo Lindqvist' })).getAttribute('href')).toBe('/people/github.com/102');
    unmount();
    const mode = { mode: 'TEAM_ONLY' as const, name: 'Team only', what: 'Cannot be shared.' };
    show(<WelcomePage />, '/welcome', { Notice: () => ({ notice: notice({ leads: [BO], ledBy: [BO], mode }) }) });
    expect(await screen.findByText(/opens no page of theirs to you/)).toBeTruthy();
    expect(screen.getByText(/opens nothing of yours to them/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Bo Lindqvist' })).toBeNull();
    expect(screen.queryByText(/It may be for/)).toBeNull();
  });

  it('says first what changed since it was read last', async () => {
    show(<WelcomePage />, '/welcome', {
      Notice: () => ({ notice: notice({ changes: ['The mode is Same view, and was Team only.'], toldAt: '2026-01-01T00:00:00Z' }) }),
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Who may see what has changed.');
    expect(screen.getByText('The mode is Same view, and was Team only.')).toBeTruthy();
  });
});

describe('what everyone is told', () => {
  it('stands over the page until it was seen', async () => {
    const told = [
      { __typename: 'Announcement', id: '7', at: '2026-11-20T09:00:00Z', words: ['How long events are kept: 24 months, and was no end.'] },
    ];
    const shown = show(<Announcements />, '/me', {
      Announcements: () => ({ announcements: told }),
      ReadAnnouncements: () => ({ readAnnouncements: true }),
    });
    expect(await screen.findByText(/24 months, and was no end/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(shown.asked.at(-1)).toEqual({ name: 'ReadAnnouncements', variables: { ids: ['7'] } });
  });
});
