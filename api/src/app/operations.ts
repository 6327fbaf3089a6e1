import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { NextFunction, Request, Response } from 'express';
import { refuse } from './refuse.js';

/** The operations of the dashboard this version was built with (dashboard/operations.ts writes them). */
export interface Operations {
  readonly known: ReadonlyMap<string, Operation>;
  /** Whether nothing else is taken. */
  readonly only: boolean;
}

interface Operation {
  readonly name: string;
  readonly text: string;
}

const NOT_LISTED = "This instance takes its own dashboard's operations only. Whoever runs it can set AMBIT_OPERATIONS=any.";
const GONE = 'This operation is not one of this version of Ambit. Reload the page.';
const POST_ONLY = 'Ask /graphql by POST.';

/**
 * @param file where the build wrote them
 * @throws Error in one sentence when only they are taken and they are not there
 */
export function readOperations(file: URL, only: boolean): Operations {
  if (!existsSync(file)) {
    if (only) throw new Error("The dashboard's operations are not built. Run: npm run build, or set AMBIT_OPERATIONS=any.");
    return { known: new Map(), only };
  }
  const listed = JSON.parse(readFileSync(file, 'utf8')) as readonly Operation[];
  return { known: new Map(listed.map((operation) => [hashOf(operation.text), operation])), only };
}

/**
 * Finds an operation by its text, or by `extensions.persistedQuery.sha256Hash` alone, and refuses what is not listed where only
 * those are taken: before anything of it is parsed. Its name goes to the log and the figures.
 */
export function takeOperation({ known, only }: Operations) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'POST') {
      response.set('allow', 'POST');
      refuse(response, 405, 'BAD_REQUEST', POST_ONLY);
      return;
    }
    const body = asRecord(request.body);
    const extensions = asRecord(body?.['extensions']);
    const id = asRecord(extensions?.['persistedQuery'])?.['sha256Hash'];
    // Apollo Server would keep any text under its hash, for any stranger.
    if (extensions !== null) delete extensions['persistedQuery'];
    const text = body?.['query'];
    const asked = typeof text === 'string' ? hashOf(text) : id;
    const operation = typeof asked === 'string' ? known.get(asked) : undefined;
    if (operation !== undefined && body !== null) {
      body['query'] = operation.text;
      response.locals['operation'] = operation.name;
    } else if (typeof id === 'string' && typeof text !== 'string') {
      refuse(response, 400, 'OPERATION_UNKNOWN', GONE);
      return;
    } else if (only) {
      refuse(response, 400, 'OPERATION_NOT_LISTED', NOT_LISTED);
      return;
    }
    next();
  };
}

/** The name of a request's operation where it is one of the dashboard's; never a word that came with the request. */
export function operationOf(response: Response | null): string {
  const name: unknown = response?.locals['operation'];
  return typeof name === 'string' ? name : 'other';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
