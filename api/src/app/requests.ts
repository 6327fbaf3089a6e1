import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';

/** One line an answer, without query, cookies or body: those hold names and tokens. */
export function logRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    response.on('finish', () => {
      const ms = Math.round(performance.now() - begun);
      log.debug({ method: request.method, path: request.baseUrl + request.path, status: response.statusCode, ms }, 'answered');
    });
    next();
  };
}
