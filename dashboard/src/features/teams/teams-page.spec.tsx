import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../../testing/show.js';
import { divisions } from './divisions.js';
import { TeamsPage } from './teams-page.js';

function line(name: string, parent: string | null, memberCount = 5) {
  return {
    __typename: 'Team',
    slug: name.toLowerCase(),
    name,
    memberCount,
    assumed: false,
    parent: parent === null ? null : { __typename: 'TeamRef' as const, slug: parent.toLowerCase(), name: parent },
  };
}

const LINES = [
  line('Web', 'Surfaces'),
  line('Surfaces', null, 20),
  line('Billing', 'Commerce'),
  line('Commerce', null),
  line('Payments', 'Commerce'),
  line('Odd', 'Gone'),
];

describe('the teams', () => {
  it('stand A to Z on both levels; a team without its parent stands alone', () => {
    expect(divisions(LINES).map(({ head, children }) => [head.name, ...children.map((child) => child.name)])).toEqual([
      ['Commerce', 'Billing', 'Payments'],
      ['Odd'],
      ['Surfaces', 'Web'],
    ]);
  });

  it('do not get lost where parents go in a circle', () => {
    expect(divisions([line('A', 'B'), line('B', 'A')]).map(({ head }) => head.name)).toEqual(['A', 'B']);
  });

  it('say how many there are and lead to each', async () => {
    const edges = LINES.map((node) => ({ cursor: node.slug, node }));
    show(<TeamsPage />, '/teams', {
      Teams: () => ({ teams: { __typename: 'TeamConnection', totalCount: 6, pageInfo: { hasNextPage: false, endCursor: null }, edges } }),
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Fernholt works in 6 teams.');
    expect(screen.getByRole('link', { name: 'Payments' }).getAttribute('href')).toBe('/teams/payments');
    expect(screen.getByText('your team')).toBeTruthy();
  });

  it('say where teams come from while there are none', async () => {
    show(<TeamsPage />, '/teams', {
      Teams: () => ({
        teams: { __typename: 'TeamConnection', totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
      }),
    });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('No team is known yet.');
  });
});
