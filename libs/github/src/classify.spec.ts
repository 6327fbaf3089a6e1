import { describe, expect, it } from '@jest/globals';
import { classify, classifyErrors, type Answer } from './classify.js';
import { PermanentFailure, RateLimitedFailure, TransientFailure } from './failure.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const RESET = String(NOW.getTime() / 1_000 + 600);
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

function refused(status: number, body: unknown, headers: Answer['headers'] = {}) {
  return classify({ status, headers, body }, 'acme/ledger', NOW);
}

describe('an answer that is refused', () => {
  const message = (text: string) => ({ message: text, documentation_url: 'https://docs.github.com/rest' });

  it.each([
    [
      'the hourly limit as 403',
      403,
      message('API rate limit exceeded for user ID 1.'),
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET },
      at(601),
      false,
    ],
    [
      'the hourly limit as 429',
      429,
      message('API rate limit exceeded'),
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET },
      at(601),
      false,
    ],
    ['a secondary limit with a time', 403, message('You have exceeded a secondary rate limit.'), { 'retry-after': '42' }, at(42), true],
    ['a secondary limit without a time', 403, message('You have exceeded a secondary rate limit.'), {}, at(60), true],
    [
      'a secondary limit while nothing remains',
      429,
      message('secondary rate limit'),
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET },
      at(601),
      true,
    ],
    ['the old words', 403, message('You have triggered an abuse detection mechanism.'), { 'retry-after': '5' }, at(5), true],
    ['429 without words', 429, '', {}, at(60), true],
    [
      'a reset that has passed',
      403,
      message('API rate limit exceeded'),
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      at(60),
      false,
    ],
  ])('%s waits', (_name, status, body, headers, until, secondary) => {
    const failure = refused(status, body, headers as unknown as Answer['headers']);
    expect(failure).toBeInstanceOf(RateLimitedFailure);
    expect(failure).toMatchObject({ until, secondary });
  });

  it.each([
    ['a wrong token', 401, message('Bad credentials'), {}, 'token'],
    [
      'a missing permission',
      403,
      message('Resource not accessible by integration'),
      { 'x-accepted-github-permissions': 'pull_requests=read' },
      'permission',
    ],
    [
      'a missing permission while nothing remains',
      403,
      message('Resource not accessible by personal access token'),
      { 'x-ratelimit-remaining': '0' },
      'permission',
    ],
    [
      'single sign-on',
      403,
      message('Resource protected by organization SAML enforcement.'),
      { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?a=1' },
      'sso',
    ],
    ['a suspended installation', 403, message('This installation has been suspended'), {}, 'suspended'],
    ['what is gone or hidden', 404, message('Not Found'), {}, 'gone'],
    ['what is switched off', 410, message('Issues are disabled for this repo'), {}, 'unavailable'],
    ['what is blocked', 451, { message: 'Repository access blocked', block: { reason: 'dmca' } }, {}, 'unavailable'],
    ['a request GitHub cannot make sense of', 422, message('Validation Failed'), {}, 'refused'],
  ])('%s is for a person, in one sentence', (_name, status, body, headers, reason) => {
    const failure = refused(status, body, headers as unknown as Answer['headers']);
    expect(failure).toBeInstanceOf(PermanentFailure);
    expect(failure).toMatchObject({ reason });
    expect(failure?.message).toMatch(/^[A-Za-z][^\n]*\.$/);
  });

  it('names the permission needed and the address of single sign-on', () => {
    expect(
      refused(403, message('Resource not accessible by integration'), { 'x-accepted-github-permissions': 'contents=read' })?.message,
    ).toContain('contents=read');
    expect(refused(403, '', { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso' })?.message).toContain(
      'https://github.com/orgs/acme/sso',
    );
  });

  it.each([
    [502, '<html>Bad Gateway</html>', true],
    [504, { message: 'We could not respond in time' }, true],
    [503, 'no server', true],
    [500, { message: 'Server Error' }, false],
    [408, '', false],
  ])('%d may pass; a smaller page helps: %s %s', (status, body, shrink) => {
    const failure = refused(status, body);
    expect(failure).toBeInstanceOf(TransientFailure);
    expect(failure).toMatchObject({ shrink });
  });

  it('is none below 400', () => {
    expect(refused(200, [])).toBeNull();
    expect(refused(304, '')).toBeNull();
  });

  it('is one below 400 where single sign-on hides a part', () => {
    expect(refused(200, [], { 'x-github-sso': 'partial-results; organizations=1' })).toMatchObject({ reason: 'sso' });
    expect(refused(200, [], { 'x-github-sso': 'enabled' })).toBeNull();
  });
});

describe('errors in an answer of 200', () => {
  const errors = (...list: { message: string; type?: string; code?: string }[]) =>
    classifyErrors(list, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET }, 'acme', NOW);

  it.each([
    ['RATE_LIMITED', { message: 'API rate limit exceeded', type: 'RATE_LIMITED' }],
    ['RATE_LIMIT', { message: 'API rate limit already exceeded', type: 'RATE_LIMIT' }],
    ['the code alone', { message: 'limit', code: 'graphql_rate_limit' }],
  ])('a limit: %s', (_name, error) => {
    expect(errors(error)).toMatchObject({ name: 'RateLimitedFailure', until: at(601), secondary: false });
  });

  it('a secondary limit in words', () => {
    expect(classifyErrors([{ message: 'You have exceeded a secondary rate limit' }], {}, 'acme', NOW)).toMatchObject({
      until: at(60),
      secondary: true,
    });
  });

  it.each([
    { message: 'Resource limits for this query exceeded.', type: 'RESOURCE_LIMITS_EXCEEDED' },
    { message: 'Something went wrong while executing your query. Please include `ABCD` when reporting.' },
    { message: 'Timeout on validation of query' },
  ])('too heavy: $message', (error) => {
    expect(errors(error)).toMatchObject({ name: 'TransientFailure', shrink: true });
  });

  it.each([
    [{ message: 'Resource not accessible by integration', type: 'FORBIDDEN' }, 'permission'],
    [
      {
        message: "Your token has not been granted the required scopes. The 'teams' field requires ['read:org'].",
        type: 'INSUFFICIENT_SCOPES',
      },
      'permission',
    ],
    [{ message: 'Resource protected by organization SAML enforcement. You must grant your token access.', type: 'FORBIDDEN' }, 'sso'],
  ])('for a person: %o', (error, reason) => {
    expect(errors(error)).toMatchObject({ name: 'PermanentFailure', reason });
  });

  it('a field this server does not know', () => {
    expect(errors({ message: "Field 'fullDatabaseId' doesn't exist on type 'PullRequest'" })).toMatchObject({
      name: 'PermanentFailure',
      reason: 'refused',
    });
  });

  it('leaves one node that is gone to whoever asked', () => {
    expect(errors({ message: 'Could not resolve to a node', type: 'NOT_FOUND' })).toBeNull();
  });
});
