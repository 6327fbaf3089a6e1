import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { LinesDiff, ReportingLine } from '../../gql/types-admin.js';
import type { Named } from '../../gql/types-policy.js';
import { ADA } from '../../testing/made-up.js';
import { BO, EVE } from '../../testing/made-up-policy.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { PeoplePage } from './people-page.js';
import { daysWords, diffWords, stateWords } from './people-words.js';

const named = ({ host, id, login, name }: typeof BO): Named => ({ __typename: 'Person', host, id, login, name });
const edge = (node: object, cursor: string) => ({ cursor, node });
const pageInfo = { hasNextPage: false, endCursor: null };
const holder = (person: typeof BO, more: object = {}) => ({
  __typename: 'RoleHolder',
  person: named(person),
  admin: false,
  calibrator: false,
  told: true,
  you: false,
  ...more,
});
const HOLDERS = [holder(ADA), holder(EVE, { admin: true, you: true })];
const LINE: ReportingLine = {
  id: '9',
  person: named(ADA),
  manager: named(BO),
  from: null,
  to: null,
  source: 'CSV',
  confirmedAt: '2026-11-01T00:00:00.000Z',
  runsOutAt: '2026-12-16T00:00:00.000Z',
  state: 'HOLDS',
  yours: false,
};
const DIFF: LinesDiff = {
  __typename: 'LinesDiff',
  mark: 'm1',
  applied: false,
  added: [],
  changed: [],
  ended: [],
  renewed: [],
  problems: [],
  leftOut: [],
};
const CHANGE = { login: 'ada', manager: 'bo', from: null, to: null };

function open(answers: Answers = {}): Shown {
  return show(
    <PeoplePage />,
    '/settings/people',
    {
      RoleHolders: () => ({
        roleHolders: { __typename: 'RoleHolderConnection', totalCount: 2, pageInfo, edges: HOLDERS.map((one, i) => edge(one, String(i))) },
      }),
      ReportingLines: () => ({
        reportingLines: {
          __typename: 'ReportingLineConnection',
          totalCount: 2,
          pageInfo,
          edges: [edge(LINE, 'a'), edge({ ...LINE, id: '8', state: 'ENDED', to: '2026-10-01T00:00:00.000Z' }, 'b')],
        },
      }),
      ...answers,
    },
    { admin: true },
  );
}

const choose = (text: string) => {
  const file = new File([text], 'lines.csv', { type: 'text/csv' });
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  fireEvent.change(screen.getByLabelText('A file of reporting lines, CSV'), { target: { files: [file] } });
};

describe('people and their roles', () => {
  it('are listed with what an admin can do, and no right to read for oneself', async () => {
    const shown = open({ GrantRole: () => ({ done: holder(ADA, { calibrator: true }) }) });
    const table = await screen.findByRole('table', { name: /A to Z/ });
    expect(within(table).getByText('Another admin gives it')).toBeTruthy();
    expect(within(table).queryByRole('button', { name: 'Make one calibrator Eve Lund' })).toBeNull();
    fireEvent.click(within(table).getByRole('button', { name: 'Make one calibrator Ada Okafor' }));
    expect(await screen.findByText('Ada Okafor is a calibrator.')).toBeTruthy();
    expect(shown.asked.find(({ name }) => name === 'GrantRole')?.variables).toEqual({ host: 'github.com', id: '101', role: 'CALIBRATOR' });
    expect(shown.asked.filter(({ name, variables }) => name === 'RoleHolders' && variables['onlyHolders'] === true)).toHaveLength(2);
  });

  it('keep a last admin, in a sentence', async () => {
    open({ WithdrawRole: () => ({ done: { __typename: 'Refused', message: 'This is the last admin.' } }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Withdraw admin from Eve Lund' }));
    expect(await screen.findByText('This is the last admin.')).toBeTruthy();
  });

  it('are an admin\u2019s to see', async () => {
    open({ RoleHolders: () => ({ roleHolders: { __typename: 'NotShared', message: 'x' } }) });
    expect(await screen.findByRole('heading', { name: 'This page isn\u2019t shared with you.' })).toBeTruthy();
  });
});

describe('reporting lines', () => {
  it('say when they run out; those that ended are folded away', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'Reporting lines' });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(table.textContent).toContain('Runs out 16 Dec 2026');
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 that ended' }));
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it('are added by hand, and stay in the fields where they are refused', async () => {
    const shown = open({ AddLine: () => ({ done: { __typename: 'Refused', message: 'Nobody leads themselves.' } }) });
    fireEvent.change(await screen.findByLabelText('Who is led, by login'), { target: { value: 'ada' } });
    fireEvent.change(screen.getByLabelText('By whom, by login'), { target: { value: 'ada' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add line' }));
    expect(await screen.findByText('Nobody leads themselves.')).toBeTruthy();
    expect((screen.getByLabelText('By whom, by login') as HTMLInputElement).value).toBe('ada');
    expect(shown.asked.find(({ name }) => name === 'AddLine')?.variables).toEqual({ login: 'ada', manager: 'ada', from: null, to: null });
  });

  it('are read from a file before anything changes, then changed as read', async () => {
    const shown = open({
      PreviewLines: () => ({
        diff: { ...DIFF, added: [CHANGE], leftOut: ['Line 3: the account "x" is not known yet; the line is left out.'] },
      }),
      ApplyLines: () => ({ diff: { ...DIFF, applied: true, added: [CHANGE] } }),
    });
    await screen.findByRole('table', { name: 'Reporting lines' });
    choose('login,manager\nada,bo\n');
    expect(await screen.findByText(/Nothing was changed yet. From lines.csv: 1 line to add/)).toBeTruthy();
    expect(screen.getByText(/Line 3: the account "x"/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Apply these changes' }));
    expect(await screen.findByText(/Done. From lines.csv: 1 line added/)).toBeTruthy();
    expect(shown.asked.find(({ name }) => name === 'ApplyLines')?.variables).toEqual({ csv: 'login,manager\nada,bo\n', mark: 'm1' });
    await waitFor(() => expect(shown.asked.filter(({ name }) => name === 'ReportingLines')).toHaveLength(2));
  });

  it('are not applied from a file with a bad line', async () => {
    open({ PreviewLines: () => ({ diff: { ...DIFF, problems: ['Line 2: the login is missing.'], added: [CHANGE] } }) });
    await screen.findByRole('table', { name: 'Reporting lines' });
    choose('login,manager\n,bo\n');
    expect(await screen.findByText('Line 2: the login is missing.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Apply these changes' })).toBeNull();
  });

  it('come by the command line where the file is too large', async () => {
    const shown = open();
    await screen.findByRole('table', { name: 'Reporting lines' });
    choose('x'.repeat(90_001));
    expect((await screen.findByRole('alert')).textContent).toContain('npx ambit lines import');
    expect(shown.asked.some(({ name }) => name === 'PreviewLines')).toBe(false);
  });
});

describe('the words', () => {
  it('of days and states are exact', () => {
    expect(daysWords({ from: '2026-03-01T00:00:00Z', to: '2026-06-01T00:00:00Z' })).toBe('from 1 Mar 2026, not any more from 1 Jun 2026');
    expect(stateWords({ ...LINE, state: 'RAN_OUT' })).toBe('Ran out 16 Dec 2026: opens nothing');
    expect(stateWords({ ...LINE, state: 'BEGINS_LATER' })).toBe('Begins later');
    expect(diffWords(DIFF)).toBe('Nothing to change.');
    expect(diffWords({ ...DIFF, renewed: [CHANGE, CHANGE], ended: [CHANGE] })).toBe(
      '1 line to end, 2 lines to confirm for another 45 days.',
    );
  });
});
