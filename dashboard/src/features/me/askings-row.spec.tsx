import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { affected, asking } from '../../testing/made-up-decisions.js';
import { show } from '../../testing/show.js';
import { AskingsRow } from './askings-row.js';

describe('whom have I not asked yet', () => {
  it('names the teams that have not spoken, with a comment to take along', async () => {
    show(<AskingsRow />, '/me', { Askings: () => ({ askings: [asking()] }) });
    expect(await screen.findByText('Whom have I not asked yet?')).toBeTruthy();
    expect(screen.getByText('We found no word from Billing on it.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Split the ledger by currency/ }).getAttribute('href')).toBe(
      'https://github.com/fernholt/ledger/pull/902',
    );
    const ask = screen.getByRole('button', { name: 'Ask Dara Silva' });
    fireEvent.click(ask);
    expect(ask.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/@dara this pull request changes files/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy comment' })).toBeTruthy();
  });

  it('is not there where every affected team has spoken', async () => {
    const spoke = affected('Billing', { when: 'BEFORE' });
    const shown = show(<AskingsRow />, '/me', { Askings: () => ({ askings: [asking({ affected: [spoke] })] }) });
    await waitFor(() => expect(shown.asked.map((one) => one.name)).toEqual(['Askings']));
    expect(screen.queryByText('Whom have I not asked yet?')).toBeNull();
  });

  it('follows no address that is none', async () => {
    show(<AskingsRow />, '/me', { Askings: () => ({ askings: [asking({ url: 'javascript:alert(1)' })] }) });
    await screen.findByText('Split the ledger by currency');
    expect(screen.queryByRole('link', { name: /Split the ledger/ })).toBeNull();
  });
});
