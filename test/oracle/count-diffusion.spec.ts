import { describe, expect, it } from '@jest/globals';
import type { Book, PullLine } from './book.js';
import { countDiffusion } from './count-diffusion.js';

const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();

/** The example of the definition: a pull request of two people a day, by letters author then reviewer. */
const EXAMPLE = ['AB', 'BD', 'DE', 'FD', 'GF', 'AD', 'EC', 'CD', 'HG', 'ED'];

function book(): Book {
  const user = (letter: string) => ({ id: letter.charCodeAt(0), login: letter, type: 'User' });
  const sizes = { additions: 1, deletions: 0, changed_files: 1, paths: [] };
  const plain = { title: 'Work', body: null, draft: false, closed_at: null, merged_at: null, ...sizes };
  const pulls = EXAMPLE.map(([author = ''], i): PullLine => ({ ...plain, number: i + 1, user: user(author), created_at: day(i + 1) }));
  const reviews = EXAMPLE.map(([, reviewer = ''], i) => ({
    ...{ pull_number: i + 1, id: i, user: user(reviewer), state: 'APPROVED', body: '', submitted_at: day(i + 1) },
  }));
  return {
    ...{ name: 'fernholt/ledger', branch: 'main', threads: new Map(), remarks: new Map(), events: new Map(), commits: new Map() },
    pulls: new Map(pulls.map((pull) => [pull.number, pull])),
    reviews: new Map(reviews.map((review) => [review.pull_number, [review]])),
  };
}

describe('the independent count of diffusion', () => {
  it('takes the example of the definition', () => {
    const counted = countDiffusion([book()], { from: -Infinity, to: Date.UTC(2026, 0, 29) });
    expect(counted).toMatchObject({ pulls: 10, windows: 1, people: 8, mean: 4.75, median: 6, 'mean@2026-01-01': 4.75, 'left-out': 0 });
    expect(counted['mean-of-others']).toBeCloseTo(4.75 / 7, 12);
  });
});
