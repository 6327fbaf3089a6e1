import type { Connection } from '@ambit/activity';
import { createClient, openGate, type Fetch, type Gate, type GitHubClient, type RequestNote } from '@ambit/github';

/** One client, and one gate, for each connection of this process; a new one when its token or address changed. */
export function openClients(
  signal: AbortSignal,
  fetchTo: (address: string) => Fetch,
  onRequest: (connection: Connection, request: RequestNote) => void,
): (connection: Connection) => GitHubClient {
  const clients = new Map<number, { readonly key: string; readonly client: GitHubClient }>();
  const gates = new Map<string, Gate>();
  return (connection) => {
    const key = JSON.stringify([connection.apiUrl, connection.graphqlUrl, connection.token]);
    const held = clients.get(connection.id);
    if (held?.key === key) return held.client;
    // GitHub counts by token: two connections with one token share a budget.
    const gate = gates.get(key) ?? openGate();
    gates.set(key, gate);
    const { apiUrl, graphqlUrl, token } = connection;
    const client = createClient({
      apiUrl,
      graphqlUrl,
      token,
      fetch: fetchTo(apiUrl),
      gate,
      signal,
      onRequest: (request) => onRequest(connection, request),
    });
    clients.set(connection.id, { key, client });
    return client;
  };
}
