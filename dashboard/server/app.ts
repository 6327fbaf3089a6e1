import { randomBytes } from 'node:crypto';
import { accessSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Express, type Request, type Response } from 'express';
import { passOn } from './pass-on.js';
import { headersFor } from './headers.js';

/** Stands in index.html wherever a nonce belongs; vite writes it, every answer replaces it. */
const NONCE_PLACEHOLDER = 'AMBIT_NONCE';
const YEAR_SECONDS = 31_536_000;

/**
 * The one address people open: the built page, its hashed files, and the api behind `/graphql`, `/health` and the ways to a
 * provider of sign-in.
 * @param folder where vite wrote the page (`dist/app`)
 * @param api base address of the api
 * @param https whether people reach it by https only
 * @throws when the page is not built
 */
export function createApp(folder: string, api: string, https = false): Express {
  const page = join(folder, 'index.html');
  accessSync(page);
  const app = express();
  app.disable('x-powered-by');
  app.use(passOn(api));
  app.use(
    '/assets',
    headersFor(null, https),
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000, index: false, fallthrough: false }),
  );
  app.use(headersFor(null, https), express.static(folder, { index: false, maxAge: 0 }));
  app.get('/{*path}', async (request: Request, response: Response) => {
    // Read anew each time: after an update in place the old page would ask for files that are gone.
    const text = await readFile(page, 'utf8');
    const nonce = randomBytes(16).toString('base64');
    headersFor(nonce, https)(request, response, () => {
      response.set('cache-control', 'no-store').type('html').send(text.replaceAll(NONCE_PLACEHOLDER, nonce));
    });
  });
  return app;
}
