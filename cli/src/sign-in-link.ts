import type { Config } from '@ambit/config';

/** Where people reach the instance. */
export function addressFor(config: Pick<Config, 'baseUrl' | 'port'>): string {
  return config.baseUrl ?? `http://localhost:${String(config.port)}`;
}

/** The token rides behind the `#`: browsers send that part to no server, so it stands in no log. */
export function signInLink(address: string, token: string): string {
  return `${address}/sign-in#${token}`;
}
