import { readFileSync } from 'node:fs';
import { ConfigError } from './config.js';

/** How people may sign in beside one-time links. */
export interface SignInConfig {
  readonly github: GithubSignIn | null;
  readonly oidc: OidcSignIn | null;
}

export interface GithubSignIn {
  readonly clientId: string;
  readonly clientSecret: string;
  /** As accounts are kept under: `github.com`, or the authority of an Enterprise Server. */
  readonly host: string;
  /** Where people sign in, without a slash at the end. */
  readonly webUrl: string;
  /** REST base, without a slash at the end. */
  readonly apiUrl: string;
}

export interface OidcSignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button behind "Continue with". */
  readonly name: string;
  /** The claim that holds a person's login at a host; null: people link their account themselves. */
  readonly login: { readonly claim: string; readonly host: string } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const OF_GITHUB = ['AMBIT_GITHUB_CLIENT_ID', 'AMBIT_GITHUB_CLIENT_SECRET', 'AMBIT_GITHUB_CLIENT_SECRET_FILE', 'AMBIT_GITHUB_URL'];
const OF_OIDC = [
  'AMBIT_OIDC_ISSUER',
  'AMBIT_OIDC_CLIENT_ID',
  'AMBIT_OIDC_CLIENT_SECRET',
  'AMBIT_OIDC_CLIENT_SECRET_FILE',
  'AMBIT_OIDC_NAME',
  'AMBIT_OIDC_LOGIN_CLAIM',
  'AMBIT_OIDC_LOGIN_HOST',
];

/** What only the process that signs people in is told. */
export const SIGN_IN_SECRETS = ['AMBIT_GITHUB_CLIENT_SECRET', 'AMBIT_OIDC_CLIENT_SECRET'] as const;

/**
 * Reads how people may sign in. An empty variable counts as absent.
 * @throws ConfigError in one sentence when a provider is half configured, or a value cannot be used; it never shows a value
 */
export function readSignIn(env: Environment = process.env): SignInConfig {
  const given = new Given(env);
  return { github: given.has(OF_GITHUB) ? readGithub(given) : null, oidc: given.has(OF_OIDC) ? readOidc(given) : null };
}

class Given {
  constructor(private readonly env: Environment) {}

  of(name: string): string | null {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  has(names: readonly string[]): boolean {
    return names.some((name) => this.of(name) !== null);
  }

  need(name: string, what: string): string {
    const value = this.of(name);
    if (value === null) throw new ConfigError(`${name} is missing: to sign in with ${what}, set it too, or none of its variables.`);
    return value;
  }

  /** From the variable, or from the file that `<name>_FILE` names. */
  secret(name: string, what: string): string {
    const file = this.of(`${name}_FILE`);
    if (file === null) return this.need(name, what);
    if (this.of(name) !== null) throw new ConfigError(`${name} and ${name}_FILE are both set: keep one of them.`);
    const text = contentOf(file)?.trim() ?? '';
    if (text === '') throw new ConfigError(`${name}_FILE must name a file that this process can read and that holds the secret.`);
    return text;
  }

  address(name: string, text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : null;
    const plain = url?.protocol === 'http:' && isLoopback(url.hostname);
    if (url === null || !(url.protocol === 'https:' || plain) || `${url.username}${url.password}${url.search}${url.hash}` !== '')
      throw new ConfigError(`${name} must be an address like https://login.example.com; plain http is for this machine only.`);
    return url;
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function readGithub(given: Given): GithubSignIn {
  const clientId = given.need('AMBIT_GITHUB_CLIENT_ID', 'GitHub');
  const clientSecret = given.secret('AMBIT_GITHUB_CLIENT_SECRET', 'GitHub');
  const url = given.address('AMBIT_GITHUB_URL', given.of('AMBIT_GITHUB_URL') ?? 'https://github.com');
  return { clientId, clientSecret, ...githubAt(url) };
}

/**
 * Where a GitHub signs people in and where it is asked who they are. `host` is what `ambit connect --url` keeps its accounts under.
 * The address of the API is understood as well.
 */
function githubAt(url: URL): Pick<GithubSignIn, 'host' | 'webUrl' | 'apiUrl'> {
  const host = url.host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, '');
  if (host === 'github.com') return { host, webUrl: 'https://github.com', apiUrl: 'https://api.github.com' };
  // A company's own part of GitHub's cloud: its API has a host of its own, under which its accounts are kept.
  if (host.endsWith('.ghe.com')) return { host: `api.${host}`, webUrl: `https://${host}`, apiUrl: `https://api.${host}` };
  const webUrl = `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/api\/v3$/, '');
  return { host, webUrl, apiUrl: `${webUrl}/api/v3` };
}

function readOidc(given: Given): OidcSignIn {
  const issuer = given.need('AMBIT_OIDC_ISSUER', 'OpenID Connect');
  const { hostname } = given.address('AMBIT_OIDC_ISSUER', issuer);
  const clientId = given.need('AMBIT_OIDC_CLIENT_ID', 'OpenID Connect');
  const clientSecret = given.secret('AMBIT_OIDC_CLIENT_SECRET', 'OpenID Connect');
  const name = given.of('AMBIT_OIDC_NAME') ?? hostname;
  if (name.length > 40) throw new ConfigError('AMBIT_OIDC_NAME must have at most 40 characters: it stands on a button.');
  return { issuer, clientId, clientSecret, name, login: readLogin(given) };
}

function readLogin(given: Given): OidcSignIn['login'] {
  const claim = given.of('AMBIT_OIDC_LOGIN_CLAIM');
  const host = given.of('AMBIT_OIDC_LOGIN_HOST');
  if (claim === null && host === null) return null;
  if (claim === null || host === null)
    throw new ConfigError('AMBIT_OIDC_LOGIN_CLAIM and AMBIT_OIDC_LOGIN_HOST belong together: set both, or neither.');
  if (!/^[\w.-]+(?::\d+)?$/.test(host)) throw new ConfigError('AMBIT_OIDC_LOGIN_HOST must be a host like github.com.');
  return { claim, host: host.toLowerCase() };
}
