import { jest } from '@jest/globals';
import type { Mode } from '@ambit/access';
import { migrate, openStore, type Store } from '@ambit/store';
import type { AddressInfo } from 'node:net';
import { openLog, openMeasures } from '@ambit/telemetry';
import { freshDatabase } from '../../../libs/store/src/testing/postgres.js';
import { adoptPolicy } from '../../../libs/store/src/testing/store.js';
import { cookieAt } from '../app/cookie.js';
import type { Parts, Settings } from '../app/parts.js';
import { createServer } from '../app/server.js';

export interface Answer<T = unknown> {
  readonly status: number;
  /** The body as it came, byte by byte. */
  readonly text: string;
  readonly headers: Headers;
  /** What the body holds; read it only where there are no errors. */
  readonly data: T;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly reference?: string } }[];
}

/** The whole api over HTTP, on a database of its own. */
export interface SpecApi {
  /** What the spec fills it through, as workers and the command line do. */
  readonly store: Store;
  /** What answers are read through, held by Postgres to what the viewer may see. */
  readonly serving: Store;
  readonly databaseUrl: string;
  readonly url: string;
  /** Errands put on the list so far. */
  readonly errands: { name: string; payload: unknown }[];
  /** What was logged, line by line. */
  readonly lines: string[];
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>, cookie?: string): Promise<Answer<T>>;
  send<T>(body: string, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  /** Signs in by a one-time link; the cookie as a browser would send it. */
  signIn(login: string | null): Promise<string>;
  close(): Promise<void>;
}

// The first to ask starts a Postgres, and the machine may be busy.
jest.setTimeout(120_000);

const KEY = 'a secret key of the specs, longer than 32 characters';

interface More {
  readonly beside?: Pick<SpecApi, 'databaseUrl'>;
  readonly proxies?: readonly string[];
  readonly policy?: Mode | null;
}

/**
 * @param put what becomes of an errand once it is noted
 * @param more another api, whose database it shares; proxies whose word on the client is believed; the mode that is adopted (null: none is)
 */
export async function specApi(
  settings: Partial<Settings> = {},
  put: () => Promise<void> = () => Promise.resolve(),
  { beside, proxies = [], policy = 'self-only' }: More = {},
): Promise<SpecApi> {
  const { url: databaseUrl, drop } =
    beside === undefined ? await freshDatabase() : { url: beside.databaseUrl, drop: async () => undefined };
  await migrate(databaseUrl);
  const store = await openStore({ databaseUrl, secretKey: KEY, poolSize: 6 });
  if (policy !== null && beside === undefined) await adoptPolicy(store, policy);
  const errands: { name: string; payload: unknown }[] = [];
  const lines: string[] = [];
  const serving = await openStore({ databaseUrl, secretKey: KEY, poolSize: 6, guarded: true });
  if (!serving.guarded) throw new Error('The specs run without the second lock.');
  const parts: Parts = {
    store: serving,
    queue: {
      add: (name, payload) => {
        errands.push({ name, payload });
        return put();
      },
    },
    settings: {
      demo: false,
      cookie: cookieAt('http://localhost:7310'),
      address: 'http://localhost:7310',
      providers: [],
      origin: 'http://localhost:7310',
      operations: { known: new Map(), only: false },
      introspection: true,
      pointsPerMinute: 1_000_000,
      ...settings,
    },
    log: openLog('api', 'debug', { write: (line: string) => lines.push(line) }),
    measures: openMeasures('api', { operations: [], jobs: [] }),
    now: () => Date.now(),
  };
  const app = await createServer(parts, proxies);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const send = async <T>(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> =>
    read<T>(await fetch(`${url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }));
  return {
    store,
    serving,
    databaseUrl,
    url,
    errands,
    lines,
    send,
    ask: (query, variables = {}, cookie) => send(JSON.stringify({ query, variables }), cookie === undefined ? {} : { cookie }),
    signIn: async (login) => {
      const token = await store.admin.makeSignInLink(login);
      const query = 'mutation SignIn($token: String!) { signIn(token: $token) { __typename } }';
      return cookieOf(await send(JSON.stringify({ query, variables: { token } })));
    },
    close: async () => {
      await app.close();
      await serving.close();
      await store.close();
      await drop();
    },
  };
}

/** The cookie that an answer sets, as a browser would send it; empty where it takes it away. */
export function cookieOf(answer: Answer): string {
  const [set = ''] = answer.headers.getSetCookie();
  return set.split(';', 1)[0] ?? '';
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = JSON.parse(text) as { data: T; errors?: Answer['errors'] };
  return { status: response.status, text, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}
