import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import type { AreaConnection } from '../../gql/types-areas.js';
import { HALF_YEAR } from '../../testing/made-up.js';
import { areas, BUSY_AREA } from '../../testing/made-up-work.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { AreasPage } from './areas-page.js';

function open(answer: Record<string, unknown> | AreaConnection, address = '/areas', more: Answers = {}): Shown {
  return show(<AreasPage />, address, { Areas: () => ({ areas: answer }), Periods: () => ({ periods: [HALF_YEAR] }), ...more });
}

async function words(area: string): Promise<string[]> {
  const heading = await screen.findByRole('heading', { level: 3, name: area });
  return [...(heading.parentElement?.querySelectorAll('p') ?? [])].map((line) => line.textContent ?? '');
}

describe('where work waits', () => {
  it('says of each area, A to Z, who can review, what waits, what few know and how risk goes', async () => {
    open(areas());
    expect(await words('fx/rates')).toEqual([
      '7 people can review. 12 pull requests waited for a review, half of them under 5 hours; 2 wait now.',
      'Of 41 files that changed in the last year, 9 are known by one person at most.',
      'In 40 merges 2 reverts, 1 incident and 9 with one reviewer at most: 30 for each hundred merges. Quarter by quarter it rises, by about 4 for each hundred.',
    ]);
    expect(await words('core/post')).toEqual([
      'Needs a second reviewer: fewer than three people can review, and 6 pull requests were merged in a year.',
      'All 12 files that changed in the last year are known by two people or more.',
    ]);
    expect(await words('Name withheld')).toEqual([
      'In 3 merges we found no revert, no incident and none with one reviewer at most. Too few quarters for a trend.',
    ]);
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['core/post', 'fx/rates', 'Name withheld']);
    expect(document.title).toBe('Areas | ambit');
  });

  it('has headings in order and a door at each number, to the list of its area', async () => {
    const shown = open(areas());
    await words('fx/rates');
    const levels = [...shown.container.querySelectorAll('h1,h2,h3')].map((one) => Number(one.tagName.slice(1)));
    expect(levels).toEqual([1, 2, 3, 3, 2, 3]);
    const door = screen.getByRole('link', { name: '12, show evidence' });
    expect(door.getAttribute('href')).toBe(`/areas?evidence=bottlenecks:waited&area=${BUSY_AREA.id}`);
  });

  it('says no rate under the floor of merges and no trend that chance would make', async () => {
    const numbers = { merges: 12, reverts: 1, per100: 50, slopePerQuarter: -3, slopeChance: 0.4 };
    const reading = {
      signal: 'risk',
      n: 12,
      enough: false,
      interval: null,
      numbers: Object.entries(numbers).map(([part, value]) => ({ part, value })),
    };
    open(areas({ edges: [{ cursor: 'a', node: { ...BUSY_AREA, readings: [reading] } }] }));
    expect(await words('fx/rates')).toEqual(['In 12 merges 1 revert. Quarter by quarter no trend can be told from chance.']);
  });

  it('is narrowed to a repository, by the address', async () => {
    const shown = open(areas());
    fireEvent.change(await screen.findByRole('combobox', { name: 'Repository' }), { target: { value: 'fernholt/vault' } });
    expect(await screen.findByRole('combobox', { name: 'Repository' })).toHaveProperty('value', 'fernholt/vault');
    expect(shown.asked.filter(({ name }) => name === 'Areas').at(-1)?.variables).toMatchObject({ repository: 'fernholt/vault' });
    expect(shown.address()).toBe('/areas?repository=fernholt/vault');
  });

  it('reads on where there are more', async () => {
    const [first, second] = areas().edges;
    if (!first || !second) throw new Error('Two areas are made up.');
    const pages = (after: unknown): AreaConnection =>
      after == null
        ? areas({ edges: [first], totalCount: 2, pageInfo: { hasNextPage: true, endCursor: 'a' } })
        : areas({ edges: [second], totalCount: 2 });
    open(areas(), '/areas', { Areas: ({ after }) => ({ areas: pages(after) }) });
    await words('core/post');
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await words('fx/rates')).toHaveLength(3);
  });

  it.each([
    [{ __typename: 'Measuring', period: HALF_YEAR, message: '' }, 'The numbers in these 26 weeks are being measured.'],
    [{ __typename: 'Refused', message: 'No such period.' }, 'This period cannot be shown.'],
    [{ __typename: 'NotShared', message: '' }, 'This page isn’t shared with you.'],
    [{ __typename: 'NotMeasured', period: HALF_YEAR }, 'Nobody has asked for 24 May to 21 Nov 2026 yet.'],
  ])('says why there is nothing: %j', async (answer, heading) => {
    open(answer);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(heading);
  });

  it('teaches where no area is found, and offers to try again when the api is down', async () => {
    const shown = open(areas({ edges: [], totalCount: 0, repositories: [] }));
    expect(await screen.findByText(/We found no area/)).toBeTruthy();
    expect(within(shown.container).getByRole('link', { name: 'See what is fetched' })).toBeTruthy();
    shown.unmount();
    show(<AreasPage />, '/areas', {});
    expect((await screen.findByRole('alert')).textContent).toContain('Ambit did not answer.');
  });
});
