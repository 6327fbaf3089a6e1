import { inRequest } from '@ambit/store';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import 'reflect-metadata';
import { readBody } from './body.js';
import { strictHeaders } from './headers.js';
import { nestLog } from './log.js';
import { AppModule } from './module.js';
import { takeOperation } from './operations.js';
import type { Parts } from './parts.js';
import { noteRequests } from './requests.js';
import { sameSite } from './same-site.js';

/** The whole api, not yet listening. `proxies` are the addresses whose word on the client is believed. */
export async function createServer(parts: Parts, proxies: readonly string[] = []): Promise<INestApplication> {
  const { settings } = parts;
  const options = { bodyParser: false, logger: nestLog(parts.log), abortOnError: false };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), options);
  app.disable('x-powered-by');
  app.set('trust proxy', [...proxies]);
  app.use((_: Request, __: Response, next: NextFunction) => {
    inRequest(next);
  });
  app.use(...strictHeaders(settings.cookie.secure));
  app.use(noteRequests(parts.log, parts.measures));
  // Reading it counts against the person, and is written down: no page of another site does it for them.
  app.use('/me/download', sameSite(settings.origin));
  app.use('/graphql', sameSite(settings.origin), readBody, takeOperation(settings.operations));
  return app;
}
