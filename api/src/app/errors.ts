import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '@ambit/telemetry';
import { TOO_MANY } from './points.js';

/** Codes whose message speaks of the request and may be read by who sent it. */
const OF_THE_REQUEST: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  TOO_MANY,
]);

/** What was not expected stays here, under a reference that the answer carries. */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (OF_THE_REQUEST.has(code)) return { message: formatted.message, ...places(formatted), extensions: { code } };
    const reference = randomUUID();
    log.error({ reference, path: formatted.path, err: unwrapResolverError(error) }, 'unexpected error in an answer');
    return {
      message: `Something went wrong here. The log has it under ${reference}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'INTERNAL', reference },
    };
  };
}

function places(formatted: GraphQLFormattedError) {
  return { ...(formatted.locations ? { locations: formatted.locations } : {}), ...(formatted.path ? { path: formatted.path } : {}) };
}
