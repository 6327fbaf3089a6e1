import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { connection, decision, team, TOKEN_CACHE } from '../../testing/made-up-decisions.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { DecisionsPage } from './decisions-page.js';

const TWO = connection([decision(), TOKEN_CACHE], { totalCount: 60, hidden: 3, pageInfo: { hasNextPage: true, endCursor: '44' } });

function aside(waiting = 4, pairs = 2) {
  return {
    waiting: { __typename: 'DecisionConnection', totalCount: waiting },
    overlaps: { __typename: 'OverlapConnection', totalCount: pairs },
    teams: {
      __typename: 'TeamConnection',
      totalCount: 2,
      edges: [team('Identity'), team('Payments')].map((one) => ({ cursor: one.slug, node: { __typename: 'Team', ...one } })),
    },
  };
}

function open(address = '/decisions', answers: Answers = {}): Shown {
  return show(<DecisionsPage />, address, {
    Decisions: () => ({ decisions: TWO }),
    DecisionsAside: () => aside(),
    SavedViews: () => ({ savedViews: [] }),
    SyncBrief: () => ({ sync: { __typename: 'Sync', fetched: 84, all: 84, state: 'READY', connections: [] } }),
    ...answers,
  });
}

function asked(shown: Shown): Record<string, unknown> | undefined {
  return shown.asked.findLast((one) => one.name === 'Decisions')?.variables;
}

describe('the list of decisions', () => {
  it('opens with how many there are and how many wait', async () => {
    open();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('60 decisions on paper; 4 wait for reviewers.'));
    expect(screen.getByRole('link', { name: '4, show these decisions' }).getAttribute('href')).toBe('/decisions?needs=reviewers');
    expect(screen.getByRole('link', { name: '2 pairs may be the same effort' }).getAttribute('href')).toBe('/decisions/overlap');
    expect(screen.getByText('3 more stand in repositories whose rights are not known yet: counted, not named.')).toBeTruthy();
  });

  it('gives each decision a line with its doors', async () => {
    open();
    const list = await screen.findByRole('region', { name: 'The list' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first?.textContent).toContain('RFC-31');
    expect(first?.textContent).toContain('Accepted 3 Oct 2026');
    expect(first?.textContent).toContain('5 pull requests by 3 other teams cite it');
    expect(within(list).getByRole('link', { name: 'Cache keys per currency pair' }).getAttribute('href')).toBe('/decisions/31');
    expect(within(list).getByRole('link', { name: '5 pull requests' }).getAttribute('href')).toBe('/decisions/31?evidence=adoption:pulls');
    expect(second?.textContent).toContain('Waits for reviewers');
    expect(within(list).getByRole('link', { name: 'May overlap with another' }).getAttribute('href')).toBe('/decisions/overlap');
  });

  it('asks for what its address says', async () => {
    const shown = open('/decisions?state=proposed&kind=migration-plan&team=payments&person=ada&needs=reviewers&words=cache');
    await screen.findByRole('region', { name: 'The list' });
    expect(asked(shown)).toEqual({
      words: 'cache',
      states: ['PROPOSED'],
      kinds: ['MIGRATION_PLAN'],
      team: 'payments',
      person: 'ada',
      needsReviewers: true,
      first: 50,
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('60 decisions match what you chose.');
  });

  it('puts what is chosen into the address, and clears it', async () => {
    const shown = open();
    fireEvent.click(await screen.findByLabelText('Accepted'));
    await waitFor(() => expect(shown.address()).toBe('/decisions?state=accepted'));
    fireEvent.click(screen.getByLabelText('Draft'));
    await waitFor(() => expect(shown.address()).toBe('/decisions?state=draft,accepted'));
    expect(asked(shown)).toMatchObject({ states: ['DRAFT', 'ACCEPTED'] });
    expect(screen.getByText('Draft and Accepted').closest('summary')?.textContent).toBe('State: Draft and Accepted');
    fireEvent.click(screen.getByLabelText('Draft'));
    await waitFor(() => expect(shown.address()).toBe('/decisions?state=accepted'));
    fireEvent.change(screen.getByLabelText('Words in it'), { target: { value: ' token cache ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    await waitFor(() => expect(shown.address()).toContain('words=token'));
    expect(asked(shown)).toMatchObject({ words: 'token cache', states: ['ACCEPTED'] });
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(shown.address()).toBe('/decisions'));
  });

  it('shows more where there is more', async () => {
    const shown = open('/decisions', {
      Decisions: ({ after }) => ({ decisions: after === '44' ? connection([decision({ id: '7', title: 'Queue per tenant' })]) : TWO }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: 'Queue per tenant' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Token cache' })).toBeTruthy();
    expect(asked(shown)?.['after']).toBe('44');
  });

  it('says at least while fetching', async () => {
    open('/decisions', {
      SyncBrief: () => ({ sync: { __typename: 'Sync', fetched: 52, all: 84, state: 'FETCHING', connections: [] } }),
    });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('At least 60 decisions on paper'));
    expect(screen.getByText(/We have fetched 52 of 84 repositories so far/)).toBeTruthy();
    expect(screen.getByText(/At least/, { selector: 'li span' })).toBeTruthy();
  });

  it('teaches where nothing is on paper yet', async () => {
    open('/decisions', { Decisions: () => ({ decisions: connection([]) }), DecisionsAside: () => aside(0, 0) });
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('Tell us where RFCs live: folder, label, or discussions.');
    expect(screen.getByText('An admin of Ambit says so under Settings.')).toBeTruthy();
    expect(screen.queryByLabelText('Accepted')).toBeNull();
  });

  it('does not ask for what may be on its way while fetching', async () => {
    open('/decisions', {
      Decisions: () => ({ decisions: connection([]) }),
      SyncBrief: () => ({ sync: { __typename: 'Sync', fetched: 52, all: 84, state: 'FETCHING', connections: [] } }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'We have found no decision on paper so far.' })).toBeTruthy();
    expect(screen.getByText(/Tell us where RFCs live: folder, label, or discussions./)).toBeTruthy();
  });

  it('says where all there is may not be named', async () => {
    open('/decisions', { Decisions: () => ({ decisions: connection([], { hidden: 3 }) }) });
    expect(await screen.findByRole('heading', { level: 1, name: 'No decision on paper can be named here.' })).toBeTruthy();
    expect(screen.getByText('3 stand in repositories whose rights are not known yet: counted, not named.')).toBeTruthy();
  });

  it('keeps its form where nothing fits, or a choice is refused', async () => {
    const shown = open('/decisions?state=rejected', { Decisions: () => ({ decisions: connection([]) }) });
    expect(await screen.findByText(/We found no decision that fits all of this/)).toBeTruthy();
    expect((screen.getByLabelText('Rejected') as HTMLInputElement).checked).toBe(true);
    shown.unmount();
    open('/decisions?team=gone', { Decisions: () => ({ decisions: { __typename: 'Refused', message: 'There is no such team.' } }) });
    expect((await screen.findByRole('alert')).textContent).toBe('There is no such team.');
    expect((screen.getByLabelText('Team of its authors') as HTMLSelectElement).value).toBe('gone');
  });
});

describe('a kept list', () => {
  const view = { id: '5', name: 'RFCs about caching', address: '?words=caching' };

  it('keeps the address under a name', async () => {
    const shown = open('/decisions?words=caching', {
      SaveView: () => ({ saveView: { __typename: 'SavedViews', views: [view] } }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Save this view' }));
    fireEvent.change(screen.getByLabelText('Name of the view'), { target: { value: 'RFCs about caching' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved as “RFCs about caching”.')).toBeTruthy();
    expect(shown.asked.find((one) => one.name === 'SaveView')?.variables).toEqual({
      name: 'RFCs about caching',
      address: '?words=caching',
    });
    expect(screen.getByRole('link', { name: 'RFCs about caching' }).getAttribute('href')).toBe('/decisions?words=caching');
  });

  it('goes away, and comes back with Undo', async () => {
    open('/decisions', {
      SavedViews: () => ({ savedViews: [view] }),
      RemoveView: () => ({ removeView: { __typename: 'SavedViews', views: [] } }),
      SaveView: () => ({ saveView: { __typename: 'SavedViews', views: [view] } }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Remove RFCs about caching' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Remove RFCs about caching' })).toBeTruthy();
  });
});
