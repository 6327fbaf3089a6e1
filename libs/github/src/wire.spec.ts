import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createClient } from './client.js';
import { PermanentFailure, TransientFailure } from './failure.js';

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Answerer = (_request, response) => response.end('[]');
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const BODY = JSON.stringify([{ id: 1 }, { id: 2 }]);

function get(signal?: AbortSignal) {
  const client = createClient({
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    token: 'ghp_secretsecretsecret',
    fetch,
    ...(signal ? { signal } : {}),
  });
  return client.rest('/things', { page: 1 }, z.array(z.object({ id: z.number() })), 'acme/ledger');
}

describe('an answer that did not come whole is never an empty one', () => {
  it.each<[string, Answerer]>([
    [
      'content-length not reached',
      (_request, response) => (
        response.writeHead(200, { ...JSON_TYPE, 'content-length': BODY.length }),
        response.write(BODY.slice(0, 9)),
        setTimeout(() => response.destroy(), 5)
      ),
    ],
    [
      'chunks cut off',
      (_request, response) => (
        response.writeHead(200, JSON_TYPE),
        response.write(BODY.slice(0, 9)),
        setTimeout(() => response.destroy(), 5)
      ),
    ],
    ['half a text, ended politely', (_request, response) => response.writeHead(200, JSON_TYPE).end(BODY.slice(0, 9))],
    ['nothing at all', (_request, response) => response.writeHead(200, JSON_TYPE).end()],
    ['a page for people', (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>')],
    ['another form', (_request, response) => response.writeHead(200, JSON_TYPE).end('{"id":1}')],
    ['another form inside', (_request, response) => response.writeHead(200, JSON_TYPE).end('[{"id":"1"}]')],
  ])('%s', async (_name, how) => {
    answer = how;
    const failure = await get().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientFailure);
    expect(failure).toMatchObject({ shrink: true });
  });

  it('comes when it is whole, with or without its type', async () => {
    answer = (_request, response) => response.writeHead(200, { ...JSON_TYPE, link: '<x>; rel="next"' }).end(BODY);
    expect(await get()).toEqual({ data: [{ id: 1 }, { id: 2 }], more: true });
  });

  it('keeps numbers beyond 32 bits', async () => {
    answer = (_request, response) => response.writeHead(200, JSON_TYPE).end('[{"id":4293353744123}]');
    expect((await get()).data).toEqual([{ id: 4293353744123 }]);
  });
});

describe('where an answer comes from', () => {
  it('follows a move within the server, with the token', async () => {
    let token: string | undefined;
    answer = (request, response) => {
      if (request.url?.startsWith('/things') === true) return response.writeHead(301, { location: '/repositories/5/things' }).end();
      token = request.headers.authorization;
      return response.writeHead(200, JSON_TYPE).end(BODY);
    };
    expect((await get()).data).toHaveLength(2);
    expect(token).toContain('ghp_secretsecretsecret');
  });

  it('does not follow to another server', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    await expect(get()).rejects.toBeInstanceOf(PermanentFailure);
  });

  it('does not go round in a circle', async () => {
    answer = (request, response) => response.writeHead(302, { location: request.url ?? '/' }).end();
    await expect(get()).rejects.toThrow(/circle/);
  });

  it('says which host cannot be reached', async () => {
    const client = createClient({ apiUrl: 'http://127.0.0.1:7799', graphqlUrl: 'http://127.0.0.1:7799/graphql', token: 'ghp_x', fetch });
    const failure = await client.rest('/x', {}, z.unknown(), 'acme').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransientFailure);
    expect(failure).toMatchObject({ message: '127.0.0.1:7799 cannot be reached (ECONNREFUSED).', shrink: false });
  });

  it('ends at once when the process stops', async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const pending = get(stop.signal);
    setTimeout(() => stop.abort(new DOMException('stop', 'AbortError')), 20);
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  });
});
