import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import type { Readings } from '../../gql/types-readings.js';
import { HALF_YEAR, reading, readings } from '../../testing/made-up.js';
import { DIFFUSION, FLOW } from '../../testing/made-up-work.js';
import { show, type Shown } from '../../testing/show.js';
import { OrganizationPage } from './organization-page.js';

function open(more: Partial<Readings> | { __typename: string } = { readings: [FLOW, DIFFUSION] }): Shown {
  return show(<OrganizationPage />, '/organization', {
    Organization: () => ({ organization: '__typename' in more ? more : readings(more) }),
    Periods: () => ({ periods: [HALF_YEAR] }),
  });
}

describe('everybody together', () => {
  it('is a table of who reviews for whom, with headers, that opens nobody', async () => {
    open();
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Between at least 3 pairs of teams the one reviewed work of the other.',
    );
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Gave to', 'Ledger', 'Payments', 'Web']);
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((one) => one.textContent),
    ).toEqual(['Ledger2214few', 'Payments3fewfew', 'Web31fewfew']);
    expect(within(table).queryAllByRole('link')).toEqual([]);
    expect(screen.getByRole('region', { name: 'Reviews between teams, a table' }).tabIndex).toBe(0);
  });

  it('says what is hidden, what chance would give, and where ways are few', async () => {
    open();
    expect(await screen.findByText('Of 2 teams there are too few people to show.')).toBeTruthy();
    expect(screen.getByText('Of 52 pairs of people who reviewed one another, 22 lie across teams.')).toBeTruthy();
    expect(screen.getByText(/fewer across teams than if the same people were dealt/)).toBeTruthy();
    expect(screen.getByText(/people of 1 pair of teams reached one another only through a third.*nobody’s merit/)).toBeTruthy();
    expect(screen.getByText('Through Ledger: Web to Payments')).toBeTruthy();
  });

  it('says how far it could have carried, as an upper bound, with the definition', async () => {
    open();
    const row = await screen.findByRole('region', { name: 'How far reviews could carry' });
    expect(row.textContent).toContain('what one of 48 people knew could have reached 28.2 others on average.');
    expect(row.textContent).toContain('That is an upper bound: the most that could have happened over pull requests, not what did.');
    expect(row.textContent).toContain('It is 60 of every 100 others; divided by all people, as the papers do, 59 of every 100.');
    expect(row.textContent).toContain('Without any one pull request it is between 27.9 and 28.3, over 212 pull requests.');
    expect(within(row).getAllByRole('listitem')).toHaveLength(2);
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/definitions/diffusion');
  });

  it('has words for other numbers of everybody, and none of a signal it does not know', async () => {
    open({
      readings: [
        reading('shared-practice', 1, { pieces: 2, repositories: 4, teams: 3 }),
        reading('cross-team-share', 20, { cross: 38, all: 61 }),
        reading('pull', 20, { 'by-name': 3 }),
      ],
    });
    expect(await screen.findByText('3 teams took up 2 pieces that another team began, in 4 repositories.')).toBeTruthy();
    expect(screen.getByText('38 reviews of 61 reviews with both teams known went to another team.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'pull' })).toBeNull();
  });

  it('says why nothing is said of few people', async () => {
    open({ readings: [] });
    expect(await screen.findByText(/at least five people who reviewed/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('We found no reviews between teams of Fernholt that may be shown.');
  });

  it('is the same as any page to those who may not see it', async () => {
    open({ __typename: 'NotShared' });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('This page isn’t shared with you.');
  });
});
