import type { OidcSignIn } from '@ambit/config';
import * as client from 'openid-client';
import { SignInProblem, type Checks, type Identity, type Provider } from '../../app/provider.js';
import type { FetchTo } from './fetch-to.js';
import { problemOf } from './problem.js';

/** How long a provider may take to answer. */
export const PATIENCE_SECONDS = 10;
/** How long what a provider says of itself is believed. */
const KNOWN_MS = 3_600_000;

/** Providers on this machine may speak plain http; the configuration lets no other. */
export function tellingPlainHttp(address: string): ((configuration: client.Configuration) => void)[] {
  return address.startsWith('http:') ? [client.allowInsecureRequests] : [];
}

/** A company's own provider, found by what it says of itself (OpenID Connect Discovery). */
export class OidcProvider implements Provider {
  readonly id = 'oidc';
  readonly name: string;
  readonly issuer: string;
  private known: { readonly client: Promise<client.Configuration>; readonly until: number } | null = null;

  constructor(
    private readonly settings: OidcSignIn,
    private readonly now: () => number,
    private readonly fetchTo?: FetchTo,
  ) {
    this.name = settings.name;
    this.issuer = settings.issuer;
  }

  async authorize({ callback, state, verifier, nonce }: Checks): Promise<URL> {
    try {
      return client.buildAuthorizationUrl(await this.client(), {
        redirect_uri: callback.href,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    } catch (error) {
      throw problemOf(error);
    }
  }

  async identify(answer: URL, { state, verifier, nonce }: Checks): Promise<Identity> {
    try {
      const known = await this.client();
      const checks = { expectedState: state, pkceCodeVerifier: verifier, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await client.authorizationCodeGrant(known, answer, checks);
      const claims = tokens.claims();
      // Kept as it comes: what could not be stored unchanged could be taken for somebody else's.
      if (claims === undefined || !/^[^\p{C}]{1,255}$/u.test(claims.sub)) throw new SignInProblem('provider-refused', 'subject');
      const login = await this.loginIn(claims, () => client.fetchUserInfo(known, tokens.access_token, claims.sub));
      return { kind: 'subject', issuer: this.issuer, subject: claims.sub, login };
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** Some providers put claims into the signed answer, others tell them when asked. */
  private async loginIn(
    claims: client.IDToken,
    ask: () => Promise<client.UserInfoResponse>,
  ): Promise<{ host: string; login: string } | null> {
    if (this.settings.login === null) return null;
    const { claim, host } = this.settings.login;
    const login = claims[claim] ?? (await ask())[claim];
    return typeof login === 'string' && /^[\w.-]{1,100}$/.test(login) ? { host, login } : null;
  }

  private client(): Promise<client.Configuration> {
    const now = this.now();
    if (this.known === null || this.known.until <= now) {
      const found = this.discover();
      this.known = { client: found, until: now + KNOWN_MS };
      // It may be there again in a moment.
      found.catch(() => (this.known = null));
    }
    return this.known.client;
  }

  private async discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const post = client.ClientSecretPost(clientSecret);
    const basic = client.ClientSecretBasic(clientSecret);
    const authenticate: client.ClientAuth = (server, ...rest) => {
      const methods = server.token_endpoint_auth_methods_supported;
      // What a provider takes that does not say (OpenID Connect Discovery, 3).
      (methods === undefined || methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
    };
    // The signature is looked at as well, though the answer came from the provider itself: TLS may end at somebody in between.
    const options = { timeout: PATIENCE_SECONDS, execute: [client.enableNonRepudiationChecks, ...tellingPlainHttp(issuer)] };
    const way = this.fetchTo === undefined ? {} : { [client.customFetch]: this.fetchTo(issuer) };
    return client.discovery(new URL(issuer), clientId, undefined, authenticate, { ...options, ...way });
  }
}
