import type { SignInConfig } from '@ambit/config';
import type { Provider } from '../../app/provider.js';
import { GithubProvider } from './github.js';
import { OidcProvider } from './oidc.js';

/** The providers an instance is configured with. @param now milliseconds since 1970 UTC */
export function providersOf({ github, oidc }: SignInConfig, now: () => number): Provider[] {
  return [...(github === null ? [] : [new GithubProvider(github)]), ...(oidc === null ? [] : [new OidcProvider(oidc, now)])];
}
