import { PermanentFailure, RateLimitedFailure, TransientFailure, type Failure, type GraphqlError } from './failure.js';

/** What an answer looked like; header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, or its text where it was no JSON. */
  readonly body: unknown;
}

const SECONDARY = /secondary rate limit|abuse detection|temporarily blocked/i;
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT_MS = 60_000;
/** Put on top of a reset, as the host's clock and ours differ. */
const RESET_SLACK_MS = 1_000;

function words(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { message, errors } = body as { message?: unknown; errors?: unknown };
  const inner = Array.isArray(errors) ? errors.map((error: unknown) => words(error)).join(' ') : '';
  return `${typeof message === 'string' ? message : ''} ${inner}`.trim();
}

function resetOf(headers: Answer['headers'], now: Date): Date {
  const reset = Number(headers['x-ratelimit-reset']) * 1_000;
  return new Date(Number.isFinite(reset) && reset > now.getTime() ? reset + RESET_SLACK_MS : now.getTime() + SECONDARY_WAIT_MS);
}

/** When a limit ends: `retry-after`, else the reset where nothing remains, else a minute. */
function waitOf(headers: Answer['headers'], now: Date): Date {
  const after = headers['retry-after'];
  const seconds = after === undefined ? NaN : Number(after);
  if (Number.isFinite(seconds) && seconds >= 0) return new Date(now.getTime() + seconds * 1_000);
  if (headers['x-ratelimit-remaining'] === '0') return resetOf(headers, now);
  return new Date(now.getTime() + SECONDARY_WAIT_MS);
}

/**
 * Names what a refused answer means (github.md 1.5): the same wire form is read the same way everywhere.
 * @param what the thing asked for, to name it in the sentence: `acme/app`
 * @returns null for an answer that is none of the failures told by its status
 */
export function classify(answer: Answer, what: string, now: Date): Failure | null {
  const { status, headers, body } = answer;
  if (status < 400) return (headers['x-github-sso'] ?? '').startsWith('partial-results') ? partial(what) : null;
  const text = words(body);
  if (status === 401)
    return new PermanentFailure('GitHub does not accept the token. It may be wrong, expired or revoked: give a new one.', 'token');
  if (status === 403 || status === 429) return forbidden(headers, text, what, status, now);
  if (status === 404) {
    return new PermanentFailure(`GitHub does not show ${what}: it is gone, or the token may not see it.`, 'gone');
  }
  if (status === 409) return new PermanentFailure(`${what} is empty (409).`, 'empty');
  if (status === 410) return new PermanentFailure(`${what} is switched off at GitHub (410).`, 'unavailable');
  if (status === 451) return new PermanentFailure(`GitHub withholds ${what} for legal reasons (451).`, 'unavailable');
  if (status === 502 || status === 504) return new TransientFailure(`GitHub did not finish in time (${String(status)}).`, true);
  if (status >= 500 || status === 408) return new TransientFailure(`GitHub had a fault (${String(status)}).`, status === 503);
  return new PermanentFailure(`GitHub refused the request for ${what} (${String(status)}).`, 'refused');
}

/** Lists that leave out organizations whose single sign-on the token lacks: what is missing from them is not gone. */
function partial(what: string): PermanentFailure {
  return new PermanentFailure(`The token must be authorized for single sign-on to read all of ${what}.`, 'sso');
}

function forbidden(headers: Answer['headers'], text: string, what: string, status: number, now: Date): Failure {
  if (SECONDARY.test(text)) return new RateLimitedFailure(waitOf(headers, now), true);
  if (headers['x-ratelimit-remaining'] === '0' && !/not accessible/i.test(text))
    return new RateLimitedFailure(resetOf(headers, now), false);
  if (headers['retry-after'] !== undefined || status === 429) return new RateLimitedFailure(waitOf(headers, now), true);
  if (/suspended/i.test(text)) return new PermanentFailure('This installation is suspended at GitHub: resume it there.', 'suspended');
  const sso = headers['x-github-sso'];
  if (sso !== undefined) {
    const url = /url=(\S+)/.exec(sso)?.[1];
    return new PermanentFailure(`The token must be authorized for single sign-on${url === undefined ? '' : `: open ${url}`}.`, 'sso');
  }
  const needed = headers['x-accepted-github-permissions'];
  return new PermanentFailure(
    `The token may not read ${what}${needed === undefined || needed === '' ? '' : ` (needed: ${needed})`}.`,
    'permission',
  );
}

const RATE_TYPES = /^RATE_LIMIT(ED)?$/;

/** What the errors of a GraphQL answer with status 200 mean, where they concern the whole request; null where they concern parts of it. */
export function classifyErrors(errors: readonly GraphqlError[], headers: Answer['headers'], what: string, now: Date): Failure | null {
  for (const error of errors) {
    if (RATE_TYPES.test(error.type ?? '') || error.code === 'graphql_rate_limit')
      return new RateLimitedFailure(resetOf(headers, now), false);
    if (SECONDARY.test(error.message)) return new RateLimitedFailure(waitOf(headers, now), true);
  }
  if (errors.some((error) => isHeavy(error))) return new TransientFailure('GitHub gave up on a page that was too heavy.', true);
  const unknown = errors.find((error) => /doesn't exist on type/.test(error.message));
  if (unknown !== undefined) return new PermanentFailure(`This GitHub is too old for Ambit (${unknown.message}).`, 'refused');
  const sso = errors.find((error) => /SAML|single sign-on/i.test(error.message));
  if (sso !== undefined) return new PermanentFailure(`The token must be authorized for single sign-on to read ${what}.`, 'sso');
  const refused = errors.find(
    (error) => error.type === 'FORBIDDEN' || error.type === 'INSUFFICIENT_SCOPES' || /not accessible/i.test(error.message),
  );
  if (refused !== undefined) return new PermanentFailure(`The token may not read ${what}.`, 'permission');
  return null;
}

/** Errors that a smaller page may spare: resource limits, time-outs, and GitHub's word for both ("something went wrong"). */
function isHeavy(error: GraphqlError): boolean {
  const kind = `${error.type ?? ''} ${error.code ?? ''}`;
  return (
    /RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED/.test(kind) || /something went wrong|timed? ?out|resource limits/i.test(error.message)
  );
}
