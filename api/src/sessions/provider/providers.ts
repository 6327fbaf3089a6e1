import type { SignInConfig } from '@ambit/config';
import type { Provider } from '../../app/provider.js';
import type { FetchTo } from './fetch-to.js';
import { GithubProvider } from './github.js';
import { OidcProvider } from './oidc.js';

/**
 * The providers an instance is configured with.
 * @param now milliseconds since 1970 UTC
 * @param fetchTo the one way out
 */
export function providersOf({ github, oidc }: SignInConfig, now: () => number, fetchTo: FetchTo): Provider[] {
  return [
    ...(github === null ? [] : [new GithubProvider(github, fetchTo)]),
    ...(oidc === null ? [] : [new OidcProvider(oidc, now, fetchTo)]),
  ];
}
