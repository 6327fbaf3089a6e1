import { spanOver, type Logger, type Measures } from '@ambit/telemetry';
import type { NextFunction, Request, Response } from 'express';
import { operationOf } from './operations.js';

const ROOMS: ReadonlySet<string> = new Set(['/graphql', '/health', '/health/ready']);

/** One line, one count and one span an answer, without query, cookies or body: those hold names and tokens. */
export function noteRequests(log: Logger, measures: Measures) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    const path = request.baseUrl + request.path;
    const attributes = { 'http.request.method': request.method, 'http.route': ROOMS.has(path) ? path : 'other' };
    spanOver('request', attributes, (end) => {
      response.once('close', () => {
        const { statusCode: status } = response;
        const ms = performance.now() - begun;
        const operation = operationOf(response);
        log.debug({ method: request.method, path, operation, status, ms: Math.round(ms) }, 'answered');
        if (path === '/graphql') measures.answered(operation, status, ms / 1000, refusalOf(response));
        end({ 'http.response.status_code': status, 'ambit.operation': operation });
      });
      next();
    });
  };
}

/** Our code of what was refused: before GraphQL, for having asked too much, or by GraphQL itself. */
function refusalOf(response: Response): string | null {
  const code: unknown = response.locals['refused'];
  if (typeof code === 'string') return code;
  if (response.statusCode === 429) return 'TOO_MANY_REQUESTS';
  return response.statusCode >= 400 && response.statusCode < 500 ? 'GRAPHQL' : null;
}
