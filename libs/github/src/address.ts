import { isIP } from 'node:net';

/** Where a host is asked. */
export interface Address {
  /** `github.com`, or the authority of the server given. */
  readonly host: string;
  /** REST base, without a slash at the end. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
}

/** The address given cannot be used. The message is one sentence for the person who typed it. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/**
 * The addresses of a host: github.com without `url`; else the REST base given, with GraphQL at base + `/graphql`, or at
 * `/api/graphql` where the base ends in `/api/v3` (GitHub Enterprise Server). Plain http is for loopback only; an address of a
 * private network, written as a number, is refused unless `allowPrivate`.
 * @throws AddressError
 */
export function addressOf(url?: string, options: { readonly allowPrivate?: boolean } = {}): Address {
  if (url === undefined) return { host: 'github.com', apiUrl: 'https://api.github.com', graphqlUrl: 'https://api.github.com/graphql' };
  if (!URL.canParse(url)) throw new AddressError(`"${url}" is not an address. Write it as https://ghe.example.com/api/v3.`);
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') throw new AddressError(`The address must begin with https://.`);
  if (parsed.username !== '' || parsed.password !== '') throw new AddressError('The address must not hold a name or a password.');
  if (parsed.search !== '' || parsed.hash !== '') throw new AddressError('The address must end with its path: no "?" and no "#".');
  const loopback = isLoopback(parsed.hostname);
  if (parsed.protocol === 'http:' && !loopback) throw new AddressError('Plain http is allowed on this machine only. Write https://.');
  if (!loopback && options.allowPrivate !== true && isPrivate(parsed.hostname)) {
    throw new AddressError(`${parsed.hostname} is an address of a private network. Name it in AMBIT_ALLOW_PRIVATE to allow it.`);
  }
  const apiUrl = `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, '');
  if (parsed.hostname === 'api.github.com') return addressOf();
  const graphqlUrl = apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`;
  return { host: parsed.host, apiUrl, graphqlUrl };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** RFC 1918, link-local, unique local, carrier-grade, unspecified; also as IPv4 inside IPv6. */
function isPrivate(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) === 4)
    return /^(0\.|10\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(bare);
  return isIP(bare) === 6 && /^(::$|f[cd]|fe[89ab]|::ffff:)/i.test(bare);
}
