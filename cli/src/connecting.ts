import { readConfig } from '@ambit/config';
import { addressOf, verifyConnection } from '@ambit/github';
import { openOutbound } from '@ambit/outbound';
import type { Store } from '@ambit/store';

export interface ConnectAsk {
  readonly login: string;
  readonly token: string;
  /** REST base; null: github.com. */
  readonly url: string | null;
  /** The name people and repositories are kept under, where it is not the address's own. */
  readonly host?: string;
}

export interface Connected {
  readonly id: number;
  readonly host: string;
  readonly login: string;
}

/**
 * Connects an organization: asks the host whether token and organization are right, and only then writes anything. The
 * same organization again takes the new token.
 * @throws AddressError, ConnectionError in one sentence that says what to do
 */
export async function connectOrganization(store: Store, ask: ConnectAsk): Promise<Connected> {
  const { outbound: settings } = readConfig();
  // An address written as a number is judged like one that was looked up, when it is asked.
  const address = addressOf(ask.url ?? undefined, { allowPrivate: settings.allowPrivate.length > 0 });
  const outbound = openOutbound(settings);
  const found = await verifyConnection({
    ...address,
    token: ask.token,
    login: ask.login,
    fetch: outbound.to(address.apiUrl),
  }).finally(() => outbound.close());
  const host = ask.host ?? address.host;
  const { apiUrl, graphqlUrl } = address;
  const id = await store.admin.connect({ host, apiUrl, graphqlUrl, login: found.login, hostOrgId: found.hostOrgId, token: ask.token });
  await store.admin.audit('connection.made', null, { host, login: found.login });
  return { id, host, login: found.login };
}
