import { Store } from '@ambit/store';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { openAsk, type Ask } from './ask.js';
import { formatError } from './errors.js';
import { Health } from './health.js';
import { limits } from './limits.js';
import { PARTS, QUEUE, SETTINGS, type Parts } from './parts.js';
import { CONTROLLERS, RESOLVERS } from './resolvers.js';

@Module({})
export class AppModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [GraphQLModule.forRoot<ApolloDriverConfig>(graphql(parts))],
      controllers: [Health, ...CONTROLLERS],
      providers: [
        ...RESOLVERS,
        { provide: Store, useValue: parts.store },
        { provide: QUEUE, useValue: parts.queue },
        { provide: PARTS, useValue: parts },
        { provide: SETTINGS, useValue: parts.settings },
      ],
    };
  }
}

function graphql(parts: Parts): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    graphiql: false,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    ...limits(),
    formatError: formatError(parts.log),
    context: ({ req, res }: { req: Request; res: Response }): Promise<Ask> => openAsk(parts, req, res),
  };
}
