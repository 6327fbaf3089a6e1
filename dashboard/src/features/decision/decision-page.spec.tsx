import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { DecisionPage as Page } from '../../gql/types-decisions.js';
import { decision, decisionPage, team, TOKEN_CACHE } from '../../testing/made-up-decisions.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { DecisionPage } from './decision-page.js';

function open(more: Partial<Page> = {}, address = '/decisions/31', answers: Answers = {}): Shown {
  return show(<DecisionPage id="31" />, address, { Decision: () => ({ decision: decisionPage(more) }), ...answers });
}

function row(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name });
}

describe('the page of a decision', () => {
  it('opens with who spoke and what became of it, each number a door', async () => {
    open();
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe(
      '3 other teams spoke before the decision and 2 of them changed the design; since then 5 pull requests by 3 other teams cite it.',
    );
    expect(
      within(heading)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([
      '/decisions/31?evidence=document-reach:teams-before',
      '/decisions/31?evidence=document-reach:changed',
      '/decisions/31?evidence=adoption:pulls',
      '/decisions/31?evidence=adoption:teams',
    ]);
  });

  it('says whose it is, since when, and where it stands', async () => {
    open();
    const name = await screen.findByText('RFC-31 Cache keys per currency pair', { selector: 'b' });
    expect(name.parentElement?.textContent).toContain('Ada Okafor and Esi Tan, Payments');
    expect(name.parentElement?.textContent).toContain('Draft 4 Aug, accepted 3 Oct 2026');
    expect(name.parentElement?.textContent).not.toContain('written');
    expect(screen.getByRole('link', { name: /^Open on GitHub/ }).getAttribute('href')).toBe(decision().url);
    expect(screen.getByText('4 voices before, 0 after')).toBeTruthy();
  });

  it('draws the journey, and gives the same as a table', async () => {
    open();
    const journey = await screen.findByRole('group', { name: /^Journey of RFC-31/ });
    expect(within(journey).getAllByRole('link')).toHaveLength(7);
    expect(within(journey).getByText('We found no word from Billing')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = await screen.findByRole('table', { name: 'Everything on the way, oldest first' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(7);
    expect(rows[0]?.textContent).toContain('11 Aug 2026LedgerThread that changed the design');
    expect(rows.at(-1)?.textContent).toContain('24 Oct 2026LedgerBy hand');
    expect(screen.queryByText(/linked by hand, 1/)).toBeNull();
  });

  it('is a table at once where there is little to draw', async () => {
    open({ lanes: decisionPage().lanes.slice(0, 2) });
    expect(await screen.findByRole('table', { name: /oldest first/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show as a journey' })).toBeTruthy();
  });

  it('keeps the word of the document where it says more than the state', async () => {
    open({ decision: decision({ stateWord: 'accepted, with conditions' }) });
    expect(await screen.findByText('written “accepted, with conditions”')).toBeTruthy();
  });

  it('says since when it waits while it is not decided', async () => {
    open({ decision: { ...TOKEN_CACHE, id: '31' }, lanes: [], readings: [], states: [], links: [] });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('We found no word from other teams yet.');
    expect(screen.getByText('Draft since 1 Nov 2026')).toBeTruthy();
    expect(screen.getByText('0 voices so far')).toBeTruthy();
    expect(screen.getByText(/A pull request counts when its text names RFC-44/)).toBeTruthy();
  });

  it('shows kind, dates and teams of one whose words are withheld, and lets nobody write on it', async () => {
    open({ decision: decision({ hidden: true, label: null, title: null, url: null, excerpt: null }), overlaps: [] });
    expect(await screen.findByText('RFC, title withheld')).toBeTruthy();
    expect(screen.getByText(/It stands in a private repository: kind, dates and teams are shown, its words are not./)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Open on GitHub/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Link one' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Outcome' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Investment' })).toBeNull();
  });

  it('says no more of one that is not shared than of one that is not there', async () => {
    open({}, '/decisions/31', { Decision: () => ({ decision: { __typename: 'NotShared', message: 'x' } }) });
    expect(await screen.findByRole('heading', { name: 'This page isn’t shared with you.' })).toBeTruthy();
    expect(screen.queryByText(/RFC-31/)).toBeNull();
  });

  it('says that numbers are being counted again, and asks until they are', async () => {
    jest.useFakeTimers();
    try {
      let asked = 0;
      open({}, '/decisions/31', { Decision: () => ({ decision: decisionPage({ measuring: (asked += 1) < 3 }) }) });
      const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
      await pass(0);
      expect(screen.getByText(/Something is newer than these numbers/)).toBeTruthy();
      await pass(60_000);
      expect(screen.queryByText(/Something is newer/)).toBeNull();
      expect(asked).toBe(3);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('the rows below', () => {
  it('tell states, versions, reviewers and what stands beside it', async () => {
    const esi = { __typename: 'NamedPerson', name: 'Esi Tan', login: 'esi', person: null };
    open({
      versions: [
        { at: '2026-08-04T09:00:00.000Z', by: esi, proposed: true, changed: [], url: null, number: 31 },
        {
          at: '2026-09-04T09:00:00.000Z',
          by: null,
          proposed: false,
          changed: ['Motivation', 'Cost'],
          url: 'https://github.com/x',
          number: null,
        },
      ],
      reviewers: [
        { person: esi, team: null, requestedAt: null, spokeAt: '2026-08-11T09:00:00.000Z' },
        { person: null, team: team('Billing'), requestedAt: null, spokeAt: null },
      ],
      approvers: [esi],
      supersedes: [{ id: '12', label: 'RFC-12', title: 'Cache keys' }],
      notes: ['The status is not a word we know.'],
    });
    const states = await row('States');
    expect(
      within(states)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['4 Aug 2026Draftby Ada Okafor', '3 Oct 2026Acceptedby Esi Tan']);
    expect((await row('Versions')).textContent).toContain('First versionproposed by Esi Tan in #31');
    expect((await row('Versions')).textContent).toContain('Changed Motivation and Cost');
    expect((await row('Reviewers')).textContent).toContain('Spoke: Esi Tan.Requested, no word found: Billing.Approved by Esi Tan.');
    expect(
      within(await row('Beside it'))
        .getByRole('link', { name: 'RFC-12 Cache keys' })
        .getAttribute('href'),
    ).toBe('/decisions/12');
    expect((await row('Not read')).textContent).toContain('The status is not a word we know.');
  });

  it('leave out what there is nothing of', async () => {
    open();
    await row('States');
    for (const name of ['Reviewers', 'Beside it', 'Not read', 'Impact']) expect(screen.queryByRole('region', { name })).toBeNull();
  });

  it.each([
    [3, 'Decided 3 days before the first implementing change.'],
    [0, 'The first implementing change came on the day of the decision.'],
    [-1, 'The first implementing change came 1 day before the decision.'],
  ])('say how long carrying it out took to begin: %j', async (implementedAfterDays, words) => {
    open({ implementedAfterDays });
    expect((await row('Carried out')).textContent).toContain(words);
  });
});
