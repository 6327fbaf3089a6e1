import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ADA, page, readings } from '../../testing/made-up.js';
import { show } from '../../testing/show.js';
import { NotesRow } from './notes-row.js';

const ROW = {
  id: '7',
  at: '2026-10-01T10:00:00.000Z',
  title: 'Retry a card once',
  url: 'https://github.com/fernholt/web/pull/4',
  repository: 'fernholt/web',
  number: 4,
};
const NOTES = {
  generation: '5',
  notCounted: [
    { why: 'by-bot', reviews: 30 },
    { why: 'container', reviews: 9 },
    { why: 'own-work', reviews: 2 },
  ],
  annotations: [{ screen: 'burst', of: 50, rows: [ROW, { ...ROW, id: '8', title: null, url: null }] }],
};

describe('notes beside one\u2019s own numbers', () => {
  it('say what is not counted and what may have made the numbers, with the list', async () => {
    const shown = show(<NotesRow page={page()} readings={readings()} />, '/me', {
      PersonNotes: () => ({ person: { __typename: 'PersonPage', person: ADA, notes: NOTES } }),
    });
    await screen.findByRole('region', { name: 'Notes for you alone' });
    expect(screen.getByText('41 reviews not counted: 30 on work of bots, 9 replies, 2 in your own pull requests.')).toBeTruthy();
    expect(screen.getByText('2 of 50 reviews came in the last three weeks of the period.')).toBeTruthy();
    expect(screen.getByText('Title withheld')).toBeTruthy();
    expect(screen.getByText(/It takes nothing away/)).toBeTruthy();
    expect(shown.asked[0]?.variables).toMatchObject({ period: '26w@2026-11-22', generation: '5' });
  });

  it('are absent where there is nothing to say', async () => {
    const shown = show(<NotesRow page={page()} readings={readings()} />, '/me', {
      PersonNotes: () => ({ person: { __typename: 'PersonPage', person: ADA, notes: { ...NOTES, notCounted: [], annotations: [] } } }),
    });
    await waitFor(() => expect(shown.asked).toHaveLength(1));
    expect(screen.queryByRole('region')).toBeNull();
  });
});
