import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { DisputeToSettle } from '../../gql/types-privacy.js';
import { show, type Shown } from '../../testing/show.js';
import { DisputesPage } from './disputes-page.js';

const SAID: DisputeToSettle = {
  id: '3',
  why: 'NOT_ME',
  note: 'it was my pair',
  at: '2026-11-02T10:00:00.000Z',
  kind: 'review.submitted',
  repository: 'harbor/ledger',
  number: '7',
  title: 'Cut the retries',
  url: 'https://ghe.example.com/harbor/ledger/pull/7#pullrequestreview-9',
};
const HIDDEN: DisputeToSettle = {
  ...SAID,
  id: '2',
  why: 'BOT',
  note: '',
  kind: null,
  repository: null,
  number: null,
  title: null,
  url: null,
};

function open(disputes: readonly DisputeToSettle[] | null): Shown {
  const found = disputes === null ? { __typename: 'NotShared', message: 'no' } : { __typename: 'DisputesToSettle', disputes };
  return show(<DisputesPage />, '/settings/disputes', { Disputes: () => ({ disputes: found }) }, { admin: true });
}

describe('disputes, as an admin reads them', () => {
  it('show what was said and the public work it is said of, which opens at its host', async () => {
    open([SAID, HIDDEN]);
    const rows = await screen.findAllByRole('listitem');
    const words = rows.map((row) => row.textContent).filter((text) => text.includes('said on'));
    expect(words).toEqual([
      'That was not me: it was my pairharbor/ledger #7 Cut the retries, opens GitHub, said on 2 Nov 2026',
      'That was a botWork that not everybody may read, or that is not held any more, said on 2 Nov 2026',
    ]);
    expect(screen.getByRole('link', { name: /Cut the retries/ }).getAttribute('href')).toBe(SAID.url);
  });

  it('say that there are none', async () => {
    open([]);
    expect(await screen.findByRole('heading', { name: 'Nobody says that something isn’t right.' })).toBeTruthy();
  });

  it('are shared with nobody else', async () => {
    open(null);
    expect(await screen.findByText(/isn’t shared with you/)).toBeTruthy();
    expect(screen.queryByText(/What people say/)).toBeNull();
  });
});
