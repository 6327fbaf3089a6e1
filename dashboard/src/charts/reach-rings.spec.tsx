import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { ReachRings } from './reach-rings.js';
import type { ReachTeam } from './rings-shape.js';

const TEAMS: ReachTeam[] = ['Billing', 'Ledger', 'Search'].map((name) => ({
  key: name,
  name,
  ring: name === 'Search' ? 'SELDOM' : 'WORKS_WITH',
  rows: 8,
  under: '8 reviews',
  askedFirst: false,
  said: `${name} 8 reviews`,
}));

describe('the rings by keyboard', () => {
  it('are one tab stop with arrows inside, and Enter opens a team', () => {
    const onOpen = jest.fn();
    render(<ReachRings teams={TEAMS} own={{ name: 'Payments', people: 8 }} centre="You" title="Teams by distance" onOpen={onOpen} />);
    const marks = screen.getAllByRole('button');
    const reachable = (): string[] =>
      marks.filter((mark) => mark.getAttribute('tabindex') === '0').map((mark) => mark.getAttribute('aria-label') ?? '');
    expect(reachable()).toEqual(['Billing 8 reviews']);
    fireEvent.keyDown(screen.getByRole('group'), { key: 'ArrowRight' });
    expect(reachable()).toEqual(['Ledger 8 reviews']);
    expect(screen.getByRole('status').textContent).toBe('Ledger 8 reviews');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ledger 8 reviews');
    fireEvent.keyDown(screen.getByRole('group'), { key: 'ArrowLeft' });
    fireEvent.keyDown(screen.getByRole('group'), { key: 'ArrowLeft' });
    fireEvent.keyDown(screen.getByRole('group'), { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith('Search');
  });
});
