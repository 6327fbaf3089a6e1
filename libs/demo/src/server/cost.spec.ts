import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { costOf } from './cost.js';
import type { Cost } from './cost.js';
import { githubSchema } from './schema.js';

interface Sizes {
  readonly reviews: string;
  readonly comments: number;
  readonly commits: string;
  readonly timeline: number;
}

function pullsQuery({ reviews, comments, commits, timeline }: Sizes, extra = '', pulls = 50): string {
  return `{ repository(owner: "weir", name: "mill") { pullRequests(first: ${pulls}) { nodes { ${extra}
    labels(first: 20) { nodes { name } } reviewRequests(first: 20) { nodes { id } } reviews(first: ${reviews} }
    comments(first: ${comments}) { nodes { id } } commits(first: ${commits} } timelineItems(first: ${timeline}) { nodes { __typename } } } } } }`;
}

const FLAT: Sizes = { reviews: '20) { nodes { id }', comments: 30, commits: '50) { nodes { commit { oid } }', timeline: 30 };
const FIFTY: Sizes = { ...FLAT, reviews: '50) { nodes { id }', comments: 50, timeline: 50 };

function cost(query: string, variables: Record<string, unknown> = {}): Cost {
  return costOf(githubSchema(), parse(query), variables);
}

describe('costOf', () => {
  it.each([
    ['six flat lists', pullsQuery(FLAT), 3, 8_550],
    ['six flat lists of fifty', pullsQuery(FIFTY), 3, 12_050],
    ['with changed files', pullsQuery(FIFTY, 'files(first: 50) { nodes { path } }'), 4, 14_550],
    [
      'with files and threads',
      pullsQuery(FIFTY, 'files(first: 50) { nodes { path } } reviewThreads(first: 50) { nodes { id } }'),
      4,
      17_050,
    ],
    [
      'with authors in commits',
      pullsQuery({ ...FLAT, commits: '50) { nodes { commit { authors(first: 5) { nodes { name } } } }' }),
      28,
      21_050,
    ],
    ['with comments in reviews', pullsQuery({ ...FLAT, reviews: '20) { nodes { comments(first: 20) { nodes { id } } }' }), 13, 28_550],
    [
      'with comments in threads',
      pullsQuery(FLAT, 'reviewThreads(first: 15) { nodes { comments(first: 10) { nodes { id } } } }'),
      11,
      16_800,
    ],
  ])('counts a page of fifty pull requests %s', (_what, query, points, nodes) => {
    expect(cost(query)).toMatchObject({ points, nodes });
  });

  it('counts 351 requests with files and 401 with threads too', () => {
    expect(cost(pullsQuery(FIFTY, 'files(first: 50) { nodes { path } }')).requests).toBe(351);
    expect(cost(pullsQuery(FIFTY, 'files(first: 50) { nodes { path } } reviewThreads(first: 50) { nodes { id } }')).requests).toBe(401);
  });

  it('costs the same for any size of page', () => {
    const small = pullsQuery({ ...FIFTY, reviews: '10) { nodes { id }' });
    expect(cost(small).points).toBe(cost(pullsQuery({ ...FIFTY, reviews: '100) { nodes { id }' })).points);
  });

  it('takes at least a point, for teams with their members too', () => {
    expect(cost('{ viewer { login } }')).toMatchObject({ points: 1, nodes: 0 });
    const teams = '{ organization(login: "weir") { teams(first: 50) { nodes { members(first: 100) { nodes { login } } } } } }';
    expect(cost(teams)).toMatchObject({ points: 1, nodes: 5_050 });
  });

  it('counts each alias, and what several fragments ask of one list once', () => {
    const probe = (name: string): string =>
      `${name}: repository(owner: "weir", name: "${name}") { pullRequests(first: 1) { nodes { id } } }`;
    expect(cost(`{ ${probe('mill')} ${probe('lock')} }`).requests).toBe(2);
    const twice = `query { repository(owner: "weir", name: "mill") { ...one ...two } }
      fragment one on Repository { pullRequests(first: 5) { nodes { id } } } fragment two on Repository { pullRequests(first: 5) { nodes { title } } }`;
    expect(cost(twice)).toMatchObject({ requests: 1, nodes: 5 });
  });

  it('reads bounds from variables and their defaults', () => {
    const query = 'query($p: Int = 7) { repository(owner: "weir", name: "mill") { pullRequests(first: $p) { nodes { id } } } }';
    expect(cost(query).nodes).toBe(7);
    expect(cost(query, { p: 9 }).nodes).toBe(9);
    expect(() => cost(query, { p: 101 })).toThrow('Requesting 101 records');
  });

  it('multiplies by the ids asked for', () => {
    const lists = 'labels(first: 5) { nodes { id } } reviews(first: 5) { nodes { id } } comments(first: 5) { nodes { id } }';
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequest { ${lists} commits(first: 5) { nodes { id } } files(first: 5) { nodes { path } } timelineItems(first: 5) { nodes { __typename } } } } }`;
    const ids = Array.from({ length: 50 }, (_, index) => String(index));
    expect(cost(query, { ids })).toMatchObject({ points: 3, requests: 300 });
    expect(() => cost(query, { ids: [...ids, ...ids, 'x'] })).toThrow('You may not provide more than 100 node ids; you provided 101.');
  });

  it('refuses more than 500,000 nodes', () => {
    const query = pullsQuery(
      { reviews: '100) { nodes { comments(first: 50) { nodes { id } } }', comments: 100, commits: '100) { nodes { id }', timeline: 100 },
      '',
      100,
    );
    expect(() => cost(query)).toThrow('This query requests up to 544,100 possible nodes which exceeds the maximum limit of 500,000.');
  });

  it.each([
    ['', 'You must provide a `first` or `last` value to properly paginate the `pullRequests` connection.'],
    ['(first: 101)', 'Requesting 101 records on the `pullRequests` connection exceeds the `first` limit of 100 records.'],
    ['(last: 101)', 'Requesting 101 records on the `pullRequests` connection exceeds the `last` limit of 100 records.'],
    ['(first: 0)', '`first` on the `pullRequests` connection must be between 1 and 100.'],
  ])('refuses the bounds "%s"', (bounds, message) => {
    expect(() => cost(`{ repository(owner: "weir", name: "mill") { pullRequests${bounds} { nodes { id } } } }`)).toThrow(message);
  });

  it('lets a list be counted without bounds', () => {
    expect(cost('{ repository(owner: "weir", name: "mill") { pullRequests { totalCount } } }').nodes).toBe(0);
  });
});
