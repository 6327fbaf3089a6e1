import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ProviderLink, Session } from '../../gql/types.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { SessionsPage } from './sessions-page.js';

const HERE: Session = {
  __typename: 'Session',
  id: 'a',
  how: 'OIDC',
  agent: 'Firefox on Linux',
  begunAt: '2026-11-20T09:00:00.000Z',
  seenAt: '2026-11-24T09:00:00.000Z',
  endsAt: '2026-12-01T09:00:00.000Z',
  current: true,
};
const THERE: Session = { ...HERE, id: 'b', how: 'LINK', agent: 'Safari on iPhone', current: false };
const OLD: Session = { ...THERE, id: 'c', how: null, agent: null };
const LINK: ProviderLink = {
  __typename: 'ProviderLink',
  provider: { __typename: 'SignInProvider', id: 'oidc', name: 'Fernholt' },
  linkedAt: null,
};

function open(sessions: Session[], more: Answers = {}, links: ProviderLink[] = [], address = '/me/sessions'): Shown & { left: string[] } {
  const left: string[] = [];
  let held = sessions;
  const shown = show(<SessionsPage leave={(to) => left.push(to)} />, address, {
    OwnSessions: () => ({ viewer: { __typename: 'Viewer', sessions: held, links } }),
    EndSession: ({ id }) => {
      held = held.filter((one) => one.id !== id);
      return { endSession: { __typename: 'OwnSessions', sessions: held } };
    },
    EndOtherSessions: () => {
      held = held.filter((one) => one.current);
      return { endOtherSessions: { __typename: 'OwnSessions', sessions: held } };
    },
    ...more,
  });
  return { ...shown, left };
}

const heading = async (words: string) => waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words));

describe('where one is signed in', () => {
  it('says where, how and since when, and which is this one', async () => {
    open([HERE, THERE, OLD]);
    await heading('You are signed in on 3 browsers.');
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent ?? '');
    expect(lines[0]).toMatch(/^Firefox on Linux This browserSigned in 20 Nov 2026, \d\d:\d\d with your company’s provider\. In use now\.$/);
    expect(lines[1]).toMatch(
      /^Safari on iPhoneSigned in .* with a one-time link\. Last used in the hour after 24 Nov 2026, .* Ends 1 Dec 2026 unless/,
    );
    expect(lines[2]).toMatch(/^A browserSigned in 20 Nov 2026, \d\d:\d\d\. /);
    expect(screen.getAllByRole('button', { name: /^End (?!all)/ })).toHaveLength(2);
  });

  it('ends one, says so, and takes the keyboard there', async () => {
    const { asked } = open([HERE, THERE]);
    fireEvent.click(await screen.findByRole('button', { name: /^End Safari on iPhone\./ }));
    await heading('You are signed in on this browser only.');
    expect(asked.find(({ name }) => name === 'EndSession')?.variables).toEqual({ id: 'b' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Safari on iPhone is signed out.'));
    expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull();
  });

  it('ends all others at once', async () => {
    open([HERE, THERE, OLD]);
    fireEvent.click(await screen.findByRole('button', { name: 'End all others' }));
    await heading('You are signed in on this browser only.');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Every other browser is signed out.'));
  });

  it('says that nothing was changed where Ambit does not answer', async () => {
    const down = (): never => {
      throw new Error('down');
    };
    open([HERE, THERE], { EndSession: down });
    fireEvent.click(await screen.findByRole('button', { name: /^End Safari/ }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Ambit does not answer just now. Nothing was changed.'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You are signed in on 2 browsers.');
  });

  it('links a provider by leaving for it, and says why not', async () => {
    const address = 'https://login.example.com/authorize?x=1';
    const { left } = open([HERE], { LinkProvider: () => ({ linkProvider: { __typename: 'LinkBegun', address } }) }, [LINK]);
    fireEvent.click(await screen.findByRole('button', { name: 'Link Fernholt' }));
    await waitFor(() => expect(left).toEqual([address]));
    document.body.replaceChildren();
    const refused = open([HERE], { LinkProvider: () => ({ linkProvider: { __typename: 'Refused', message: 'Not now.' } }) }, [LINK]);
    fireEvent.click(await screen.findByRole('button', { name: 'Link Fernholt' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Not now.'));
    expect(refused.left).toEqual([]);
  });

  it('says what came of linking', async () => {
    open([HERE], {}, [{ ...LINK, linkedAt: '2026-11-24T09:00:00.000Z' }], '/me/sessions?linked=1');
    expect(await screen.findByText('Linked. From now on you can sign in with it.')).toBeTruthy();
    expect(screen.getByText(/^Linked since 24 Nov 2026\./)).toBeTruthy();
    document.body.replaceChildren();
    open([HERE], {}, [LINK], '/me/sessions?problem=linked-elsewhere');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That account is linked to somebody else/);
  });

  it('leads to signing in when the session was ended elsewhere', async () => {
    const { address } = show(<SessionsPage />, '/me/sessions', { OwnSessions: () => ({ viewer: null }) });
    await waitFor(() => expect(address()).toBe('/sign-in?next=%2Fme%2Fsessions'));
  });
});
