import type { StandIn } from './stand-in.js';

/** Plain requests to a stand-in, for specs. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface GraphqlReply<T> {
  readonly data: T;
  readonly errors: readonly { readonly type?: string; readonly message: string; readonly path?: readonly (string | number)[] }[];
}

export async function get(standIn: StandIn, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const url = path.startsWith('http') ? path : standIn.url + path;
  const response = await fetch(url, { headers: { authorization: 'token ghp_one', ...headers }, redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

export async function ask<T>(
  standIn: StandIn,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<GraphqlReply<T>> {
  const response = await fetch(`${standIn.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'bearer ghp_one', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data: T; errors?: GraphqlReply<T>['errors'] };
  return { data, errors };
}
