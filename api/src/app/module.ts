import { Store } from '@ambit/store';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { openAsk, type Ask } from './ask.js';
import { formatError } from './errors.js';
import { Download } from '../privacy/download.js';
import { Health } from './health.js';
import { HeldDocuments } from './held-documents.js';
import { Knocking } from './knocking.js';
import { limits } from './limits.js';
import { PARTS, QUEUE, SETTINGS, type Parts } from './parts.js';
import { openPoints, type Points } from './points.js';
import { CONTROLLERS, RESOLVERS } from './resolvers.js';
import { spanOperations } from './span-operations.js';
import { spendByCost, spendFirst } from './spending.js';

@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    const points = openPoints(parts.settings.pointsPerMinute);
    return {
      module: AppModule,
      global: true,
      imports: [GraphQLModule.forRoot<ApolloDriverConfig>(graphql(parts, points))],
      controllers: [Health, ...CONTROLLERS, Download],
      providers: [
        ...RESOLVERS,
        { provide: Store, useValue: parts.store },
        { provide: QUEUE, useValue: parts.queue },
        { provide: PARTS, useValue: parts },
        { provide: SETTINGS, useValue: parts.settings },
        { provide: APP_INTERCEPTOR, useValue: new Knocking(points) },
      ],
    };
  }
}

function graphql(parts: Parts, points: Points): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    graphiql: false,
    introspection: parts.settings.introspection,
    hideSchemaDetailsFromClientErrors: !parts.settings.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: new HeldDocuments(),
    plugins: [spendByCost(points), spanOperations()],
    includeStacktraceInErrorResponses: false,
    ...limits(),
    formatError: formatError(parts.log),
    context: async ({ req, res }: { req: Request; res: Response }): Promise<Ask> => {
      const ask = await openAsk(parts, req, res);
      await spendFirst(points, ask, req, res);
      return ask;
    },
  };
}
