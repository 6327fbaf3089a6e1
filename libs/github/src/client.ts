import { Octokit } from '@octokit/core';
import { z } from 'zod';
import { classify, classifyErrors, type Answer } from './classify.js';
import { checkCost, costOf } from './cost.js';
import { PermanentFailure, RateLimitedFailure, TransientFailure, isFailure, type GraphqlError } from './failure.js';
import { openGate, type Gate, type Resource } from './gate.js';
import { redact } from './redact.js';
import { wholeFetch, type Fetch } from './wire.js';

const TIMEOUT_MS = 15_000;
const USER_AGENT = 'ambit/0.1';

export interface ClientOptions {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly fetch: Fetch;
  readonly gate?: Gate;
  /** Ends requests under way, as at shutdown. */
  readonly signal?: AbortSignal;
  readonly onRequest?: (request: RequestNote) => void;
}

/** What one request was and cost, for the log. `charged` is GitHub's own count, null where it gives none. */
export interface RequestNote {
  readonly resource: Resource;
  readonly name: string;
  readonly ms: number;
  readonly points: number;
  readonly charged: number | null;
  readonly status: number | null;
}

/** A GraphQL query with the shape its `data` must have. */
export interface Query<T> {
  readonly name: string;
  readonly text: string;
  readonly schema: z.ZodType<T>;
}

interface GraphqlAnswer<T> {
  readonly data: T;
  /** Errors that concern parts of `data`, such as one node that is gone. */
  readonly errors: readonly GraphqlError[];
}

interface RestAnswer<T> {
  readonly data: T;
  /** Whether the list goes on (`Link: rel="next"`). */
  readonly more: boolean;
}

/** GitHub, asked with one token. Every method throws one of the three failures of failure.ts, or AbortError at shutdown. */
export interface GitHubClient {
  /** Authority of the host's web pages, where that is not github.com: `ghe.example.com`. */
  readonly host?: string;
  /** @param what the thing asked for, for sentences: `acme/app` */
  graphql<T>(query: Query<T>, variables: Readonly<Record<string, unknown>>, what: string): Promise<GraphqlAnswer<T>>;
  /** @param path a route template below the REST base: `/repos/{owner}/{repo}/pulls/comments` */
  rest<T>(path: string, parameters: Readonly<Record<string, string | number>>, schema: z.ZodType<T>, what: string): Promise<RestAnswer<T>>;
}

const graphqlBody = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        type: z.string().optional(),
        code: z.string().optional(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
});
const charge = z.object({ rateLimit: z.object({ cost: z.number() }).nullish() });

const quiet = () => undefined;

export function createClient(options: ClientOptions): GitHubClient {
  const gate = options.gate ?? openGate();
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: USER_AGENT,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: wholeFetch(options.fetch) },
  });

  async function send(
    resource: Resource,
    name: string,
    cost: number,
    what: string,
    ask: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    await gate.enter(resource, cost);
    const begun = Date.now();
    let headers: Answer['headers'] | null = null;
    let answer: Answer | null = null;
    try {
      answer = await answered(ask(signalFor(options.signal)), options.signal);
      headers = answer.headers;
    } finally {
      gate.leave(resource, cost, headers);
      const charged = answer === null ? null : chargedIn(answer.body);
      options.onRequest?.({ resource, name, ms: Date.now() - begun, points: cost, charged, status: answer?.status ?? null });
    }
    const failure = classify(answer, what, new Date());
    if (failure === null) return answer;
    if (failure instanceof RateLimitedFailure) gate.close(failure, resource);
    throw failure;
  }

  return {
    ...hostOf(options.apiUrl),
    async graphql(query, variables, what) {
      const cost = costOf(query.text, variables);
      checkCost(query.name, cost);
      const answer = await send('graphql', query.name, cost.points, what, async (signal) =>
        octokit.request('POST /graphql', { url: options.graphqlUrl, query: query.text, variables, request: { signal } }).then(toAnswer),
      );
      const body = shaped(graphqlBody, answer.body, query.name);
      const errors = body.errors ?? [];
      const failure = classifyErrors(errors, answer.headers, what, new Date());
      if (failure instanceof RateLimitedFailure) gate.close(failure, 'graphql');
      if (failure !== null) throw failure;
      if (body.data === null || body.data === undefined) throw empty(errors, what);
      return { data: shaped(query.schema, body.data, query.name), errors };
    },
    async rest(path, parameters, schema, what) {
      const answer = await send('rest', path, 1, what, async (signal) =>
        octokit.request(`GET ${path}`, { ...parameters, request: { signal } }).then(toAnswer),
      );
      return { data: shaped(schema, answer.body, path), more: /rel="next"/.test(answer.headers['link'] ?? '') };
    },
  };
}

function hostOf(apiUrl: string): Pick<GitHubClient, 'host'> {
  const { host } = new URL(apiUrl);
  return host === 'api.github.com' ? {} : { host };
}

function signalFor(outer: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  return outer === undefined ? timeout : AbortSignal.any([outer, timeout]);
}

function toAnswer(response: { readonly status: number; readonly headers: object; readonly data: unknown }): Answer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) headers[name.toLowerCase()] = String(value);
  return { status: response.status, headers, body: response.data };
}

/** Octokit throws what the wire threw inside an error of its own, and every status from 400 on with its response. */
async function answered(pending: Promise<Answer>, outer: AbortSignal | undefined): Promise<Answer> {
  try {
    return await pending;
  } catch (error) {
    if (outer?.aborted === true) throw outer.reason;
    const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
    if (isFailure(error)) throw error;
    if (isFailure(cause)) throw cause;
    const response = responseOf(error);
    if (response !== null) return toAnswer(response);
    throw new TransientFailure(`GitHub could not be asked: ${redact(error instanceof Error ? error.message : 'no answer')}.`);
  }
}

const withResponse = z.object({ response: z.object({ status: z.number(), headers: z.looseObject({}), data: z.unknown() }) });

function responseOf(error: unknown): { status: number; headers: object; data: unknown } | null {
  const parsed = withResponse.safeParse(error);
  return parsed.success ? { ...parsed.data.response, data: parsed.data.response.data } : null;
}

function chargedIn(body: unknown): number | null {
  const parsed = graphqlBody.safeParse(body);
  const inner = parsed.success ? charge.safeParse(parsed.data.data) : null;
  return inner?.success === true ? (inner.data.rateLimit?.cost ?? null) : null;
}

/** @throws TransientFailure naming the place, never a value: an answer of another shape is not an empty one */
function shaped<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new TransientFailure(`GitHub's answer to ${name} does not have the expected form${place === '' ? '' : ` (at ${place})`}.`, true);
}

function empty(errors: readonly GraphqlError[], what: string): Error {
  if (errors.some((error) => error.type === 'NOT_FOUND')) {
    return new PermanentFailure(`GitHub does not show ${what}: it is gone, or the token may not see it.`, 'gone');
  }
  const said = errors[0] === undefined ? 'it sent no data' : redact(errors[0].message).replace(/[\s.]+$/, '');
  return new TransientFailure(`GitHub could not answer for ${what}: ${said}.`, true);
}
