import express from 'express';
import type { Express, Request, Response } from 'express';
import type { AccountRow } from '../archive/archive.js';
import { allowanceHeaders } from './budget.js';
import type { Allowance, Budget, Resource } from './budget.js';
import { GraphqlDesk } from './graphql.js';
import type { OauthDesk } from './oauth.js';
import { answerRest } from './rest.js';
import { etagOf, failure, isUnchanged } from './rest-answer.js';
import type { RestAnswer } from './rest-answer.js';
import { serveOauth } from './serve-oauth.js';
import type { World } from './world.js';
import { answerPage } from './web/answer-page.js';
import { PAGE_HEADERS } from './web/style.js';

export interface AppParts {
  readonly world: () => World;
  readonly viewer: AccountRow;
  readonly token: string | null;
  readonly budget: Budget;
  /** Signs people in to applications. */
  readonly oauth: OauthDesk;
}

const ENTERPRISE = '/api/v3';

/** The HTTP side: who asks, what it costs, what is unchanged. The answers are made by graphql.ts, rest.ts and web/. */
export function buildApp(parts: AppParts): Express {
  const desk = new GraphqlDesk();
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Before the tokens: people open pages with none.
  app.use((request, response, next) => {
    if (!servePage(parts, request, response)) next();
  });
  app.use(serveOauth(parts.oauth, parts.world));
  app.use(express.json({ limit: '1mb' }));
  app.use((request, response, next) => {
    const answer = refusal(parts, request);
    if (answer) send(response, answer);
    else next();
  });
  app.post(['/graphql', '/api/graphql'], (request, response) => {
    serveGraphql(parts, desk, request, response);
  });
  app.get('/{*path}', (request, response) => {
    serveRest(parts, request, response);
  });
  app.use((_request: Request, response: Response) => {
    send(response, failure(404, 'Not Found'));
  });
  app.use((error: { status?: number }, _request: Request, response: Response, _next: unknown) => {
    if (error.status === 400 || error.status === 413) send(response, failure(error.status, 'Problems parsing JSON'));
    else send(response, failure(500, 'Server Error'));
  });
  return app;
}

/** False where there is no page, nor ever one. */
function servePage(parts: AppParts, request: Request, response: Response): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const page = answerPage(parts.world(), segmentsOf(request.path));
  if (page === null) return false;
  if (page.status === 302) response.set('location', page.location);
  response.status(page.status).set(PAGE_HEADERS).send(page.text);
  return true;
}

function serveGraphql(parts: AppParts, desk: GraphqlDesk, request: Request, response: Response): void {
  const token = tokenOf(request);
  const answer = desk.answer(request.body, {
    world: parts.world(),
    viewer: parts.viewer,
    web: baseOf(request),
    spend: (points) => (parts.budget.spend(token, 'graphql', points) ? parts.budget.read(token, 'graphql') : null),
  });
  response.set(allowanceHeaders(parts.budget.read(token, 'graphql'), 'graphql')).json(answer);
}

function serveRest(parts: AppParts, request: Request, response: Response): void {
  const token = tokenOf(request);
  const web = baseOf(request);
  const { enterprise, path } = pathOf(request);
  if (path === '/rate_limit') {
    send(response, { status: 200, body: rateLimits(parts.budget, token) }, parts.budget.read(token, 'core'));
    return;
  }
  const world = parts.world();
  const answer = answerRest({
    segments: segmentsOf(path),
    query: request.query,
    world,
    viewer: parts.oauth.accountOf(token) ?? parts.viewer,
    setting: { web, api: enterprise ? `${web}${ENTERPRISE}` : web, names: world.names },
  });
  const etag = etagOf(token, JSON.stringify(answer.body));
  if (answer.status === 200 && isUnchanged(request.headers, etag, answer.lastModified)) {
    send(response, { ...answer, status: 304 }, parts.budget.read(token, 'core'), etag);
    return;
  }
  if (!parts.budget.spend(token, 'core', 1)) {
    send(response, failure(403, `API rate limit exceeded for user ID ${parts.viewer.id}.`), parts.budget.read(token, 'core'));
    return;
  }
  send(response, answer, parts.budget.read(token, 'core'), answer.status === 200 ? etag : undefined);
}

function send(response: Response, answer: RestAnswer, allowance?: Allowance, etag?: string): void {
  if (allowance) response.set(allowanceHeaders(allowance, 'core'));
  if (etag)
    response.set({ etag, 'cache-control': 'private, max-age=60, s-maxage=60', vary: 'Accept, Authorization, Cookie, X-GitHub-OTP' });
  if (answer.lastModified) response.set('last-modified', new Date(answer.lastModified).toUTCString());
  if (answer.link) response.set('link', answer.link);
  if (answer.location) response.set('location', answer.location);
  response.set({ 'x-github-media-type': 'github.v3; format=json', 'x-oauth-scopes': 'read:org, repo' });
  if (answer.status === 304) response.status(304).end();
  else response.status(answer.status).json(answer.body);
}

/** Null when the asker is let in. */
function refusal(parts: AppParts, request: Request): RestAnswer | null {
  const token = tokenOf(request);
  if (token === '') return failure(401, 'Requires authentication');
  // Without a scope it tells who its owner is, and nothing that others may not see.
  if (parts.oauth.accountOf(token) !== null) return pathOf(request).path === '/user' ? null : failure(404, 'Not Found');
  const welcome = parts.token === null ? token.startsWith('ghp_') : token === parts.token;
  return welcome ? null : failure(401, 'Bad credentials');
}

/** Enterprise Server serves the same under a base of its own. */
function pathOf({ path }: Request): { readonly enterprise: boolean; readonly path: string } {
  const enterprise = path === ENTERPRISE || path.startsWith(`${ENTERPRISE}/`);
  return { enterprise, path: enterprise ? path.slice(ENTERPRISE.length) : path };
}

function tokenOf(request: Request): string {
  const [, token = ''] = /^(?:token|bearer) +(\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  return token;
}

/** The address the asker used, so that links lead back to it. */
function baseOf(request: Request): string {
  return `http://${request.get('host') ?? 'localhost'}`;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function rateLimits(budget: Budget, token: string): object {
  const shown = (resource: Resource): object => {
    const { limit, used, remaining, reset } = budget.read(token, resource);
    return { limit, used, remaining, reset };
  };
  return { resources: { core: shown('core'), graphql: shown('graphql') }, rate: shown('core') };
}
