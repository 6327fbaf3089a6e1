import { createClient } from './client.js';
import { PermanentFailure, RateLimitedFailure } from './failure.js';
import { VERIFY_QUERY } from './queries/organization.graphql.js';
import { verifyAnswer } from './schema/organization.js';
import type { Fetch } from './wire.js';

export interface ConnectionAsk {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly token: string;
  readonly fetch: Fetch;
  /** The organization's login, as typed. */
  readonly login: string;
}

/** The organization as GitHub names it. */
export interface VerifiedConnection {
  readonly hostOrgId: number;
  readonly login: string;
  readonly name: string | null;
}

/** The connection cannot be made. The message is one sentence for the person who asked for it. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/**
 * Asks whether the token is accepted, the organization exists, and its repositories, members and teams may be read. One request.
 * @throws ConnectionError one clear sentence; nothing was changed
 */
export async function verifyConnection(ask: ConnectionAsk): Promise<VerifiedConnection> {
  const host = new URL(ask.apiUrl).host;
  const client = createClient(ask);
  try {
    const { data, errors } = await client.graphql(
      { name: 'verify', text: VERIFY_QUERY, schema: verifyAnswer },
      { login: ask.login },
      ask.login,
    );
    const organization = data.organization;
    if (organization?.databaseId === null || organization === null) throw unknown(ask.login, host);
    if (errors.length > 0 || !organization.teams || !organization.membersWithRole || !organization.repositories) throw forbidden(ask.login);
    return { hostOrgId: organization.databaseId, login: organization.login, name: organization.name };
  } catch (error) {
    throw worded(error, ask.login, host);
  }
}

function worded(error: unknown, login: string, host: string): Error {
  if (error instanceof ConnectionError || !(error instanceof Error))
    return error instanceof Error ? error : new ConnectionError(`${host} could not be asked.`);
  if (error instanceof RateLimitedFailure)
    return new ConnectionError(`${host} asks to wait until ${error.until.toISOString()}. Try again then.`);
  if (error instanceof PermanentFailure && error.reason === 'gone') return unknown(login, host);
  if (error instanceof PermanentFailure && error.reason === 'permission') return forbidden(login);
  return new ConnectionError(error.message);
}

function unknown(login: string, host: string): ConnectionError {
  return new ConnectionError(`There is no organization "${login}" at ${host}, or the token may not see it.`);
}

function forbidden(login: string): ConnectionError {
  return new ConnectionError(
    `The token may not read the members and teams of "${login}". Give it the organization permission "Members: read" (classic tokens: read:org).`,
  );
}
