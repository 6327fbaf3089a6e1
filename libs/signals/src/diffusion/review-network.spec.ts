import { describe, expect, it } from '@jest/globals';
import { membersOf } from './network.js';
import { retimed, reviewNetwork, type ReviewColumns } from './review-network.js';

const NOBODY = -1;

function columns(rows: readonly (readonly [at: number, work: number, reviewer: number, author: number])[]): ReviewColumns {
  return {
    length: rows.length,
    at: Float64Array.from(rows, ([at]) => at),
    work: Int32Array.from(rows, ([, work]) => work),
    repository: Int32Array.from(rows, ([, work]) => work % 2),
    reviewer: Int32Array.from(rows, ([, , reviewer]) => reviewer),
    author: Int32Array.from(rows, ([, , , author]) => author),
  };
}

const held = columns([
  [1, 8, 20, 10],
  [2, 9, 30, NOBODY],
  [3, 8, 30, 10],
  [4, 8, 20, 10],
  [9, 7, 10, 20],
]);

describe('reviewNetwork', () => {
  it('makes a hyperedge a pull request at its last review of the window, without authors who are no persons', () => {
    const { network, persons, reviewers, repository } = reviewNetwork(held, 1, 9);
    expect(persons).toEqual([10, 20, 30]);
    expect([...network.t]).toEqual([2, 4]);
    expect([...membersOf(network, 0)]).toEqual([2]);
    expect([...membersOf(network, 1)]).toEqual([1, 2, 0]);
    expect([...reviewers]).toEqual([1, 1, 1, 0]);
    expect([...repository]).toEqual([1, 0]);
  });

  it('looks at the window only, its end apart', () => {
    const { network, persons } = reviewNetwork(held, 4, 9);
    expect([network.length, persons]).toEqual([1, [10, 20]]);
    expect(reviewNetwork(held, 10, 20).network.people).toBe(0);
  });
});

describe('retimed', () => {
  it('keeps who reviewed with whom and where, in the new order', () => {
    const other = retimed(reviewNetwork(held, 0, 10), Float64Array.of(6, 5, 4));
    expect([...other.network.t]).toEqual([4, 5, 6]);
    expect([...other.network.off]).toEqual([0, 2, 5, 6]);
    expect([...other.network.mem]).toEqual([0, 1, 1, 2, 0, 2]);
    expect([...other.reviewers]).toEqual([1, 0, 1, 1, 0, 1]);
    expect([...other.repository]).toEqual([1, 0, 1]);
  });
});
