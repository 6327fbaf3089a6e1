import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import type { EvidenceRow } from '../../gql/types-evidence.js';
import { show, type Answers } from '../../testing/show.js';
import { EvidenceRows } from './evidence-rows.js';
import type { Whom } from './subject.js';

const ROW: EvidenceRow = {
  id: '20',
  at: '2026-11-12T09:00:00.000Z',
  title: 'Round half to even',
  url: null,
  repository: 'fernholt/ledger',
  number: 7,
  kind: 'review.submitted',
  groups: [],
  way: null,
  marks: [],
  excerpt: null,
  dispute: null,
};
const SAID = { id: '5', why: 'NOT_ME' as const, note: 'my pair', at: '2026-11-12T10:00:00.000Z' };

function open(whom: Whom, row: EvidenceRow, answers: Answers = {}) {
  return show(
    <EvidenceRows rows={[row]} whom={whom} total={1} loading={false} onMore={null} />,
    '/me?evidence=review-reach:reviews',
    answers,
  );
}

function own(disputes: object[]): Record<string, unknown> {
  const choices = { __typename: 'OwnChoices', pausedAt: null, objectedAt: null, switchedOnAt: null, needsSwitch: false };
  return { __typename: 'OwnData', noticeAt: null, accounts: [], teams: [], kept: [], choices, disputes };
}

describe('a row of one\u2019s own evidence', () => {
  it('can be said to be wrong, with a note, and the word taken back', async () => {
    const there = { __typename: 'OwnDispute', ...SAID, row: '20', kind: ROW.kind, repository: ROW.repository, number: 7 };
    const shown = open('you', ROW, {
      Dispute: () => ({ changed: own([there]) }),
      WithdrawDispute: () => ({ changed: own([]) }),
    });
    fireEvent.click(screen.getByRole('button', { name: /^This isn\u2019t right/ }));
    fireEvent.change(screen.getByLabelText('What is not right'), { target: { value: 'NOT_ME' } });
    fireEvent.change(screen.getByLabelText(/^A note/), { target: { value: '  my pair ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Say so' }));
    expect((await screen.findByRole('status')).textContent).toContain('You say this isn\u2019t right. That was not me: my pair');
    expect(shown.asked.at(-1)).toEqual({
      name: 'Dispute',
      variables: { row: '20', why: 'NOT_ME', note: 'my pair', signal: 'review-reach' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByRole('button', { name: /^This isn\u2019t right/ })).toBeTruthy();
  });

  it('keeps what is typed where it is refused, and says why', async () => {
    open('you', ROW, { Dispute: () => ({ changed: { __typename: 'Refused', message: 'There is no such row of your evidence.' } }) });
    fireEvent.click(screen.getByRole('button', { name: /^This isn\u2019t right/ }));
    fireEvent.change(screen.getByLabelText(/^A note/), { target: { value: 'my pair' } });
    fireEvent.click(screen.getByRole('button', { name: 'Say so' }));
    expect((await screen.findByRole('alert')).textContent).toBe('There is no such row of your evidence.');
    expect(screen.getByDisplayValue('my pair')).toBeTruthy();
  });

  it('carries the note for every other reader, who can say nothing of it', () => {
    open('them', { ...ROW, dispute: SAID });
    expect(screen.getByText(/The person says this isn\u2019t right\. That was not me: my pair/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
