import { AuthorizationResponseError, ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { SignInProblem, type Problem } from '../../app/provider.js';

/** Mistakes that only whoever runs Ambit can mend: a wrong secret, a callback that was not registered. */
const OF_SETTINGS: ReadonlySet<string> = new Set([
  'application_suspended',
  'incorrect_client_credentials',
  'invalid_client',
  'invalid_redirect_uri',
  'redirect_uri_mismatch',
  'unauthorized_client',
]);
const SILENT: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** What a failure means for whoever waits. Of what the provider wrote only a code is kept, and only if it looks like one. */
export function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) return error;
  const code = codeOf(error);
  return new SignInProblem(problemFor(error, code), code !== null && /^[\w.-]{1,60}$/.test(code) ? code : null);
}

function problemFor(error: unknown, code: string | null): Problem {
  if (error instanceof AuthorizationResponseError && code === 'access_denied') return 'declined';
  if (code !== null && OF_SETTINGS.has(code)) return 'settings';
  if (error instanceof WWWAuthenticateChallengeError) return 'settings';
  if (isUnreachable(error) || (code !== null && SILENT.has(code))) return 'provider-down';
  const status = statusOf(error);
  return status !== null && (status >= 500 || status === 429) ? 'provider-down' : 'provider-refused';
}

/** The provider's own word first, then the library's. */
function codeOf(error: unknown): string | null {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  return textAt(bodyOf(error), 'error') ?? textAt(error, 'code') ?? textAt(causeOf(error), 'code');
}

/** GitHub answers its mistakes with status 200, and the library hands the body on as a cause of the missing token. */
function bodyOf(error: unknown): unknown {
  const cause = causeOf(error);
  return valueAt(cause, 'body') ?? valueAt(causeOf(cause), 'body');
}

/** By name: the network's errors come from another world than ours where specs run. */
function isUnreachable(error: unknown): boolean {
  const all = [error, causeOf(error), causeOf(causeOf(error))];
  return all.some((one) => textAt(one, 'message') === 'fetch failed' || ['TimeoutError', 'AbortError'].includes(textAt(one, 'name') ?? ''));
}

function statusOf(error: unknown): number | null {
  const status = error instanceof ClientError ? valueAt(error.cause, 'status') : valueAt(error, 'status');
  return typeof status === 'number' ? status : null;
}

function causeOf(error: unknown): unknown {
  return valueAt(error, 'cause');
}

function textAt(holder: unknown, key: string): string | null {
  const value = valueAt(holder, key);
  return typeof value === 'string' ? value : null;
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}
