import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DecisionLink, DecisionPage as Page } from '../../gql/types-decisions.js';
import { affected, decision, decisionPage, overlap, TOKEN_CACHE } from '../../testing/made-up-decisions.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { DecisionPage } from './decision-page.js';

function open(more: Partial<Page> | (() => Partial<Page>), answers: Answers = {}): Shown {
  const now = (): Partial<Page> => (typeof more === 'function' ? more() : more);
  return show(<DecisionPage id="31" />, '/decisions/31', { Decision: () => ({ decision: decisionPage(now()) }), ...answers });
}

function sent(shown: Shown, name: string): Record<string, unknown>[] {
  return shown.asked.filter((one) => one.name === name).map((one) => one.variables);
}

const [CITES] = decisionPage().links as [DecisionLink];
const BY_HAND: DecisionLink = {
  ...CITES,
  id: '212',
  title: 'Drop the nightly FX flush',
  repository: 'fernholt/ledger-fx',
  number: 212,
  how: 'BY_HAND',
  by: { name: 'Ada Okafor', login: 'ada', person: null },
  counted: false,
  mayUndo: true,
};

describe('the pull requests tied to a decision', () => {
  it('say how each was tied; those that brought or edit the text stand elsewhere', async () => {
    open({
      links: [
        CITES,
        BY_HAND,
        { ...CITES, id: '1', title: 'Propose RFC-31', proposes: true },
        { ...CITES, id: '2', title: 'Fix a word', how: 'TOUCHES', implements: false },
        { ...CITES, id: '3', title: null, url: null, repository: 'fernholt/vault' },
      ],
    });
    const table = await screen.findByRole('table', { name: '' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((one) => one.textContent)).toEqual([
      '6 Oct 2026Key the FX cache by pair, opens GitHub ledger #790LedgerCites it',
      '6 Oct 2026Drop the nightly FX flush, opens GitHub ledger-fx #212LedgerBy hand, Ada Okafor, counted with the next measuringUnlink ledger-fx #212',
      '6 Oct 2026Title withheld vault #790LedgerCites it',
    ]);
    expect(within(rows[0] as HTMLElement).queryByRole('button')).toBeNull();
  });

  it('can be added by address, and what is refused stays in the field', async () => {
    let refuse = true;
    let links = [CITES];
    const shown = open(() => ({ links }), {
      LinkPull: () => {
        if (refuse) return { linkPull: { __typename: 'Refused', message: 'No pull request of that address is fetched.' } };
        links = [CITES, BY_HAND];
        return { linkPull: { __typename: 'Links', links } };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Link one' }));
    const field = screen.getByLabelText('Address of the pull request, or owner/name#12') as HTMLInputElement;
    fireEvent.change(field, { target: { value: ' fernholt/ledger-fx#212 ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Link' }));
    expect((await screen.findByRole('alert')).textContent).toBe('No pull request of that address is fetched.');
    expect(field.value).toBe(' fernholt/ledger-fx#212 ');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    refuse = false;
    fireEvent.click(screen.getByRole('button', { name: 'Link' }));
    expect(await screen.findByRole('link', { name: /^Drop the nightly FX flush/ })).toBeTruthy();
    expect(screen.queryByLabelText('Address of the pull request, or owner/name#12')).toBeNull();
    expect(sent(shown, 'LinkPull').at(-1)).toEqual({ decision: '31', pull: 'fernholt/ledger-fx#212' });
  });

  it('made by hand can be taken back, and that too', async () => {
    let links = [CITES, BY_HAND];
    const shown = open(() => ({ links }), {
      UnlinkPull: () => {
        links = [CITES];
        return { unlinkPull: { __typename: 'Links', links } };
      },
      LinkPull: () => {
        links = [CITES, BY_HAND];
        return { linkPull: { __typename: 'Links', links } };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Unlink ledger-fx #212' }));
    expect((await screen.findByText(/ledger-fx #212 is no longer linked./)).textContent).toContain('Undo');
    await waitFor(() => expect(screen.queryByRole('link', { name: /^Drop the nightly FX flush/ })).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: /^Drop the nightly FX flush/ })).toBeTruthy();
    expect(screen.queryByText(/is no longer linked/)).toBeNull();
    expect(sent(shown, 'UnlinkPull')).toEqual([{ decision: '31', link: '212' }]);
    expect(sent(shown, 'LinkPull')).toEqual([{ decision: '31', pull: 'fernholt/ledger-fx#212' }]);
  });
});

describe('the teams a decision affects', () => {
  it('stand under when they spoke, and are asked only while it is open', async () => {
    open({
      affected: [
        affected('Billing'),
        affected('Ledger', { when: 'BEFORE', firstAt: '2026-08-11T09:00:00.000Z' }),
        affected('Mobile', { when: 'AFTER', firstAt: '2026-10-12T09:00:00.000Z' }),
      ],
    });
    const section = await screen.findByRole('region', { name: 'Teams it affects: who spoke when' });
    expect(section.textContent).toBe(
      'Teams it affects: who spoke whenBefore the decisionLedger11 AugOnly afterMobile12 OctNo word foundBilling',
    );
    expect(within(section).queryByRole('button')).toBeNull();
  });

  it('have somebody to ask, with a comment to take along', async () => {
    const writeText = jest.fn((_text: string | null) => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    open({ decision: { ...TOKEN_CACHE, id: '31' }, affected: [affected('Billing'), affected('Web', { ask: null, comment: null })] });
    fireEvent.click(await screen.findByRole('button', { name: 'Ask Dara Silva' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy comment' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith(affected('Billing').comment);
    expect(screen.queryByRole('button', { name: 'Ask Web' })).toBeNull();
  });

  it('are said to be none where none is found', async () => {
    open({ affected: [] });
    expect(await screen.findByText(/^We found no team it affects/)).toBeTruthy();
  });
});

describe('an outcome', () => {
  it('is asked for when the decision is accepted, and what is refused stays typed', async () => {
    let refuse = true;
    const shown = open(
      { asksBaseline: true },
      {
        StateOutcome: () => ({
          stateOutcome: refuse
            ? { __typename: 'Refused', message: 'The last day is before the first.' }
            : { __typename: 'Outcomes', outcomes: [] },
        }),
      },
    );
    expect(await screen.findByText('What will you measure, and what is it today?')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'State the baseline' }));
    const type = (label: string, value: string): HTMLInputElement => {
      const field = screen.getByLabelText(label) as HTMLInputElement;
      fireEvent.change(field, { target: { value } });
      return field;
    };
    const metric = type('What is measured', ' Cache misses ');
    type('In', 'per hour');
    type('Today, or before', '12.5');
    type('First day', '2026-10-03');
    type('Kind', 'RELIABILITY');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The last day is before the first.');
    expect(metric.value).toBe(' Cache misses ');
    refuse = false;
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(screen.queryByLabelText('What is measured')).toBeNull());
    expect(sent(shown, 'StateOutcome').at(-1)).toEqual({
      decision: '31',
      category: 'RELIABILITY',
      metric: 'Cache misses',
      unit: 'per hour',
      before: 12.5,
      after: null,
      from: '2026-10-03T00:00:00.000Z',
      to: null,
      source: null,
    });
  });

  it('stands with its values and source, and only its own author may remove it', async () => {
    const one = {
      __typename: 'Outcome',
      id: '5',
      category: 'COST' as const,
      metric: 'Bill',
      unit: 'EUR',
      from: null,
      to: '2026-11-01T00:00:00.000Z',
      by: null,
    };
    open({
      outcomes: [
        { ...one, before: 40, after: 30, source: 'javascript:alert(1)', yours: true },
        { ...one, id: '6', metric: 'Misses', before: null, after: null, source: 'https://example.com/chart', yours: false },
      ],
    });
    const outcome = await screen.findByRole('region', { name: 'Outcome' });
    expect(outcome.textContent).toContain('Bill: was 40 EUR, is 30 EUR1 Nov 2026, javascript:alert(1)');
    expect(outcome.textContent).toContain('Misses: no value yet');
    expect(within(outcome).getAllByRole('link')).toHaveLength(1);
    expect(within(outcome).getAllByRole('button', { name: /^Remove/ })).toHaveLength(1);
  });
});

describe('what may be the same effort', () => {
  it('is judged in place, with Undo', async () => {
    let judged = false;
    const shown = open(() => ({ overlaps: judged ? [] : [overlap()] }), {
      JudgeOverlap: ({ key, verdict }) => {
        judged = verdict !== null;
        return { judgeOverlap: { __typename: 'Judged', key, verdict } };
      },
    });
    const notice = await screen.findByRole('region', { name: 'May be the same effort' });
    expect(within(notice).getByRole('link').textContent).toBe('RFC-44 Token cache');
    expect(notice.textContent).toContain('Both speak of cache, currency and pair. Both name ledger/fx.');
    fireEvent.click(within(notice).getByRole('button', { name: 'Not a duplicate' }));
    expect(await screen.findByText(/Noted: not a duplicate. It is not proposed again./)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'RFC-44 Token cache' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'RFC-44 Token cache' })).toBeTruthy();
    expect(sent(shown, 'JudgeOverlap').map((one) => one['verdict'])).toEqual(['NOT_A_DUPLICATE', null]);
  });

  it('stays where the judgement did not hold', async () => {
    open(
      { overlaps: [overlap()] },
      { JudgeOverlap: () => ({ judgeOverlap: { __typename: 'Refused', message: 'There is no such pair.' } }) },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('There is no such pair.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeTruthy();
  });

  it('names the other side, whichever this is', async () => {
    open({ decision: decision({ id: '44' }), overlaps: [overlap()] });
    const notice = await screen.findByRole('region', { name: 'May be the same effort' });
    expect(within(notice).getByRole('link').textContent).toBe('RFC-31 Cache keys per currency pair');
  });
});

describe('an investment', () => {
  it('is marked by a person, and compared only then', async () => {
    let investment = false;
    const shown = open(() => ({ investment }), {
      MarkInvestment: ({ marked }) => {
        investment = marked === true;
        return { markInvestment: { ...decisionPage({ investment }) } };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Mark as an investment' }));
    expect(await screen.findByText(/^Marked. The comparison comes with the next measuring/)).toBeTruthy();
    expect(sent(shown, 'MarkInvestment')).toEqual([{ decision: '31', marked: true }]);
  });
});
