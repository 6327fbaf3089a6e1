import { getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import type { Chance } from './chance.js';
import { validOperation, type Words } from './operation.js';

/** One request, and what must become of it. */
export interface Sent {
  readonly kind: Kind;
  readonly method: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** `any`: it may be answered or refused; `refused`: by a status from 400 to 499. */
  readonly must: 'any' | 'refused';
}

export const KINDS = [
  'valid',
  'malformed',
  'deep',
  'aliased',
  'batched',
  'wide',
  'fragments',
  'introspection',
  'variables',
  'body',
  'headers',
  'method',
] as const;
type Kind = (typeof KINDS)[number];

const JSON_TYPE = { 'content-type': 'application/json' };

/** The next request of a run. The same chance gives the same run. */
export function nextRequest(schema: GraphQLSchema, chance: Chance, words: Words): Sent {
  const kind = chance.maybe(0.4) ? 'valid' : chance.one(KINDS);
  const valid = (): string => validOperation(schema, chance, words).query;
  const ask = (query: string, must: Sent['must'] = 'any', more: object = {}): Sent => ({
    kind,
    method: 'POST',
    body: JSON.stringify({ query, ...more }),
    headers: JSON_TYPE,
    must,
  });
  switch (kind) {
    case 'valid':
      return ask(valid());
    case 'malformed':
      return ask(broken(chance, valid()));
    case 'deep':
      return ask(deep(chance), 'refused');
    case 'aliased':
      return ask(
        `{ ${listed(16 + chance.below(300), (at) => `a${String(at)}: ${chance.one(['viewer { admin }', 'instance { name }', 'periods { key }'])}`)} }`,
        'refused',
      );
    case 'batched':
      return { ...ask('', 'refused'), body: JSON.stringify(Array.from({ length: 1 + chance.below(50) }, () => ({ query: valid() }))) };
    case 'wide':
      return ask(wide(chance));
    case 'fragments':
      return ask(fragments(chance), 'refused');
    case 'introspection':
      return ask(introspection(chance));
    case 'variables':
      return ask(
        'query V($host: String!, $id: ID!, $n: Int) { person(host: $host, id: $id) { __typename } teams(first: $n) { __typename } }',
        'any',
        {
          variables: variables(chance),
          operationName: chance.one(['V', 'W', '', '__proto__', 5, null]),
        },
      );
    case 'body':
      return { ...ask('', 'refused'), ...badBody(chance, valid()) };
    case 'headers':
      return { ...ask(valid()), headers: { ...JSON_TYPE, ...headers(chance) } };
    case 'method':
      return { ...ask('', 'refused'), method: chance.one(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']), body: '' };
  }
}

function listed(count: number, each: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => each(at)).join(' ');
}

function broken(chance: Chance, query: string): string {
  const noise = ['{', '}', '(', ')', '"', '"""', '...', '@', '$', '#', '\u0000', '\ud83d', ':', '!', '&', '|', '[', '99999999999', '\\u00'];
  let text = query;
  for (let edits = 1 + chance.below(6); edits > 0; edits -= 1) {
    const at = chance.below(text.length + 1);
    text = text.slice(0, at) + (chance.maybe(0.5) ? chance.one(noise) : '') + text.slice(at + chance.below(8));
  }
  return text;
}

/** Fields, fragments, values and lists within each other, far beyond what any page asks. */
function deep(chance: Chance): string {
  const depth = 20 + chance.below(900);
  const within = (open: string, inner: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth);
  return chance.one([
    `{ team(slug: "amber") { ... on Team { ${within('memberships { person { teams { ', 'slug', ' } } }')} } } }`,
    `{ viewer { ${within('... { ', 'admin', ' }')} } }`,
    `{ person(host: ${within('[', '"x"', ']')}, id: 1) { __typename } }`,
    `{ person(host: ${within('{a: ', '1', '}')}, id: 1) { __typename } }`,
    `query D($x: ${within('[', 'String', ']')}) { viewer { admin } }`,
    `${'{ viewer '.repeat(depth)}`,
  ]);
}

/** Much beside each other: fields, directives, comments, the same field again and again, lists of any length. */
function wide(chance: Chance): string {
  const count = 50 + chance.below(1500);
  const length = String(chance.one([100, 200, 1000, 2_147_483_647]));
  return chance.one([
    `{ viewer { ${'admin '.repeat(count)} } }`,
    `{ viewer { ${'person { host login } '.repeat(count)} } }`,
    `{ viewer { admin ${'@skip(if: false) '.repeat(count)} } }`,
    `{ viewer { admin ${'@nothing '.repeat(count)} } }`,
    `{ teams(first: ${length}) { ... on TeamConnection { edges { node { memberships { person { teams { slug } } } children { slug } } } } } }`,
    `${'#'.repeat(count * 20)}\n{ viewer { admin } }`,
    `${listed(count, (at) => `query Q${String(at)} { viewer { admin } }`)}`,
    `query W(${listed(count, (at) => `$v${String(at)}: Int`)}) { viewer { admin } }`,
  ]);
}

/** Fragments that contain themselves, each other, twice what the next one contains, or nothing. */
function fragments(chance: Chance): string {
  const count = 5 + chance.below(60);
  const named = (at: number): string => `F${String(at)}`;
  return chance.one([
    '{ viewer { ...A } } fragment A on Viewer { ...A admin }',
    '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
    `{ viewer { ...F0 } } ${listed(count, (at) => `fragment ${named(at)} on Viewer { ...${named(at + 1)} ...${named(at + 1)} }`)} fragment ${named(count)} on Viewer { person { ...Gone } }`,
    `{ viewer { ...F0 } } ${listed(count, (at) => `fragment ${named(at)} on Viewer { ${listed(count, (to) => `...${named(to)}`)} }`)}`,
    `{ viewer { ${listed(count, (at) => `...N${String(at)}`)} } }`,
    `{ viewer { admin } } ${listed(count, (at) => `fragment ${named(at)} on Viewer { admin }`)}`,
  ]);
}

function introspection(chance: Chance): string {
  const depth = 2 + chance.below(40);
  return chance.one([
    getIntrospectionQuery(),
    '{ __type(name: "Person") { fields { name type { name } } } }',
    `{ __schema { types { ${'fields { type { '.repeat(depth)}name${' } }'.repeat(depth)} } } }`,
    `{ __schema { types { ${'possibleTypes { '.repeat(depth)}name${' }'.repeat(depth)} } } }`,
    `{ ${listed(40, (at) => `a${String(at)}: __schema { types { name fields { name } } }`)} }`,
    `{ __schema { ${'types { name fields { name args { name type { name } } } } '.repeat(depth)} } }`,
  ]);
}

function variables(chance: Chance): unknown {
  const deepList = (depth: number): unknown => (depth === 0 ? 1 : [deepList(depth - 1)]);
  const odd = (): unknown =>
    chance.one<() => unknown>([
      () => 'ghe.example.com',
      () => '1',
      () => 1,
      () => 1e308,
      () => null,
      () => true,
      () => [],
      () => ({ a: 1 }),
      () => deepList(1 + chance.below(500)),
      () => 'x'.repeat(20_000),
      () => '\u0000',
    ])();
  return chance.one<() => unknown>([
    () => ({ host: odd(), id: odd(), n: odd() }),
    () => ({ host: 'ghe.example.com', id: '1', n: odd(), more: odd() }),
    () => JSON.parse('{"__proto__": {"host": "x"}, "constructor": {"prototype": {"id": "1"}}}') as unknown,
    odd,
  ])();
}

function badBody(chance: Chance, query: string): Partial<Sent> {
  const type = (name: string): Partial<Sent> => ({ headers: { 'content-type': name }, body: JSON.stringify({ query }) });
  return chance.one<() => Partial<Sent>>([
    () => ({ body: '' }),
    () => ({ body: chance.one(['null', '5', '"x"', '[]', '{}', '{"query": 5}', '{"query": null}', '{"query": {}}', 'true']) }),
    () => ({ body: JSON.stringify({ query }).slice(0, chance.below(query.length)) }),
    () => ({ body: `{"query": "${'x'.repeat(100_000 + chance.below(400_000))}"}` }),
    () => ({ body: Buffer.from(Array.from({ length: chance.below(500) }, () => chance.below(256))) }),
    () => ({ body: `${'['.repeat(40_000)}${']'.repeat(40_000)}` }),
    () => ({
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: chance.one(['a'.repeat(64), '__proto__', '']) } } }),
    }),
    () => type('text/plain'),
    () => type('application/x-www-form-urlencoded'),
    () => type('multipart/form-data; boundary=x'),
    () => type('application/json; charset=ebcdic'),
    () => ({ headers: { ...JSON_TYPE, 'content-encoding': chance.one(['gzip', 'br', 'deflate', 'rot13']) }, body: 'not packed at all' }),
  ])();
}

function headers(chance: Chance): Record<string, string> {
  return chance.one<Record<string, string>>([
    { cookie: `ambit_session_7310=${'A'.repeat(43)}` },
    { cookie: 'ambit_session_7310=%00; ambit_session_7310="\u00ff"' },
    { cookie: `${'a=b; '.repeat(900)}` },
    { 'x-forwarded-for': '1.2.3.4, ::1, nonsense' },
    { 'x-forwarded-host': 'elsewhere.example.com', 'x-forwarded-proto': 'https' },
    { 'x-http-method-override': 'DELETE' },
    { accept: 'text/html' },
    { accept: 'multipart/mixed; deferSpec=20220824' },
    { 'apollo-require-preflight': 'true', 'accept-language': '*'.repeat(2000) },
    { authorization: `Bearer ${'x'.repeat(4000)}` },
    { origin: 'https://elsewhere.example.com' },
    { 'sec-fetch-site': 'cross-site' },
  ]);
}
