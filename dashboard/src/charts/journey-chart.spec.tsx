import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { JourneyChart } from './journey-chart.js';
import type { Journey, JourneyMark } from './journey-shape.js';

function mark(id: string, at: string, more: Partial<JourneyMark> = {}): JourneyMark {
  return {
    id,
    at,
    kind: 'COMMENT',
    how: null,
    label: null,
    url: `https://github.com/fernholt/rfcs/pull/${id}`,
    said: id,
    count: 1,
    ...more,
  };
}

const JOURNEY: Journey = {
  from: '2026-08-01T00:00:00Z',
  to: '2026-11-16T00:00:00Z',
  decidedAt: '2026-10-03T10:00:00Z',
  decision: 'Accepted 3 Oct',
  stages: [],
  lanes: [
    {
      key: 'ledger',
      name: 'Ledger',
      distance: 'WORKS_WITH',
      silent: null,
      marks: [mark('late', '2026-11-01T00:00:00Z'), mark('early', '2026-08-10T00:00:00Z', { kind: 'CHANGED' })],
    },
    { key: 'billing', name: 'Billing', distance: 'WORKS_WITH', silent: 'We found no word from Billing', marks: [] },
    {
      key: 'search',
      name: 'Search',
      distance: null,
      silent: null,
      marks: [mark('withheld', '2026-08-20T00:00:00Z', { url: null }), mark('several', '2026-10-20T00:00:00Z', { count: 3 })],
    },
  ],
};

function reached(chart: HTMLElement): (string | null)[] {
  return [...chart.querySelectorAll('[tabindex="0"]')].map((node) => node.getAttribute('aria-label'));
}

function open(journey: Journey = JOURNEY): { chart: HTMLElement; press: (key: string) => void } {
  render(<JourneyChart journey={journey} title="Journey of RFC-31" />);
  const chart = screen.getByRole('group', { name: 'Journey of RFC-31' });
  return { chart, press: (key) => fireEvent.keyDown(document.activeElement?.closest('svg') ?? chart, { key }) };
}

describe('a journey by keyboard', () => {
  it('is one tab stop, at its oldest mark of the first lane', () => {
    const { chart } = open();
    expect(chart.querySelectorAll('[tabindex="-1"]')).toHaveLength(3);
    expect(reached(chart)).toEqual(['early, opens GitHub']);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('moves along the lanes with arrows, and says where it is', () => {
    const { chart, press } = open();
    press('ArrowRight');
    expect(reached(chart)).toEqual(['late, opens GitHub']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('late, opens GitHub');
    expect(screen.getByRole('status').textContent).toBe('late');
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight');
    expect(reached(chart)).toEqual(['early, opens GitHub']);
    press('ArrowLeft');
    expect(reached(chart)).toEqual(['several, opens GitHub']);
  });

  it('moves to the nearest mark of the next lane that has one', () => {
    const { chart, press } = open();
    press('ArrowDown');
    expect(reached(chart)).toEqual(['withheld']);
    press('ArrowRight');
    press('ArrowUp');
    expect(reached(chart)).toEqual(['late, opens GitHub']);
  });

  it('goes to either end with Home and End, and leaves other keys to the page', () => {
    const { chart, press } = open();
    press('End');
    expect(screen.getByRole('status').textContent).toBe('several');
    press('Home');
    expect(screen.getByRole('status').textContent).toBe('early');
    expect(fireEvent.keyDown(chart, { key: 'b' })).toBe(true);
    expect(fireEvent.keyDown(chart, { key: 'End' })).toBe(false);
  });

  it('has nothing to reach where nothing happened', () => {
    const { chart, press } = open({ ...JOURNEY, lanes: JOURNEY.lanes.slice(1, 2) });
    press('ArrowRight');
    expect(reached(chart)).toEqual([]);
    expect(within(chart).getByText('We found no word from Billing')).toBeTruthy();
  });
});

describe('the marks of a journey', () => {
  it('open what they stand for', () => {
    const { chart } = open();
    const link = within(chart).getByRole('link', { name: 'early, opens GitHub' });
    expect(link.getAttribute('href')).toBe('https://github.com/fernholt/rfcs/pull/early');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(link.querySelector('title')?.textContent).toBe('early');
  });

  it('lead nowhere where the address is withheld, and say how many they stand for', () => {
    const { chart } = open();
    expect(within(chart).getByRole('img', { name: 'withheld' }).getAttribute('href')).toBeNull();
    expect(within(chart).getByRole('link', { name: 'several, opens GitHub' }).textContent).toContain('3');
  });
});
