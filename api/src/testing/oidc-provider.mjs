// A certified OpenID Connect provider on the loopback, for specs: oidc-provider with people who say yes at once.
// Start: node oidc-provider.mjs CLIENT_ID CLIENT_SECRET CALLBACK. Prints its address as JSON; ends with its parent's pipe.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** By name there; they change, as logins do. */
const logins = new Map();
const [clientId, clientSecret, callback] = process.argv.slice(2);
const server = createServer().listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
    // A claim as companies add it: the login at the code host.
    claims: { openid: ['sub'], profile: ['name', 'github_login'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, github_login: logins.get(sub) ?? null, name: 'Someone' }) }),
    cookies: { keys: ['of the specs'] },
  });
  const serve = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      serve(request, response);
      return;
    }
    // Whoever is at the keyboard says who they are in a header, and whether they agree.
    const account = request.headers['x-spec-account'] ?? '';
    const answer = account === '' ? { error: 'access_denied', error_description: 'They said no.' } : null;
    settle(provider, request, response, answer, account).catch((error) => response.writeHead(500).end(String(error)));
  });
  process.stdout.write(`${JSON.stringify({ issuer })}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));

/** @param account the name there and, behind a colon, the login of today */
async function settle(provider, request, response, refusal, account) {
  const { params } = await provider.interactionDetails(request, response);
  if (refusal !== null) {
    await provider.interactionFinished(request, response, refusal);
    return;
  }
  const [accountId, login] = account.split(':');
  logins.set(accountId, login);
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
}
