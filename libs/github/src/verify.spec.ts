import { startStandIn, type StandIn } from '@ambit/demo';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressOf } from './address.js';
import { ConnectionError, verifyConnection } from './verify.js';

let standIn: StandIn;
const TOKEN = `ghp_${'a'.repeat(36)}`;

beforeAll(async () => {
  standIn = await startStandIn({
    archive: { organizations: [{ id: 1, login: 'acme', name: 'Acme', members: [], teams: [] }], repositories: [] },
    port: 0,
    token: TOKEN,
  });
});
afterAll(() => standIn.close());

/** A server that gives one answer to everything. */
async function answering(status: number, body: unknown): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` };
}

async function sentence(url: string, login: string, token: string): Promise<string> {
  const error = await verifyConnection({ ...addressOf(url), login, token, fetch }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConnectionError);
  const { message } = error as ConnectionError;
  expect(message).not.toContain(token);
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

describe('a connection', () => {
  it('is the organization as GitHub names it', async () => {
    expect(await verifyConnection({ ...addressOf(standIn.url), login: 'ACME', token: TOKEN, fetch })).toEqual({
      hostOrgId: 1,
      login: 'acme',
      name: 'Acme',
    });
  });

  it('says that the token is wrong', async () => {
    expect(await sentence(standIn.url, 'acme', `ghp_${'b'.repeat(36)}`)).toMatch(/does not accept the token/);
  });

  it('says that there is no such organization', async () => {
    expect(await sentence(standIn.url, 'nobody', TOKEN)).toMatch(/no organization "nobody"/);
  });

  it('says that the host cannot be reached', async () => {
    expect(await sentence('http://127.0.0.1:7798', 'acme', TOKEN)).toBe('127.0.0.1:7798 cannot be reached (ECONNREFUSED).');
  });

  it.each([
    [
      'no right to the teams',
      200,
      { data: { organization: null }, errors: [{ message: 'Resource not accessible by personal access token', type: 'FORBIDDEN' }] },
      /may not read the members and teams/,
    ],
    [
      'teams left out',
      200,
      {
        data: {
          organization: {
            databaseId: 1,
            login: 'acme',
            name: null,
            repositories: { totalCount: 1 },
            membersWithRole: { totalCount: 1 },
            teams: null,
          },
        },
      },
      /may not read the members and teams/,
    ],
    [
      'single sign-on',
      200,
      { data: null, errors: [{ message: 'Resource protected by organization SAML enforcement.', type: 'FORBIDDEN' }] },
      /single sign-on/,
    ],
    ['the limit', 200, { errors: [{ message: 'API rate limit exceeded', type: 'RATE_LIMITED' }] }, /asks to wait until/],
    ['something that is no GitHub', 200, { hello: 'world' }, /expected form|could not answer/],
    ['a fault', 502, { message: 'Bad Gateway' }, /did not finish in time/],
  ])('says that there is %s', async (_name, status, body, words) => {
    const { url, server } = await answering(status, body);
    try {
      expect(await sentence(url, 'acme', TOKEN)).toMatch(words);
    } finally {
      server.close();
    }
  });
});
