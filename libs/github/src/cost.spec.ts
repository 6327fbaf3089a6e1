import { describe, expect, it } from '@jest/globals';
import { CostError, checkCost, costOf } from './cost.js';
import { CODEOWNERS_QUERY } from './queries/codeowners.graphql.js';
import { MEMBERS_QUERY, REPOSITORIES_QUERY, TEAMS_QUERY } from './queries/organization.graphql.js';
import { overflowQuery } from './queries/overflow.graphql.js';
import { BACKFILL_QUERY, LIVE_QUERY } from './queries/pulls.graphql.js';
import { THREADS_QUERY } from './queries/threads.graphql.js';

const SIX =
  'labels(first:20){nodes{name}} reviewRequests(first:20){nodes{id}} comments(first:50){nodes{id}} timelineItems(first:50){nodes{id}}';

function page(reviews: string, commits: string, more = ''): string {
  return `query($p:Int!){repository(owner:"o",name:"n"){pullRequests(first:$p){nodes{
    ${SIX} reviews(first:20){nodes{${reviews}}} commits(first:50){nodes{${commits}}} ${more}}}}}`;
}

describe('points by the published rule', () => {
  it.each([
    ['six flat lists of 50 pull requests', page('id', 'commit{oid}'), 3],
    ['authors inside commits', page('id', 'commit{authors(first:5){nodes{name}}}'), 28],
    ['comments inside reviews', page('comments(first:20){nodes{id}}', 'commit{oid}'), 13],
    ['teams inside reviews', page('onBehalfOf(first:5){nodes{id}}', 'commit{oid}'), 13],
    ['comments inside threads', page('id', 'commit{oid}', 'reviewThreads(first:15){nodes{comments(first:10){nodes{id}}}}'), 11],
  ])('%s: measured at GitHub', (_name, query, points) => {
    expect(costOf(query, { p: 50 }).points).toBe(points);
  });

  it('does not depend on how much a flat list may hold', () => {
    const small = costOf('{repository(owner:"o",name:"n"){pullRequests(first:50){nodes{reviews(first:10){nodes{id}}}}}}', {});
    const large = costOf('{repository(owner:"o",name:"n"){pullRequests(first:50){nodes{reviews(first:100){nodes{id}}}}}}', {});
    expect(small.points).toBe(large.points);
    expect(large.nodes).toBe(50 + 50 * 100);
  });

  it('follows named fragments and counts `nodes(ids:)` as parents', () => {
    const query =
      'query($ids:[ID!]!){nodes(ids:$ids){...P}} fragment P on PullRequest{reviews(first:50){nodes{id}} files(first:50){nodes{path}}}';
    expect(costOf(query, { ids: Array.from({ length: 50 }, String) }).requests).toBe(101);
  });
});

describe('what Ambit sends', () => {
  const overflow = overflowQuery(
    Array.from({ length: 10 }, (_, index) => ({ id: `PR_${String(index)}`, list: 'reviews' as const, after: 'x' })),
    100,
  );

  it.each([
    ['a page of pull requests', BACKFILL_QUERY, { first: 50 }, 3],
    ['the first page of a scan', LIVE_QUERY, { first: 10 }, 1],
    ['ten lists that overflow', overflow.text, overflow.variables, 1],
    ['threads of twenty pull requests', THREADS_QUERY, { ids: Array.from({ length: 20 }, String) }, 10],
    ['repositories', REPOSITORIES_QUERY, {}, 1],
    ['members', MEMBERS_QUERY, {}, 1],
    ['teams', TEAMS_QUERY, {}, 1],
    ['owners', CODEOWNERS_QUERY, { first: 50 }, 1],
  ])('%s', (_name, query, variables, points) => {
    expect(costOf(query, variables).points).toBe(points);
  });

  it('is refused above 20 points and above 500,000 nodes', () => {
    expect(() => checkCost('q', { points: 20, nodes: 500_000, requests: 0 })).not.toThrow();
    expect(() => checkCost('q', { points: 21, nodes: 1, requests: 0 })).toThrow(CostError);
    expect(() => checkCost('q', { points: 1, nodes: 500_001, requests: 0 })).toThrow(/500000/);
  });
});
