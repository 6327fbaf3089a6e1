import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createClient, type GitHubClient, type RequestNote } from './client.js';
import { CostError } from './cost.js';
import { RateLimitedFailure, TransientFailure } from './failure.js';

interface Given {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

let answers: Given[] = [];
let heard: { url: string; authorization: string; body: string }[] = [];
let notes: RequestNote[] = [];
let server: Server;
let client: GitHubClient;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '', body: Buffer.concat(chunks).toString() });
      const { status = 200, headers = {}, body } = answers.shift() ?? { body: {} };
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

beforeEach(() => {
  answers = [];
  heard = [];
  notes = [];
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  client = createClient({
    apiUrl: `${base}/api/v3`,
    graphqlUrl: `${base}/api/graphql`,
    token: 'ghp_secretsecret',
    fetch,
    onRequest: (note) => notes.push(note),
  });
});

const query = {
  name: 'things',
  text: 'query($n:Int!){rateLimit{cost} things(first:$n){nodes{id}}}',
  schema: z.object({ things: z.object({ nodes: z.array(z.object({ id: z.string() }).nullable()) }) }),
};
const things = { things: { nodes: [{ id: 'T_1' }, null] } };
const ask = () => client.graphql(query, { n: 2 }, 'acme');

describe('a GraphQL request', () => {
  it('goes to the server’s own address with the token, and notes what it cost', async () => {
    answers = [{ body: { data: { ...things, rateLimit: { cost: 3 } } } }];
    expect(await ask()).toEqual({ data: things, errors: [] });
    expect(heard).toMatchObject([{ url: '/api/graphql', authorization: 'token ghp_secretsecret' }]);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ query: query.text, variables: { n: 2 } });
    expect(notes).toMatchObject([{ resource: 'graphql', name: 'things', points: 1, charged: 3, status: 200 }]);
  });

  it('gives the data there is, with the errors of its parts', async () => {
    answers = [
      { body: { data: things, errors: [{ message: 'Could not resolve to a node', type: 'NOT_FOUND', path: ['things', 'nodes', 1] }] } },
    ];
    expect(await ask()).toMatchObject({ data: things, errors: [{ type: 'NOT_FOUND', path: ['things', 'nodes', 1] }] });
  });

  it.each([
    ['no data', { data: null }, 'TransientFailure'],
    ['nothing there', { data: null, errors: [{ message: 'Could not resolve to an Organization', type: 'NOT_FOUND' }] }, 'PermanentFailure'],
    ['data in another form', { data: { things: [] } }, 'TransientFailure'],
    ['an answer of another kind', [1, 2], 'TransientFailure'],
  ])('fails for %s', async (_name, body, name) => {
    answers = [{ body }];
    await expect(ask()).rejects.toMatchObject({ name });
  });

  it('closes the gate for itself at the limit, and leaves REST open', async () => {
    const reset = Math.floor(Date.now() / 1_000) + 600;
    answers = [
      {
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
        body: { errors: [{ message: 'API rate limit exceeded', type: 'RATE_LIMIT' }] },
      },
      { body: [] },
    ];
    await expect(ask()).rejects.toMatchObject({ until: new Date((reset + 1) * 1_000) });
    await expect(ask()).rejects.toBeInstanceOf(RateLimitedFailure);
    expect(heard).toHaveLength(1);
    await client.rest('/things', {}, z.array(z.unknown()), 'acme');
  });

  it('that would cost too much is not sent', async () => {
    const heavy = { ...query, text: '{a(first:100){nodes{b(first:100){nodes{c(first:10){nodes{id}}}}}}}' };
    await expect(client.graphql(heavy, {}, 'acme')).rejects.toBeInstanceOf(CostError);
    expect(heard).toEqual([]);
  });
});

describe('a REST request', () => {
  it('fills its path, sends the rest as the query, and sees whether the list goes on', async () => {
    answers = [
      { headers: { link: '<http://x/?page=2>; rel="next", <http://x/?page=9>; rel="last"' }, body: [{ id: 1 }] },
      { headers: { link: '<http://x/?page=1>; rel="first"' }, body: [] },
    ];
    const parameters = { owner: 'acme', repo: 'ledger', since: '2026-03-02T09:00:00Z', page: 1 };
    const read = () =>
      client.rest('/repos/{owner}/{repo}/pulls/comments', parameters, z.array(z.object({ id: z.number() })), 'acme/ledger');
    expect(await read()).toEqual({ data: [{ id: 1 }], more: true });
    expect((await read()).more).toBe(false);
    expect(heard[0]?.url).toBe('/api/v3/repos/acme/ledger/pulls/comments?since=2026-03-02T09%3A00%3A00Z&page=1');
  });

  it('closes everything at a secondary limit', async () => {
    answers = [{ status: 403, headers: { 'retry-after': '30' }, body: { message: 'You have exceeded a secondary rate limit.' } }];
    await expect(client.rest('/things', {}, z.unknown(), 'acme')).rejects.toMatchObject({ secondary: true });
    await expect(ask()).rejects.toBeInstanceOf(RateLimitedFailure);
    expect(heard).toHaveLength(1);
  });

  it('names the place of a wrong form and never its value', async () => {
    answers = [{ body: [{ id: 'a private matter' }] }];
    const failure = await client.rest('/things', {}, z.array(z.object({ id: z.number() })), 'acme').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientFailure);
    expect((failure as Error).message).toContain('(at 0.id)');
    expect((failure as Error).message).not.toContain('private');
  });
});
