import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Account } from './account.js';

describe('the menu of who is signed in', () => {
  it('leads to who looked, and shuts behind', async () => {
    const shown = show(<Account />, '/teams', {});
    const button = screen.getByRole('button', { name: /^AO, Ada Okafor: your data, who looked/ });
    expect(screen.queryByRole('link', { name: 'Who looked' })).toBeNull();
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('link', { name: 'Who looked' }));
    expect(shown.address()).toBe('/me/log');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Who looked' })).toBeNull());
  });
});
