import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { ask } from './asking.js';
import { archiveOf, at, comment, pull, repository } from './small-archive.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

describe('GraphQL roots', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;
  let clock = 0;

  beforeEach(async () => {
    clock = Date.parse('2026-02-01T00:00:00Z');
    mill = { ...repository(), pulls: [pull(1), pull(2)] };
    const archive = archiveOf(mill, repository('lock', 501));
    standIn = await startStandIn({ archive, port: 0, now: () => new Date(clock), hourly: 3 });
  });

  afterEach(() => standIn.close());

  it('gives an organization with repositories, members and teams', async () => {
    const member = 'edges { role node { databaseId login name } }';
    const { data, errors } = await ask(
      standIn,
      `{ organization(login: "WEIR") { databaseId login name
        repositories(first: 5, orderBy: {field: NAME, direction: ASC}) { totalCount nodes { databaseId nameWithOwner } }
        membersWithRole(first: 2) { totalCount pageInfo { hasNextPage } ${member} }
        teams(first: 5) { nodes { databaseId slug parentTeam { databaseId } own: members(first: 5, membership: IMMEDIATE) { ${member} } all: members(first: 5) { totalCount } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      organization: {
        databaseId: 9001,
        login: 'weir',
        name: 'Weir',
        repositories: {
          totalCount: 2,
          nodes: [
            { databaseId: 501, nameWithOwner: 'weir/lock' },
            { databaseId: 500, nameWithOwner: 'weir/mill' },
          ],
        },
        membersWithRole: {
          totalCount: 3,
          pageInfo: { hasNextPage: true },
          edges: [
            { role: 'ADMIN', node: { databaseId: 1, login: 'ana', name: 'Ana Ahlers' } },
            { role: 'MEMBER', node: { databaseId: 2, login: 'bob', name: null } },
          ],
        },
        teams: {
          nodes: [
            {
              databaseId: 72,
              slug: 'bank',
              parentTeam: { databaseId: 71 },
              own: { edges: [{ role: 'MEMBER', node: { databaseId: 2, login: 'bob', name: null } }] },
              all: { totalCount: 1 },
            },
            {
              databaseId: 71,
              slug: 'river',
              parentTeam: null,
              own: { edges: [{ role: 'MAINTAINER', node: { databaseId: 1, login: 'ana', name: 'Ana Ahlers' } }] },
              all: { totalCount: 2 },
            },
          ],
        },
      },
    });
  });

  it('finds nodes by id, and says which it cannot find while it serves the others', async () => {
    const first = await ask<{ repository: { pullRequest: { id: string } } }>(
      standIn,
      '{ repository(owner: "weir", name: "mill") { pullRequest(number: 2) { id } } }',
    );
    const { id } = first.data.repository.pullRequest;
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on PullRequest { number } } }';
    const { data, errors } = await ask(standIn, query, { ids: [id, 'PR_none'] });
    expect(data).toEqual({ nodes: [{ __typename: 'PullRequest', number: 2 }, null] });
    expect(errors).toMatchObject([
      { type: 'NOT_FOUND', path: ['nodes', 1], message: "Could not resolve to a node with the global id of 'PR_none'." },
    ]);
  });

  it.each([
    ['organization(login: "none") { id }', "Could not resolve to an Organization with the login of 'none'."],
    ['repository(owner: "weir", name: "none") { id }', "Could not resolve to a Repository with the name 'weir/none'."],
    ['node(id: "none") { id }', "Could not resolve to a node with the global id of 'none'."],
  ])('answers NOT_FOUND for %s', async (field, message) => {
    const { data, errors } = await ask(standIn, `{ ${field} }`);
    expect(Object.values(data as object)).toEqual([null]);
    expect(errors).toMatchObject([{ type: 'NOT_FOUND', message }]);
  });

  it('follows a rename unless told not to', async () => {
    mill.repo.former_names = ['weir/wheel'];
    standIn.refresh();
    const named = (more: string): string => `{ repository(owner: "weir", name: "wheel"${more}) { nameWithOwner } }`;
    expect((await ask(standIn, named(''))).data).toEqual({ repository: { nameWithOwner: 'weir/mill' } });
    expect((await ask(standIn, named(', followRenames: false'))).errors).toMatchObject([{ type: 'NOT_FOUND' }]);
  });

  it('reads CODEOWNERS at the tip and at each of its versions', async () => {
    const path = '.github/CODEOWNERS';
    mill.codeowners = [
      { sha: '2'.repeat(40), committedAt: at(20), path, text: '* @weir/bank\n' },
      { sha: '1'.repeat(40), committedAt: at(10), path, text: '* @weir/river\n' },
      { sha: '3'.repeat(40), committedAt: at(30), path: 'CODEOWNERS', text: '* @ana\n' },
      { sha: '4'.repeat(40), committedAt: at(40), path: 'CODEOWNERS', text: null },
    ];
    standIn.refresh();
    const file = `file(path: "${path}") { object { ... on Blob { text oid } } }`;
    const history = `history(first: 1, path: "${path}") { totalCount pageInfo { hasNextPage } nodes { oid committedDate ${file} } }`;
    const { data, errors } = await ask(
      standIn,
      `{ repository(owner: "weir", name: "mill") { defaultBranchRef { name target { ... on Commit { ${history} } } }
         tip: object(expression: "HEAD:${path}") { ... on Blob { text } } gone: object(expression: "HEAD:CODEOWNERS") { oid }
         early: object(expression: "${'1'.repeat(40)}:${path}") { ... on Blob { text } } } }`,
    );
    expect(errors).toEqual([]);
    // The name of the text is what `git hash-object` prints for it.
    const oid = 'a0807f16c80631c692823f5531f905ef7d88b76e';
    expect(data).toMatchObject({
      repository: {
        defaultBranchRef: {
          name: 'main',
          target: {
            history: {
              totalCount: 2,
              pageInfo: { hasNextPage: true },
              nodes: [{ oid: '2'.repeat(40), committedDate: at(20), file: { object: { text: '* @weir/bank\n', oid } } }],
            },
          },
        },
        tip: { text: '* @weir/bank\n' },
        gone: null,
        early: { text: '* @weir/river\n' },
      },
    });
  });

  it('charges points, reports them, and opens a new hour', async () => {
    const query =
      '{ rateLimit { cost nodeCount limit remaining used resetAt } repository(owner: "weir", name: "mill") { pullRequests(first: 2) { nodes { id } } } }';
    const rateLimit = async (): Promise<unknown> => (await ask<{ rateLimit: unknown }>(standIn, query)).data?.rateLimit;
    expect(await rateLimit()).toEqual({ cost: 1, nodeCount: 2, limit: 3, remaining: 2, used: 1, resetAt: '2026-02-01T01:00:00Z' });
    await rateLimit();
    await rateLimit();
    expect((await ask(standIn, query)).errors).toMatchObject([{ type: 'RATE_LIMITED' }]);
    clock += 3_600_000;
    expect(await rateLimit()).toMatchObject({ used: 1, resetAt: '2026-02-01T02:00:00Z' });
  });

  it('shows an edit after refresh, and goes on from a cursor of before', async () => {
    const page = `query($after: String) { repository(owner: "weir", name: "mill") { pullRequests(first: 1, after: $after) { pageInfo { endCursor } nodes { number totalCommentsCount } } } }`;
    type Page = { repository: { pullRequests: { pageInfo: { endCursor: string }; nodes: object[] } } };
    const first = (await ask<Page>(standIn, page)).data.repository.pullRequests;
    mill.pulls.unshift(pull(9, { created_at: at(0) }));
    mill.issueComments.push(comment(2, 21));
    standIn.refresh();
    const second = (await ask<Page>(standIn, page, { after: first.pageInfo.endCursor })).data.repository.pullRequests;
    expect(first.nodes).toEqual([{ number: 1, totalCommentsCount: 0 }]);
    expect(second.nodes).toEqual([{ number: 2, totalCommentsCount: 1 }]);
  });

  it.each([
    ['{ repository(owner: "weir", name: "mill") { pullRequests { nodes { id } } } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['{ repository(owner: "weir", name: "mill") { pullRequests(first: 101) { nodes { id } } } }', 'EXCESSIVE_PAGINATION'],
    ['{ repository(owner: "weir", name: "mill") { pullRequests(first: 1, after: "x") { nodes { id } } } }', 'INVALID_CURSOR_ARGUMENTS'],
  ])('gives the kind of error beside its message: %s', async (query, type) => {
    expect((await ask(standIn, query)).errors).toMatchObject([{ type }]);
  });

  it('refuses what the schema does not know, and what is no query', async () => {
    expect((await ask(standIn, '{ nothing }')).errors[0]?.message).toBe('Cannot query field "nothing" on type "Query".');
    expect((await ask(standIn, '{ viewer {')).errors[0]?.message).toContain('Syntax Error');
    const holdsNot = await ask(standIn, '{ repository(owner: "weir", name: "mill") { stargazerCount } }');
    expect(holdsNot.errors[0]?.message).toBe('This server holds no Repository.stargazerCount.');
  });
});
