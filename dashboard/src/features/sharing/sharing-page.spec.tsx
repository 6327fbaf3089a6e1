import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../../testing/show.js';
import { SharingPage } from './sharing-page.js';

const BO = { __typename: 'Person', host: 'github.com', id: '102', login: 'bo', name: 'Bo Reed' };
const SOON = '2999-01-31T00:00:00.000Z';

function share(changes: object = {}) {
  const when = { createdAt: '2026-11-01T00:00:00.000Z', expiresAt: SOON, revokedAt: null };
  return {
    __typename: 'Share',
    id: '7',
    reader: BO,
    cycle: null,
    added: [],
    addedAt: null,
    sections: ['REACH'],
    purpose: 'feedback',
    ...when,
    ...changes,
  };
}

function sharing(changes: object = {}) {
  return { __typename: 'Sharing', shares: [], requests: [], cycles: [], managers: [], purposes: ['feedback', 'promotion'], ...changes };
}

describe('sharing one\u2019s page', () => {
  it('begins with nobody, and opens sections to a reader until a day', async () => {
    const shown = show(<SharingPage />, '/me/sharing', {
      Sharing: () => ({ sharing: sharing() }),
      SharePage: () => ({ sharePage: sharing({ shares: [share()] }) }),
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('You share your page with nobody.');
    fireEvent.change(screen.getByLabelText('Reader, by login'), { target: { value: ' bo ' } });
    fireEvent.change(screen.getByLabelText('Ends on'), { target: { value: '2027-01-31' } });
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    await screen.findByText('You share your page with 1 reader.');
    const said = 'Shared with bo until 31 Jan 2027. You can end it at any time.';
    await waitFor(() => expect(document.activeElement?.textContent).toBe(said));
    expect(shown.asked.find(({ name }) => name === 'SharePage')?.variables).toEqual({
      reader: 'bo',
      cycle: null,
      sections: ['REACH'],
      purpose: 'feedback',
      until: '2027-01-31T00:00:00.000Z',
    });
  });

  it('keeps what was typed where it is refused, and says why', async () => {
    const message = 'Name a reader by a login that Ambit knows, as the page Teams lists them.';
    show(<SharingPage />, '/me/sharing', {
      Sharing: () => ({ sharing: sharing() }),
      SharePage: () => ({ sharePage: { __typename: 'Refused', message } }),
    });
    fireEvent.change(await screen.findByLabelText('Reader, by login'), { target: { value: 'nobody' } });
    fireEvent.click(screen.getByRole('button', { name: 'Share' }));
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect((screen.getByLabelText('Reader, by login') as HTMLInputElement).value).toBe('nobody');
  });

  it('lists who reads it and what ended, and ends one at once', async () => {
    const ended = share({ id: '6', cycle: 'H2 2026', reader: null, revokedAt: '2026-11-09T00:00:00.000Z' });
    const shown = show(<SharingPage />, '/me/sharing', {
      Sharing: () => ({ sharing: sharing({ shares: [share(), ended], managers: [{ ...BO, id: '103', name: 'Cy Stone' }] }) }),
      RevokeShare: () => ({ revokeShare: sharing({ shares: [share({ revokedAt: '2026-11-20T00:00:00.000Z' }), ended] }) }),
    });
    const now = await screen.findByRole('region', { name: 'Shared with' });
    expect(now.textContent).toContain('Bo Reed');
    expect(now.textContent).toContain('until 31 Jan 2999');
    expect(screen.getByText(/Cy Stone leads you here/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Ended' }).textContent).toContain('the calibrators of H2 2026');
    fireEvent.click(within(now).getByRole('button', { name: 'End now sharing with Bo Reed for feedback to the person' }));
    await screen.findByText('You share your page with nobody.');
    // Its line has moved: the keyboard goes on where it says so.
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Sharing with Bo Reed has ended.'));
    expect(shown.asked.find(({ name }) => name === 'RevokeShare')?.variables).toEqual({ id: '7' });
  });

  it('answers a request by sharing, or takes it off the list', async () => {
    const requests = [{ __typename: 'AccessRequest', requester: BO, purpose: 'promotion', askedAt: '2026-11-20T00:00:00.000Z' }];
    const shown = show(<SharingPage />, '/me/sharing', {
      Sharing: () => ({ sharing: sharing({ requests }) }),
      DeclineRequest: () => ({ declineRequest: sharing() }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Share with Bo Reed' }));
    expect((screen.getByLabelText('Reader, by login') as HTMLInputElement).value).toBe('bo');
    expect((screen.getByLabelText('It is for') as HTMLSelectElement).value).toBe('promotion');
    fireEvent.click(screen.getByRole('button', { name: 'Not now to the request of Bo Reed' }));
    await screen.findByText('You share your page with nobody.');
    expect(shown.asked.find(({ name }) => name === 'DeclineRequest')?.variables).toEqual({ host: 'github.com', id: '102' });
  });

  it('names who came into a cycle since, and lets them in with one click, as far as they were seen', async () => {
    const addedAt = '2026-11-20T09:00:00.001Z';
    const cy = { ...BO, id: '103', login: 'cy', name: 'Cy Stone' };
    const held = { reader: null, cycle: 'H2 2026', purpose: 'calibration' };
    const shown = show(<SharingPage />, '/me/sharing', {
      Sharing: () => ({ sharing: sharing({ shares: [share({ ...held, added: [cy], addedAt })] }) }),
      ExtendShare: () => ({ extendShare: sharing({ shares: [share(held)] }) }),
    });
    const now = await screen.findByRole('region', { name: 'Shared with' });
    expect(now.textContent).toContain('Since you shared it, Cy Stone was added to H2 2026 and does not read it.');
    fireEvent.click(within(now).getByRole('button', { name: 'Let them read it too' }));
    await waitFor(() => expect(screen.queryByText(/Since you shared it/)).toBeNull());
    expect(shown.asked.find(({ name }) => name === 'ExtendShare')?.variables).toEqual({ id: '7', to: addedAt });
  });

  it('says who reads in a cycle before it is shared with it', async () => {
    const cycles = [
      { __typename: 'CycleRef', id: '3', name: 'H2 2026', calibrators: [BO, { ...BO, id: '103', name: 'Cy Stone' }] },
      { __typename: 'CycleRef', id: '4', name: 'H1 2027', calibrators: [] },
    ];
    show(<SharingPage />, '/me/sharing', { Sharing: () => ({ sharing: sharing({ cycles }) }) });
    fireEvent.change(await screen.findByLabelText('With'), { target: { value: '3' } });
    expect(
      screen.getByText(/In H2 2026 Bo Reed and Cy Stone read it\. Whoever is added later reads it only once you say so here\./),
    ).toBeTruthy();
    fireEvent.change(screen.getByLabelText('With'), { target: { value: '4' } });
    expect(screen.getByText(/Nobody reads in H1 2027 yet\./)).toBeTruthy();
  });

  it('says so where the policy lets nobody share', async () => {
    show(<SharingPage />, '/me/sharing', { Sharing: () => ({ sharing: { __typename: 'NotShared', message: '' } }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Your page is yours alone.');
  });
});
