import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { specApi, type SpecApi } from '../testing/api.js';

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
    expect(get.status).toBe(400);
  });

  it('tells other sites nothing and says how it is to be treated', async () => {
    const answer = await api.send('{"query":"{ viewer { admin } }"}', { origin: 'https://elsewhere.example.com' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('prints its schema to who asks for it', async () => {
    const answer = await api.ask<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
    expect(answer.errors).toEqual([]);
    expect(answer.data.__schema.types.length).toBeGreaterThan(30);
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
  it('is whether the database answers', async () => {
    const api = await specApi();
    try {
      const well = await fetch(`${api.url}/health`);
      expect([well.status, await well.json()]).toEqual([200, { ok: true }]);
      await api.serving.close();
      const ill = await fetch(`${api.url}/health`);
      expect([ill.status, await ill.json()]).toEqual([503, { ok: false }]);
    } finally {
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
