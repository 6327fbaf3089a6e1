import { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';

const DOWN = 'The api does not answer. It may be starting: try again in a moment.';

/** Hands `/graphql` and `/health` to the api with host and cookies kept; says so in JSON when it is down. */
export function passOn(api: string): RequestHandler {
  return createProxyMiddleware({
    target: api,
    pathFilter: ['/graphql', '/health'],
    changeOrigin: false,
    xfwd: true,
    proxyTimeout: 60_000,
    on: {
      error: (_error, _request, response) => {
        if (!(response instanceof ServerResponse) || response.writableEnded) return;
        if (response.headersSent) {
          response.destroy();
          return;
        }
        response.writeHead(502, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
        response.end(JSON.stringify({ errors: [{ message: DOWN, extensions: { code: 'API_DOWN' } }] }));
      },
    },
  });
}
