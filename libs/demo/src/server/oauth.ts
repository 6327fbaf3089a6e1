import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AccountRow } from '../archive/archive.js';
import type { World } from './world.js';

/** An application that may sign people in, as one registers it at GitHub. */
export interface OauthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The callback that was registered; another is allowed below it. On the loopback any port is. */
  readonly callback: string;
}

/** What the authorize page answers. */
export type Authorized =
  | { readonly kind: 'go'; readonly location: string }
  | { readonly kind: 'choose'; readonly accounts: readonly AccountRow[] }
  | { readonly kind: 'unknown' };

type Asked = Readonly<Record<string, unknown>>;

interface Grant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly account: AccountRow;
  readonly until: number;
}

const CODE_MS = 10 * 60_000;
const TOKEN_MS = 8 * 3_600_000;
const DOCS = 'https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/';

/**
 * GitHub's web flow: a code for whoever says yes, good once and for ten minutes, which the application changes for a token with its
 * secret, the same callback and, where it sent a challenge, the verifier (S256 only).
 * https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
 */
export class OauthDesk {
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, { readonly account: AccountRow; readonly until: number }>();

  constructor(
    private readonly clients: readonly OauthClient[],
    private readonly now: () => Date,
  ) {}

  /** `login` picks the account at once, as it does for someone who has said yes before; `cancel` says no. */
  authorize(query: Asked, world: World): Authorized {
    const client = this.clients.find(({ clientId }) => clientId === query['client_id']);
    if (client === undefined) return { kind: 'unknown' };
    const state = textOf(query['state']);
    const redirectUri = textOf(query['redirect_uri']) ?? client.callback;
    if (!isBelow(redirectUri, client.callback)) {
      return back(client.callback, {
        ...mistake('redirect_uri_mismatch', 'The redirect_uri is not associated with this application.'),
        state,
      });
    }
    const method = textOf(query['code_challenge_method']);
    const challenge = textOf(query['code_challenge']);
    if (challenge === null ? method !== null : method !== 'S256' || !/^[\w-]{43}$/.test(challenge))
      return back(redirectUri, { ...mistake('invalid_request', 'The code challenge must be made with S256.'), state });
    if (query['cancel'] !== undefined)
      return back(redirectUri, { ...mistake('access_denied', 'The user has denied your application access.'), state });
    const accounts = accountsOf(world);
    const login = textOf(query['login'])?.toLowerCase();
    const account = accounts.find((one) => one.login.toLowerCase() === login);
    if (account === undefined) return { kind: 'choose', accounts };
    const code = randomBytes(10).toString('hex');
    this.grants.set(code, { clientId: client.clientId, redirectUri, challenge, account, until: this.now().getTime() + CODE_MS });
    return back(redirectUri, { code, state });
  }

  /** A token, or one of GitHub's mistakes, which it answers with status 200. */
  exchange(body: Asked): Readonly<Record<string, string>> {
    const client = this.clients.find(({ clientId }) => clientId === body['client_id']);
    if (client === undefined || !same(textOf(body['client_secret']), client.clientSecret))
      return mistake('incorrect_client_credentials', 'The client_id and/or client_secret passed are incorrect.');
    const code = textOf(body['code']) ?? '';
    const grant = this.grants.get(code);
    if (grant === undefined || grant.clientId !== client.clientId || grant.until <= this.now().getTime())
      return mistake('bad_verification_code', 'The code passed is incorrect or expired.');
    this.grants.delete(code);
    const redirectUri = textOf(body['redirect_uri']);
    if (redirectUri !== null && redirectUri !== grant.redirectUri)
      return mistake('redirect_uri_mismatch', 'The redirect_uri is not associated with this application.');
    if (grant.challenge !== null && challengeOf(textOf(body['code_verifier'])) !== grant.challenge)
      return mistake('bad_verification_code', 'The code passed is incorrect or expired.');
    const token = `gho_${randomBytes(27).toString('base64url').replace(/[-_]/g, '0')}`;
    this.tokens.set(token, { account: grant.account, until: this.now().getTime() + TOKEN_MS });
    return { access_token: token, token_type: 'bearer', scope: '' };
  }

  /** Whose token it is; null when it is none of these. */
  accountOf(token: string): AccountRow | null {
    const held = this.tokens.get(token);
    return held !== undefined && held.until > this.now().getTime() ? held.account : null;
  }
}

function accountsOf({ names }: World): AccountRow[] {
  return [...names]
    .map(([id, { login, type, name }]) => ({ id, login, type, name }))
    .sort((a, b) => (a.login.toLowerCase() < b.login.toLowerCase() ? -1 : 1));
}

function back(address: string, answer: Readonly<Record<string, string | null>>): Authorized {
  const url = new URL(address);
  for (const [name, value] of Object.entries(answer)) if (value !== null) url.searchParams.set(name, value);
  return { kind: 'go', location: url.href };
}

function mistake(error: string, description: string): Record<string, string> {
  return { error, error_description: description, error_uri: DOCS };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function challengeOf(verifier: string | null): string | null {
  return verifier === null ? null : createHash('sha256').update(verifier).digest('base64url');
}

function same(given: string | null, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return given !== null && timingSafeEqual(digest(given), digest(secret));
}

/** Same host and port, at the path or below it; on the loopback any port. */
function isBelow(given: string, registered: string): boolean {
  if (!URL.canParse(given)) return false;
  const [one, other] = [new URL(given), new URL(registered)];
  const loopback = other.hostname === '127.0.0.1' || other.hostname === 'localhost';
  const place = one.protocol === other.protocol && (loopback ? one.hostname === other.hostname : one.host === other.host);
  const path = other.pathname.replace(/\/$/, '');
  return place && (one.pathname === other.pathname || one.pathname.startsWith(`${path}/`));
}
