import express, { type NextFunction, type Request, type Response } from 'express';
import { BODY_LIMIT } from './limits.js';
import { refuse } from './refuse.js';

const parse = express.json({ limit: BODY_LIMIT, strict: true });

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The request is not valid JSON.',
  413: `The request is larger than ${BODY_LIMIT}.`,
  415: 'The request is written in a character set or packing that is not read here.',
};

/** Reads JSON bodies; what cannot be read gets one sentence in the shape of a GraphQL answer. */
export function readBody(request: Request, response: Response, next: NextFunction): void {
  parse(request, response, (error?: unknown) => {
    if (error === undefined) {
      next();
      return;
    }
    const status = statusOf(error);
    refuse(response, status, 'BAD_REQUEST', SENTENCES[status] ?? 'The request could not be read.');
  });
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 400;
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 400;
}
