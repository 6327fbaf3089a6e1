import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArchivedRepository } from '../archive/archive.js';
import { ask, get } from './asking.js';
import { archiveOf, pull, repository } from './small-archive.js';
import { startStandIn } from './stand-in.js';
import type { StandIn } from './stand-in.js';

describe('startStandIn', () => {
  let standIn: StandIn;
  let mill: ArchivedRepository;
  let clock = 0;

  beforeEach(async () => {
    clock = Date.parse('2026-02-01T00:00:00Z');
    mill = { ...repository(), pulls: [pull(1)] };
    standIn = await startStandIn({ archive: archiveOf(mill), port: 0, now: () => new Date(clock), hourly: 4 });
  });

  afterEach(() => standIn.close());

  it.each([
    ['Bad credentials', { authorization: 'token gho_other' }],
    ['Requires authentication', { authorization: '' }],
    ['Requires authentication', { authorization: 'Basic Z2hwX29uZQ==' }],
  ])('answers 401, %s', async (message, headers) => {
    expect(await get(standIn, '/user', headers)).toMatchObject({ status: 401, body: { message } });
    const response = await fetch(`${standIn.url}/graphql`, { method: 'POST', headers });
    expect(response.status).toBe(401);
  });

  it('lets one token in when one is named', async () => {
    const own = await startStandIn({ archive: archiveOf(mill), port: 0, token: 'secret' });
    expect((await get(own, '/user')).status).toBe(401);
    expect((await get(own, '/user', { authorization: 'Bearer secret' })).status).toBe(200);
    await own.close();
  });

  it('refuses a port in use', async () => {
    await expect(startStandIn({ archive: archiveOf(), port: standIn.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('tags answers for each token, and an unchanged one costs nothing', async () => {
    const first = await get(standIn, '/orgs/weir/members');
    const etag = first.headers.get('etag') ?? '';
    const again = await get(standIn, '/orgs/weir/members', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.body).toBeNull();
    expect(again.headers.get('x-ratelimit-used')).toBe('1');
    const other = await get(standIn, '/orgs/weir/members', { 'if-none-match': etag, authorization: 'token ghp_two' });
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it('a change makes a new tag', async () => {
    const etag = (await get(standIn, '/repos/weir/mill')).headers.get('etag') ?? '';
    mill.repo.description = 'Grinds';
    standIn.refresh();
    expect((await get(standIn, '/repos/weir/mill', { 'if-none-match': etag })).status).toBe(200);
  });

  it('heeds If-Modified-Since where it says Last-Modified, with any token', async () => {
    const lastModified = (await get(standIn, '/repos/weir/mill')).headers.get('last-modified') ?? '';
    expect(Date.parse(lastModified)).toBe(Date.parse(mill.pulls[0]?.updated_at ?? ''));
    const headers = { 'if-modified-since': lastModified, authorization: 'token ghp_two' };
    expect((await get(standIn, '/repos/weir/mill', headers)).status).toBe(304);
    mill.pulls[0] = pull(1, { updated_at: '2026-03-01T00:00:00Z' });
    standIn.refresh();
    expect((await get(standIn, '/repos/weir/mill', headers)).status).toBe(200);
  });

  it('counts requests and points apart, tells both for free, and stops at the limit', async () => {
    const left = async (): Promise<unknown> => {
      const { resources } = (await get(standIn, '/rate_limit')).body as { resources: Record<string, { remaining: number }> };
      return [resources['core']?.remaining, resources['graphql']?.remaining];
    };
    expect(await left()).toEqual([4, 4]);
    await get(standIn, '/user');
    await get(standIn, '/nothing');
    await ask(standIn, '{ viewer { login } }');
    expect(await left()).toEqual([2, 3]);
    await get(standIn, '/user');
    const last = await get(standIn, '/user');
    expect([last.status, last.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    const over = await get(standIn, '/user');
    expect(over).toMatchObject({ status: 403, body: { message: expect.stringContaining('API rate limit exceeded') } });
    expect(over.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(over.headers.get('x-ratelimit-resource')).toBe('core');
    expect(over.headers.get('x-ratelimit-reset')).toBe(String(clock / 1000 + 3600));
    expect((await get(standIn, '/user', { authorization: 'token ghp_two' })).status).toBe(200);
    clock += 3_600_000;
    expect((await get(standIn, '/user')).status).toBe(200);
  });

  it('answers a body that is no JSON with 400', async () => {
    const headers = { authorization: 'token ghp_one', 'content-type': 'application/json' };
    expect((await fetch(`${standIn.url}/graphql`, { method: 'POST', headers, body: '{' })).status).toBe(400);
    expect((await fetch(`${standIn.url}/graphql`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
  });
});
