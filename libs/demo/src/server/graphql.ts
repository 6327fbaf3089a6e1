import { execute, GraphQLError, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { AccountRow } from '../archive/archive.js';
import type { Allowance } from './budget.js';
import { costOf } from './cost.js';
import type { Cost } from './cost.js';
import { githubSchema } from './schema.js';
import { queryView, UPWARD } from './view-query.js';
import { resolveField } from './view.js';
import type { Context } from './view.js';
import type { World } from './world.js';

const MOST_DOCUMENTS = 200;

/** What a request needs from its surroundings; `spend` takes the points and says what is left, or null when nothing was. */
export interface Asking {
  readonly world: World;
  readonly viewer: AccountRow;
  readonly web: string;
  readonly spend: (points: number) => Allowance | null;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly object[];
}

/** Runs queries over GitHub's schema. Each query's text is parsed and validated once. */
export class GraphqlDesk {
  private readonly documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

  answer(body: unknown, asking: Asking): Answer {
    const request = readRequest(body);
    if (!request) return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] };
    const document = this.document(request.query);
    if (!('kind' in document)) return { errors: document.map(formatError) };
    try {
      const cost = costOf(githubSchema(), document, request.variables, request.operationName);
      return run(document, request, cost, asking);
    } catch (error) {
      if (error instanceof GraphQLError) return { data: null, errors: [formatError(error)] };
      throw error;
    }
  }

  private document(query: string): DocumentNode | readonly GraphQLError[] {
    const held = this.documents.get(query);
    if (held) return held;
    const read = readDocument(query);
    if (this.documents.size >= MOST_DOCUMENTS) this.documents.clear();
    this.documents.set(query, read);
    return read;
  }
}

function run(document: DocumentNode, request: Request, cost: Cost, asking: Asking): Answer {
  const allowance = asking.spend(cost.points);
  if (!allowance) {
    return { errors: [{ type: 'RATE_LIMITED', message: `API rate limit exceeded for user ID ${asking.viewer.id}.` }] };
  }
  const { world, viewer, web } = asking;
  const context: Context = { world, viewer, web, cost, allowance, up: UPWARD };
  const result = execute({
    schema: githubSchema(),
    document,
    rootValue: queryView(context),
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
    fieldResolver: resolveField,
  }) as ExecutionResult;
  if (!result.errors) return { data: result.data };
  const errors = result.errors.map(formatError);
  return result.data === undefined ? { errors } : { data: result.data, errors };
}

function readDocument(query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(githubSchema(), document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** GitHub puts an error's `type` beside its message, not under `extensions`. */
function formatError(error: GraphQLError): object {
  const { extensions, ...rest }: GraphQLFormattedError = error.toJSON();
  return typeof extensions?.['type'] === 'string' ? { type: extensions['type'], ...rest } : rest;
}

interface Request {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null;
}

function readRequest(body: unknown): Request | null {
  if (typeof body !== 'object' || body === null) return null;
  const { query, variables, operationName } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string') return null;
  return {
    query,
    variables: typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {},
    operationName: typeof operationName === 'string' ? operationName : null,
  };
}
