import type { GithubSignIn } from '@ambit/config';
import * as client from 'openid-client';
import { SignInProblem, type Checks, type Identity, type Provider } from '../../app/provider.js';
import type { FetchTo } from './fetch-to.js';
import { problemOf } from './problem.js';
import { PATIENCE_SECONDS, tellingPlainHttp } from './oidc.js';

/**
 * GitHub and Enterprise Server: OAuth 2 without OpenID Connect. No scope is asked for; the token is used once, to read who it is of,
 * and forgotten. https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
 */
export class GithubProvider implements Provider {
  readonly id = 'github';
  readonly name: string;
  readonly issuer = null;
  private readonly client: client.Configuration;

  /** @param fetchTo how a provider is asked; without it the library's own way */
  constructor(
    private readonly settings: GithubSignIn,
    fetchTo?: FetchTo,
  ) {
    const { clientId, clientSecret, host, webUrl } = settings;
    this.name = host === 'github.com' ? 'GitHub' : `GitHub at ${new URL(webUrl).host}`;
    const base = `${webUrl}/login/oauth`;
    const server = { issuer: base, authorization_endpoint: `${base}/authorize`, token_endpoint: `${base}/access_token` };
    this.client = new client.Configuration(server, clientId, undefined, client.ClientSecretPost(clientSecret));
    this.client.timeout = PATIENCE_SECONDS;
    if (fetchTo !== undefined) this.client[client.customFetch] = fetchTo(webUrl);
    for (const tell of tellingPlainHttp(webUrl)) tell(this.client);
  }

  async authorize({ callback, state, verifier }: Checks): Promise<URL> {
    return client.buildAuthorizationUrl(this.client, {
      redirect_uri: callback.href,
      state,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  async identify(answer: URL, { state, verifier }: Checks): Promise<Identity> {
    try {
      const checks = { expectedState: state, pkceCodeVerifier: verifier };
      const { access_token } = await client.authorizationCodeGrant(this.client, answer, checks);
      return { kind: 'account', host: this.settings.host, hostId: await this.hostIdOf(access_token) };
    } catch (error) {
      throw problemOf(error);
    }
  }

  private async hostIdOf(token: string): Promise<number> {
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'ambit' });
    const response = await client.fetchProtectedResource(this.client, token, new URL(`${this.settings.apiUrl}/user`), 'GET', null, headers);
    if (!response.ok)
      throw new SignInProblem(response.status >= 500 ? 'provider-down' : 'provider-refused', `user_${String(response.status)}`);
    const user: unknown = await response.json();
    const id = typeof user === 'object' && user !== null && 'id' in user && 'type' in user && user.type === 'User' ? user.id : null;
    // Only people sign in: an app or a bot is no one's page.
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) throw new SignInProblem('unknown-account', 'no_person');
    return id;
  }
}
