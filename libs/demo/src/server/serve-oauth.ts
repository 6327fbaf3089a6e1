import express from 'express';
import type { Request, Response, Router } from 'express';
import { failure } from './rest-answer.js';
import { OauthDesk } from './oauth.js';
import type { World } from './world.js';
import { authorizePage } from './web/authorize-page.js';
import { missingPage } from './web/frame.js';
import { PAGE_HEADERS } from './web/style.js';

/** The two addresses of GitHub's web flow, which ask for no token. */
export function serveOauth(desk: OauthDesk, world: () => World): Router {
  const router = express.Router();
  router.get('/login/oauth/authorize', (request, response) => {
    const { fictional } = world();
    const answer = desk.authorize(request.query, world());
    response.set(PAGE_HEADERS).set('cache-control', 'no-store');
    if (answer.kind === 'go') response.redirect(302, answer.location);
    else if (answer.kind === 'unknown') response.status(404).send(missingPage(fictional));
    else response.send(authorizePage(new URL(request.url, 'http://x').search, answer.accounts, fictional));
  });
  router.post('/login/oauth/access_token', express.urlencoded({ extended: false }), express.json(), (request, response) => {
    exchange(desk, request, response);
  });
  return router;
}

/** GitHub answers a form unless asked for JSON. */
function exchange(desk: OauthDesk, request: Request, response: Response): void {
  const body: unknown = request.body;
  if (typeof body !== 'object' || body === null) {
    response.status(404).json(failure(404, 'Not Found').body);
    return;
  }
  const answer = desk.exchange({ ...request.query, ...body });
  response.set('cache-control', 'no-store');
  if (request.accepts(['application/x-www-form-urlencoded', 'application/json']) === 'application/json') response.json(answer);
  else response.type('application/x-www-form-urlencoded').send(new URLSearchParams(answer).toString());
}
