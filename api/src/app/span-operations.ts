import type { ApolloServerPlugin } from '@apollo/server';
import { openSpan } from '@ambit/telemetry';
import { answerOf } from './answer-of.js';
import type { Ask } from './ask.js';
import { operationOf } from './operations.js';

/** A span over what an operation runs, by its name where it is one of the dashboard's. */
export function spanOperations(): ApolloServerPlugin<Ask> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        executionDidStart: ({ operation, contextValue }) => {
          // Absent where the request names an operation that its text does not hold, whatever the type says.
          const type = (operation as typeof operation | undefined)?.operation ?? 'none';
          const end = openSpan(`${type} ${operationOf(answerOf(contextValue))}`, { 'graphql.operation.type': type });
          return Promise.resolve({
            executionDidEnd: (error) => {
              end({ 'ambit.failed': error !== undefined });
              return Promise.resolve();
            },
          });
        },
      }),
  };
}
