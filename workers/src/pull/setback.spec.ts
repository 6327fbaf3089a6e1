import { PermanentFailure, RateLimitedFailure, TransientFailure } from '@ambit/github';
import { describe, expect, it } from '@jest/globals';
import { setbackOf } from './setback.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

describe('a page that could not be had', () => {
  it('waits as long as GitHub says, without a word', () => {
    expect(setbackOf(new RateLimitedFailure(after(600), false), 0, 1, NOW)).toEqual({ dueAt: after(600), problem: null, again: false });
  });

  it('is shown at once where a person has to mend it, and tried every hour', () => {
    expect(setbackOf(new PermanentFailure('The token may not read acme.', 'permission'), 0, 1, NOW)).toEqual({
      dueAt: after(3_600),
      problem: 'The token may not read acme.',
      again: false,
    });
  });

  it.each([1, 2])('is tried again by the queue, try %d', (attempt) => {
    expect(setbackOf(new TransientFailure('502.', true), 0, attempt, NOW)).toEqual({ dueAt: NOW, problem: null, again: true });
  });

  it.each([
    [0, 5],
    [1, 10],
    [2, 20],
  ])('is a problem after three tries, with growing pauses: %d before it', (failures, seconds) => {
    expect(setbackOf(new TransientFailure('GitHub did not finish in time (502).', true), failures, 3, NOW)).toEqual({
      dueAt: after(seconds),
      problem: 'GitHub did not finish in time (502).',
      again: false,
    });
  });

  it('does not show the words of a fault of our own', () => {
    const { problem } = setbackOf(new Error('column "x" does not exist'), 0, 3, NOW);
    expect(problem).not.toContain('column');
    expect(problem).toMatch(/log/);
  });
});
