import { ServerResponse, type IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';

const DOWN = 'The api does not answer. It may be starting: try again in a moment.';

/** A page of its own, for a browser that comes back from a provider: once the api is there again, the same address goes on. */
const DOWN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ambit does not answer</title><h1>Ambit does not answer just now.</h1><p>It may be starting. Nothing is lost: load this page again in a moment.</p>`;

/** `/sign-in` is a page; what lies below it leads to a provider and back. */
const WITH_PROVIDER = /^\/sign-in\/[^/]/;
const TO_THE_API = ['/graphql', '/health', '/me/download'];

/** Hands GraphQL, health, the download of one's own data and the ways to a provider to the api with host and cookies kept; says so when it is down. */
export function passOn(api: string): RequestHandler {
  return createProxyMiddleware({
    target: api,
    pathFilter: (path) => TO_THE_API.some((place) => path.startsWith(place)) || WITH_PROVIDER.test(path),
    changeOrigin: false,
    xfwd: true,
    proxyTimeout: 60_000,
    on: {
      error: (_error, request, response) => {
        if (!(response instanceof ServerResponse) || response.writableEnded) return;
        if (response.headersSent) {
          response.destroy();
          return;
        }
        sayDown(request, response);
      },
    },
  });
}

function sayDown(request: IncomingMessage, response: ServerResponse): void {
  const page = WITH_PROVIDER.test(request.url ?? '');
  const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'content-security-policy': "default-src 'none'" };
  response.writeHead(502, { ...headers, 'content-type': page ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8' });
  response.end(page ? DOWN_PAGE : JSON.stringify({ errors: [{ message: DOWN, extensions: { code: 'API_DOWN' } }] }));
}
