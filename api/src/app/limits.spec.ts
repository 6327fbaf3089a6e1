import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { Database } from '../../../libs/store/src/database/database.js';
import { specApi, type SpecApi } from '../testing/api.js';
import { cookieAt } from './cookie.js';

describe('what a request may be', () => {
  let api: SpecApi;
  beforeAll(async () => {
    api = await specApi();
  });
  afterAll(() => api.close());

  const nest = (field: string, depth: number): string => `${field} { `.repeat(depth) + 'slug' + ' }'.repeat(depth);
  const refusal = (answer: { status: number; errors: SpecAnswerErrors }): [number, string | undefined] => [
    answer.status,
    answer.errors[0]?.extensions.code,
  ];
  type SpecAnswerErrors = readonly { readonly extensions: { readonly code: string } }[];

  it.each([
    ['too deep', `{ team(slug: "a") { ... on Team { ${nest('memberships { person { teams', 5).replaceAll('slug', 'slug } }')} } } }`],
    ['too many aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${String(i)}: viewer { admin }`).join(' ')} }`],
    ['too many directives', `{ viewer { admin ${'@skip(if: false) '.repeat(30)} } }`],
    ['too long', `{ ${'viewer { admin } '.repeat(1000)} }`],
    [
      'too costly',
      '{ sync(first: 200) { ... on Sync { repositories { edges { node { name owner pulls reviews state problem fetchedAt backTo } } } } } teams(first: 200) { ... on TeamConnection { edges { node { memberships { person { teams { slug name } } } children { slug } } } } } }',
    ],
    ['of no field', '{ salary }'],
    ['not GraphQL', '{ viewer { '],
  ])('refuses what is %s', async (_, query) => {
    const answer = await api.ask(query);
    expect(answer.status).toBe(400);
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(answer.errors[0]?.extensions.code);
    expect(answer.text).not.toMatch(/node_modules|stacktrace/);
  });

  it('stops at a hundred kilobytes', async () => {
    const answer = await api.ask(`# ${'x'.repeat(110_000)}\n{ viewer { admin } }`);
    expect(refusal(answer)).toEqual([413, 'BAD_REQUEST']);
    expect((await api.ask(`# ${'x'.repeat(90_000)}\n{ viewer { admin } }`)).data).toEqual({ viewer: null });
  });

  it('takes one operation at a time', async () => {
    const answer = await api.send(JSON.stringify([{ query: '{ viewer { admin } }' }, { query: '{ viewer { admin } }' }]));
    expect(refusal(answer)).toEqual([400, 'BAD_REQUEST']);
  });

  it.each(['{"query": ', 'null', '"x"', '', '[]', '{}', '{"query": 5}', '{"query": "{ viewer { admin } }", "variables": "x"}'])(
    'refuses the body %j with one sentence',
    async (body) => {
      const answer = await api.send(body);
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_REQUEST');
      expect(answer.text).not.toMatch(/node_modules|SyntaxError|at /);
    },
  );

  it('refuses what a form of another site could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await api.send('{"query":"mutation { signOut }"}', { 'content-type': type })).status).toBe(400);
    }
    const get = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ viewer { admin } }')}`);
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('tells other sites nothing and says how it is to be treated', async () => {
    const answer = await api.send('{"query":"{ viewer { admin } }"}', { origin: 'https://elsewhere.example.com' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';sandbox",
    );
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(answer.headers.get('permissions-policy')).toContain('camera=()');
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  it('prints its schema to who asks for it', async () => {
    const answer = await api.ask<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
    expect(answer.errors).toEqual([]);
    expect(answer.data.__schema.types.length).toBeGreaterThan(30);
  });

  it('tells no schema in production, also not by a suggestion, and over https asks for https', async () => {
    const strict = await specApi({ introspection: false, cookie: cookieAt('https://ambit.example.com') });
    try {
      for (const query of [getIntrospectionQuery(), '{ __type(name: "Person") { name } }']) {
        expect(refusal(await strict.ask(query))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      }
      const answer = await strict.ask('{ viewr { admin } }');
      expect(answer.text).not.toContain('viewer');
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    } finally {
      await strict.close();
    }
  });

  it('hides what was not expected under a reference that the log holds', async () => {
    const { setting } = api.serving.admin;
    api.serving.admin.setting = () => Promise.reject(new Error('the secret inside'));
    try {
      const answer = await api.ask('{ instance { name } }');
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain('the secret inside');
      const reference = answer.errors[0]?.extensions.reference ?? '';
      expect(answer.errors).toEqual([
        {
          message: `Something went wrong here. The log has it under ${reference}.`,
          path: ['instance'],
          extensions: { code: 'INTERNAL', reference },
        },
      ]);
      expect(api.lines.filter((line) => line.includes(reference) && line.includes('the secret inside'))).toHaveLength(1);
    } finally {
      api.serving.admin.setting = setting;
    }
  });
});

describe('health', () => {
  const ask = async (api: SpecApi, path: string): Promise<unknown> => {
    const answer = await fetch(`${api.url}${path}`);
    return [answer.status, await answer.json()];
  };

  it('is whether the database answers', async () => {
    const api = await specApi();
    try {
      expect(await ask(api, '/health')).toEqual([200, { ok: true }]);
      expect(await ask(api, '/health/ready')).toEqual([200, { ok: true }]);
      await api.serving.close();
      expect(await ask(api, '/health')).toEqual([503, { ok: false }]);
      expect(await ask(api, '/health/ready')).toEqual([503, { ok: false }]);
    } finally {
      await api.close();
    }
  });

  it('is not ready, though alive, on a database that lacks a migration', async () => {
    const api = await specApi();
    const database = await Database.open({ databaseUrl: api.databaseUrl, poolSize: 1 });
    try {
      expect(await database.run('delete from migration where id = (select max(id) from migration)')).toBe(1);
      expect(await ask(api, '/health')).toEqual([200, { ok: true }]);
      expect(await ask(api, '/health/ready')).toEqual([503, { ok: false }]);
    } finally {
      await database.close();
      await api.close();
    }
  });

  it('knows no other address', async () => {
    const api = await specApi();
    try {
      const answer = await fetch(`${api.url}/elsewhere`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/node_modules/);
    } finally {
      await api.close();
    }
  });
});
