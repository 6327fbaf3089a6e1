import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { OwnData } from '../../gql/types-privacy.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { PrivacyPage } from './privacy-page.js';

const OWN: OwnData = {
  __typename: 'OwnData',
  noticeAt: '2026-09-01T09:00:00.000Z',
  accounts: [{ host: 'github.com', id: '11', login: 'ada', name: 'Ada', logins: [{ login: 'ada', seenAt: '2026-09-01T08:00:00.000Z' }] }],
  teams: [
    { team: { slug: 'web', name: 'Web' }, role: 'member', from: null, to: '2026-10-01T00:00:00.000Z', assumed: true, source: 'github' },
  ],
  kept: [
    { what: 'Your accounts', source: 'fetched from GitHub', count: 1, since: null, until: null },
    {
      what: 'What you did at GitHub',
      source: 'fetched from GitHub',
      count: 1204,
      since: '2025-01-02T00:00:00.000Z',
      until: '2027-01-02T00:00:00.000Z',
    },
  ],
  choices: { pausedAt: null, objectedAt: null, switchedOnAt: null, needsSwitch: false },
  disputes: [],
};

function own(more: Partial<OwnData> = {}): Record<string, unknown> {
  const typed = (type: string, list: readonly object[]): object[] => list.map((one) => ({ __typename: type, ...one }));
  const data = { ...OWN, ...more };
  return {
    ...data,
    accounts: data.accounts.map((one) => ({ __typename: 'OwnAccount', ...one, logins: typed('OwnLogin', one.logins) })),
    teams: data.teams.map((one) => ({ __typename: 'OwnMembership', ...one, team: { __typename: 'TeamRef', ...one.team } })),
    kept: typed('KeptThing', data.kept),
    choices: { __typename: 'OwnChoices', ...data.choices },
    disputes: typed('OwnDispute', data.disputes),
  };
}

function open(answers: Answers = {}, more: Partial<OwnData> = {}): Shown {
  return show(<PrivacyPage />, '/me/privacy', { OwnData: () => ({ ownData: own(more) }), ...answers });
}

const row = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('what Ambit holds about the viewer', () => {
  it('says what it is, from where, since when and until when', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'What Ambit holds about you' })).toBeTruthy();
    expect(row('Accounts').textContent).toContain('ada at github.com, number 11');
    expect(row('Teams').textContent).toContain('Web, from the beginning until 1 Oct 2026');
    const rows = within(row('Kept')).getAllByRole('row').slice(1);
    expect(rows.map((one) => [...one.children].map((cell) => cell.textContent))).toEqual([
      ['Your accounts', '1', 'fetched from GitHub', 'Not dated', 'No end is set'],
      ['What you did at GitHub', '1,204', 'fetched from GitHub', '2 Jan 2025', '2 Jan 2027 for the oldest'],
    ]);
    expect(screen.getByRole('link', { name: 'Download everything about you' }).getAttribute('href')).toBe('/me/download');
    expect(screen.getByText(/You were told on 1 Sep 2026/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Your switch' })).toBeNull();
  });

  it('says once that nothing has an end, where nothing has', async () => {
    open({}, { kept: OWN.kept.map((thing) => ({ ...thing, until: null })) });
    expect(await screen.findByText(/^No end is set for any of it/)).toBeTruthy();
    expect(within(row('Kept')).queryByText('Until')).toBeNull();
  });

  it('pauses after a plain preview, says since when, and takes it back', async () => {
    const shown = open({
      Pause: () => ({ changed: own({ choices: { ...OWN.choices, pausedAt: '2026-11-12T09:00:00.000Z' } }) }),
      Resume: () => ({ changed: own() }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Pause: see what will happen' }));
    expect(document.activeElement?.textContent).toBe('What will happen');
    expect(within(row('Pause')).getAllByRole('listitem')).toHaveLength(3);
    expect(shown.asked.map(({ name }) => name)).toEqual(['OwnData']);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement?.textContent).toBe('Pause: see what will happen');
    fireEvent.click(screen.getByRole('button', { name: 'Pause: see what will happen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Pause now' }));
    expect(await screen.findByText('Paused by you since 12 Nov 2026.')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('Your numbers are gone from Ambit.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('status')));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Resumed\./)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Pause: see what will happen' })).toBeTruthy();
    expect(shown.asked.map(({ name }) => name).filter((name) => name !== 'OwnData')).toEqual(['Pause', 'Resume']);
  });

  it('objects, and withdraws the objection', async () => {
    open({
      Object: () => ({ changed: own({ choices: { ...OWN.choices, objectedAt: '2026-11-12T09:00:00.000Z' } }) }),
      WithdrawObjection: () => ({ changed: own() }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Object: see what will happen' }));
    expect(row('Object').textContent).toContain('as if GitHub had deleted them');
    expect(row('Object').textContent).toContain('You open no page but your own meanwhile');
    fireEvent.click(screen.getByRole('button', { name: 'Object now' }));
    expect(await screen.findByText('You objected on 12 Nov 2026.')).toBeTruthy();
    // It is said once the button may be pressed again.
    await screen.findByText(/^Your objection holds/);
    fireEvent.click(screen.getByRole('button', { name: 'Withdraw my objection' }));
    expect(await screen.findByRole('button', { name: 'Object: see what will happen' })).toBeTruthy();
  });

  it('says that nothing was changed where the api does not answer', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Pause: see what will happen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Pause now' }));
    expect(await screen.findByText(/Nothing was changed; try again/)).toBeTruthy();
  });

  it('has the switch that a works council asks for', async () => {
    open({}, { choices: { ...OWN.choices, needsSwitch: true } });
    expect((await screen.findByRole('region', { name: 'Your switch' })).textContent).toContain('it is off');
  });

  it('lists what was said to be wrong, to be withdrawn', async () => {
    const said = { id: '5', row: '20', why: 'NOT_ME' as const, note: 'my pair', at: '2026-11-12T09:00:00.000Z' };
    const shown = open(
      { WithdrawDispute: () => ({ changed: own() }) },
      { disputes: [{ ...said, kind: 'review.submitted', repository: 'fernholt/ledger', number: 7 }] },
    );
    expect((await screen.findByRole('region', { name: 'Not right' })).textContent).toContain('That was not me: my pair');
    fireEvent.click(screen.getByRole('button', { name: /^Withdraw/ }));
    expect(await screen.findByText(/You have said so of nothing/)).toBeTruthy();
    expect(shown.asked.at(-1)).toEqual({ name: 'WithdrawDispute', variables: { id: '5' } });
  });
});
