import type { ApolloServerPlugin } from '@apollo/server';
import type { Request, Response } from 'express';
import { answerOf } from './answer-of.js';
import type { Ask } from './ask.js';
import { costOf } from './limits.js';
import type { Points, Spender } from './points.js';

const COST_A_POINT = 1000;

/** The first point, taken as soon as it is known who asks. @throws GraphQLError 429 */
export async function spendFirst(points: Points, { viewer }: Ask, request: Request, response: Response): Promise<void> {
  const spender: Spender = viewer.type === 'person' ? { personId: viewer.personId } : { address: request.ip ?? '' };
  response.locals['spender'] = spender;
  await points.take(spender, 1);
}

/** The rest, by what the operation may cost, before any of it runs. */
export function spendByCost(points: Points): ApolloServerPlugin<Ask> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ document, contextValue }) => {
          const spender = answerOf(contextValue)?.locals['spender'] as Spender | undefined;
          const more = Math.floor(costOf(document) / COST_A_POINT);
          if (spender !== undefined && more > 0) await points.take(spender, more);
        },
      }),
  };
}
