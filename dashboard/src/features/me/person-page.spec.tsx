import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { HALF_YEAR, page, readings, reading } from '../../testing/made-up.js';
import { show, type Answers, type Shown } from '../../testing/show.js';
import { PersonPage, pollOf } from './person-page.js';

const TEAM_SIZE: Answers = { TeamSize: () => ({ team: { __typename: 'Team', slug: 'payments', memberCount: 9 } }) };

function open(person: Record<string, unknown>, address = '/me', more: Answers = {}): Shown {
  return show(<PersonPage host="github.com" id="101" />, address, { ...TEAM_SIZE, PersonPage: () => ({ person }), ...more });
}

describe('the page of a person', () => {
  it('opens with the sentence and says who sees it', async () => {
    open({ ...page() }, '/me', { Sharing: () => ({ sharing: { __typename: 'NotShared', message: '' } }) });
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('You reviewed work of 7 other teams. In 5 of them your review changed something.');
    expect(await screen.findByText('Only you see this page')).toBeTruthy();
    expect(screen.getByText('61 reviews')).toBeTruthy();
    expect(screen.getByText('21 people')).toBeTruthy();
    for (const [words, part] of [
      ['99 reviews', 'reviews'],
      ['76 pull requests', 'pulls'],
      ['40 people', 'people'],
    ] as const) {
      expect(screen.getByRole('link', { name: words }).getAttribute('href')).toContain(`evidence=review-reach:${part}`);
    }
    expect(screen.getByText('Between 27 and 50 of every 100')).toBeTruthy();
    expect(document.title).toBe('Me | ambit');
  });

  it.each([
    ['PAUSED', '2026-11-12T09:00:00.000Z', 'Paused by you since 12 Nov 2026.'],
    ['OBJECTED', '2026-11-12T09:00:00.000Z', 'You objected on 12 Nov 2026.'],
    ['NOT_SWITCHED_ON', null, 'Nothing is measured of you: your own switch is off.'],
  ])('says what the person chose, and never a 0: %s', async (by, since, words) => {
    open({ ...page(), readings: { __typename: 'Withheld', by, since } });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(words);
    expect(screen.getByRole('main').textContent).not.toMatch(/\b0\b/);
    expect(screen.getByRole('link', { name: /What Ambit holds about you/ }).getAttribute('href')).toBe('/me/privacy');
  });

  it('gives every number of the opening its own address, with the period kept', async () => {
    open({ ...page() }, '/me?period=13w');
    const seven = await screen.findByRole('link', { name: '7, show evidence' });
    expect(seven.getAttribute('href')).toBe('/me?period=13w&evidence=review-reach:teams');
    expect(screen.getByRole('link', { name: '5, show evidence' }).getAttribute('href')).toBe(
      '/me?period=13w&evidence=review-reach:changed',
    );
  });

  it('says at least, and how much is fetched, while fetching', async () => {
    open({ ...page({ readings: readings({ fetched: { repositories: 52, of: 84, complete: false } }) }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('at least 7 other teams');
    expect(screen.getByText('We have fetched 52 of 84 repositories so far; numbers can only grow.')).toBeTruthy();
    expect(screen.getByText('at least 61 reviews')).toBeTruthy();
    expect(screen.queryByText(/of every 100/)).toBeNull();
  });

  it('teaches where there is nothing, with one thing to try', async () => {
    open({ ...page({ readings: readings({ readings: [reading('review-reach', 1, { teams: 0, reviews: 0 }, { n: 0 })] }) }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('We found no review of yours in these 26 weeks.');
    expect(screen.getByRole('link', { name: 'Try 52 weeks' }).getAttribute('href')).toBe('/me?period=52w');
  });

  it('says the same of a page that is not shared and of one that does not exist', async () => {
    const forbidden = open({ __typename: 'NotShared', message: 'forbidden' });
    await screen.findByRole('heading', { name: 'This page isn’t shared with you.' });
    const first = forbidden.container.innerHTML;
    forbidden.unmount();
    const unknown = open({ __typename: 'NotShared', message: 'never heard of' });
    await screen.findByRole('heading', { name: 'This page isn’t shared with you.' });
    expect(unknown.container.innerHTML).toBe(first);
  });

  it('asks what for before another\u2019s page opens, and then shows whose it is and why', async () => {
    let opened = false;
    const shown = show(<PersonPage host="github.com" id="101" />, '/people/github.com/101', {
      ...TEAM_SIZE,
      PersonPage: () =>
        opened
          ? { person: { ...page(), yours: false, basis: 'LINE', purpose: 'promotion', purposes: ['feedback', 'promotion'] } }
          : {
              person: {
                __typename: 'PurposeNeeded',
                purposes: ['feedback', 'promotion'],
                person: { __typename: 'Person', host: 'github.com', id: '101', name: 'Ada Okafor' },
              },
            },
      OpenPage: () => {
        opened = true;
        const person = { __typename: 'Person', host: 'github.com', id: '101' };
        return { openPage: { __typename: 'PersonPage', basis: 'LINE', purpose: 'promotion', person } };
      },
    });
    await screen.findByRole('heading', { name: 'What do you open Ada Okafor\u2019s page for?' });
    expect(screen.getByText(/what is shared for one shows for that one alone/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('It is for'), { target: { value: 'promotion' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open the page' }));
    await screen.findByText(
      /You see this as the line manager\. Ada Okafor sees the same page, and that you opened it for a promotion case\./,
    );
    expect(shown.asked.find(({ name }) => name === 'OpenPage')?.variables).toEqual({ host: 'github.com', id: '101', purpose: 'promotion' });
    // Each purpose may open other sections: another one is named without waiting for the first to run out.
    fireEvent.click(screen.getByRole('button', { name: 'Open it for something else' }));
    fireEvent.change(screen.getByLabelText('It is for'), { target: { value: 'feedback' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open the page' }));
    await screen.findByRole('button', { name: 'Open it for something else' });
    const asked = shown.asked.filter(({ name }) => name === 'OpenPage');
    expect(asked.map(({ variables }) => variables['purpose'])).toEqual(['promotion', 'feedback']);
  });

  it('says that it opens for one thing alone, and offers nothing else then', async () => {
    const person = { __typename: 'Person', host: 'github.com', id: '101', name: 'Ada Okafor' };
    const needed = open({ __typename: 'PurposeNeeded', purposes: ['feedback'], person });
    await screen.findByText(/It is open to you for this and nothing else\./);
    needed.unmount();
    open({ ...page(), yours: false, basis: 'SHARE', purpose: 'feedback', purposes: ['feedback'] });
    await screen.findByText(/It is shared with you/);
    expect(screen.queryByRole('button', { name: 'Open it for something else' })).toBeNull();
  });

  it('tells who objected how to open pages again, and nothing of the page', async () => {
    const answer = () => ({ person: { __typename: 'NotShared', message: 'x' } });
    show(<PersonPage host="github.com" id="101" />, '/people/github.com/101', { PersonPage: answer }, { objected: true });
    await screen.findByRole('heading', { name: 'While you object, you open no page but your own.' });
    expect(screen.getByRole('link', { name: 'Your data' }).getAttribute('href')).toBe('/me/privacy');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says on one\u2019s own page who else sees it, once that is known', async () => {
    const share = {
      __typename: 'Share',
      id: '1',
      reader: null,
      cycle: 'H2',
      added: [],
      addedAt: null,
      sections: ['REACH'],
      purpose: 'feedback',
      createdAt: '2026-01-01T00:00:00Z',
    };
    const sharing = { __typename: 'Sharing', requests: [], cycles: [], managers: [], purposes: [] };
    const shares = [
      { ...share, expiresAt: '2999-01-01T00:00:00Z', revokedAt: null },
      { ...share, id: '2', expiresAt: '2020-01-01T00:00:00Z', revokedAt: null },
    ];
    open({ ...page() }, '/me', { Sharing: () => ({ sharing: { ...sharing, shares } }) });
    expect((await screen.findByRole('link', { name: 'You and 1 reader see this page' })).getAttribute('href')).toBe('/me/sharing');
  });

  it('lets one ask to see a page, and tells nothing by the answer', async () => {
    const message = 'Asked.';
    const shown = open({ __typename: 'NotShared', message: '' }, '/people/github.com/101', {
      RequestAccess: () => ({ requestAccess: { __typename: 'Asked', message } }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Ask' }));
    await screen.findByText(message);
    expect(shown.asked.find(({ name }) => name === 'RequestAccess')?.variables).toEqual({
      host: 'github.com',
      id: '101',
      purpose: 'feedback',
    });
  });

  it('shows a signal it has no sentence for by its own names', async () => {
    const carried = reading('half-remembered', 20, { changed: 4, 'weeks-present': 9 }, { n: 30 });
    carried.definition = {
      ...carried.definition,
      name: 'Carried comments',
      parts: [{ id: 'changed', name: 'comments that changed something' }],
    };
    open({ ...page({ readings: readings({ readings: [...readings().readings, carried] }) }) });
    const row = await screen.findByRole('region', { name: 'Carried comments' });
    expect(row.textContent).toContain('4 comments that changed something');
    expect(row.textContent).not.toContain('9');
    expect(row.querySelector('a')?.getAttribute('href')).toBe('/me?evidence=half-remembered:changed');
  });

  it('asks to have a period measured only when told to', async () => {
    const period = { ...HALF_YEAR, key: '2025-01-01..2025-02-01', from: '2025-01-01T00:00:00Z', to: '2025-02-01T00:00:00Z', weeks: null };
    const answers: Answers = { Measure: () => ({ measure: { __typename: 'Measuring', message: '', period } }) };
    const shown = open({ ...page({ readings: { __typename: 'NotMeasured', period } }) }, '/me?period=2025-01-01..2025-02-01', answers);
    const button = await screen.findByRole('button', { name: 'Measure these days' });
    expect(shown.asked.map((one) => one.name)).not.toContain('Measure');
    fireEvent.click(button);
    await screen.findByText('Measure these days');
    expect(shown.asked.find((one) => one.name === 'Measure')?.variables).toEqual({ period: '2025-01-01..2025-02-01' });
  });

  it('offers to try again when the api is down', async () => {
    show(<PersonPage host="github.com" id="101" />, '/me', {});
    expect((await screen.findByRole('alert')).textContent).toContain('Ambit did not answer.');
    expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy();
  });
});

describe('asking again', () => {
  it('is quick while measuring, slow while fetching, and stops', () => {
    const measuring = page({ readings: { __typename: 'Measuring', period: HALF_YEAR, message: '' } });
    const growing = page({ readings: readings({ fetched: { repositories: 1, of: 2, complete: false } }) });
    expect([measuring, growing, page(), undefined].map((one) => pollOf(one))).toEqual([3000, 20_000, 0, 0]);
  });
});
