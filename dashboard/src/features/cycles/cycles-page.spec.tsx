import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { BO } from '../../testing/made-up-policy.js';
import { ADA } from '../../testing/made-up.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { CyclesPage } from './cycles-page.js';

const person = ({ host, id, login, name }: typeof BO) => ({ __typename: 'Person', host, id, login, name });
const CYCLE = {
  __typename: 'Cycle',
  id: '1',
  name: 'H2 2026',
  opensAt: '2026-07-01T00:00:00.000Z',
  closesAt: '2027-01-01T00:00:00.000Z',
  open: true,
  subjects: [person(ADA)],
  calibrators: [],
};
const answer = (...cycles: object[]) => ({ cycles: { __typename: 'Cycles', cycles } });

function open(answers: Answers = {}): Shown {
  return show(<CyclesPage />, '/settings/cycles', { Cycles: () => answer(CYCLE), ...answers }, { admin: true });
}

describe('review cycles', () => {
  it('are listed with their days and who is in them', async () => {
    open();
    const cycle = await screen.findByRole('region', { name: 'H2 2026' });
    expect(cycle.textContent).toContain('1 Jul to 31 Dec 2026');
    expect(within(cycle).getByRole('button', { name: 'Take out Ada Okafor' })).toBeTruthy();
    expect(within(cycle).getByText('Nobody yet.')).toBeTruthy();
    expect(within(cycle).getByText(/Whoever you add reads what is shared from then on\./)).toBeTruthy();
  });

  it('take people in and out, and say in a sentence why not', async () => {
    const shown = open({
      AddCycleMember: () => ({ cycles: { __typename: 'Refused', message: 'Only who has the role of a calibrator reads.' } }),
      RemoveCycleMember: () => answer({ ...CYCLE, subjects: [] }),
    });
    const cycle = await screen.findByRole('region', { name: 'H2 2026' });
    const [, logins] = within(cycle).getAllByLabelText('Login, to add to H2 2026');
    fireEvent.change(logins as HTMLElement, { target: { value: 'bo' } });
    fireEvent.click(within(cycle).getByRole('button', { name: 'Add to: Who reads them' }));
    expect(await screen.findByText('Only who has the role of a calibrator reads.')).toBeTruthy();
    fireEvent.click(within(cycle).getByRole('button', { name: 'Take out Ada Okafor' }));
    await waitFor(() => expect(within(cycle).getAllByText('Nobody yet.')).toHaveLength(2));
    expect(shown.asked.slice(-2).map(({ variables }) => variables)).toEqual([
      { id: '1', login: 'bo', part: 'CALIBRATOR' },
      { id: '1', login: 'ada', part: 'SUBJECT' },
    ]);
  });

  it('are an admin\u2019s to see', async () => {
    open({ Cycles: () => ({ cycles: { __typename: 'NotShared', message: 'x' } }) });
    expect(await screen.findByRole('heading', { name: 'This page isn\u2019t shared with you.' })).toBeTruthy();
  });
});
