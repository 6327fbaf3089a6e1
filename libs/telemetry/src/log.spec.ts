import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { openLog, type Logger } from './log.js';

const TOKEN = `ghp_${'S3cret'.repeat(6)}`;

function logged(write: (log: Logger) => void): string {
  const lines: string[] = [];
  write(openLog('api', 'debug', new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) })));
  expect(lines).not.toHaveLength(0);
  // Whatever was taken out, a line stays one object.
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  return lines.join('');
}

describe('the log', () => {
  it.each<[string, (log: Logger) => void]>([
    ['a message', (log) => log.warn(`refused ${TOKEN}`)],
    ['a field', (log) => log.info({ token: TOKEN }, 'x')],
    ['a field of a connection', (log) => log.info({ connection: { token: TOKEN, authorization: `bearer ${TOKEN}` } }, 'x')],
    ['an error’s message and stack', (log) => log.error({ err: new Error(`bad ${TOKEN}`) }, 'x')],
    ['an error as the message', (log) => log.error(new Error(`bad ${TOKEN}`))],
    [
      'what hangs on an error',
      (log) => log.error({ err: Object.assign(new Error('bad'), { request: { headers: { authorization: TOKEN } } }) }, 'x'),
    ],
    [
      'parameters of a query',
      (log) => log.error({ err: Object.assign(new Error('bad'), { parameters: ['S3cret'], query: 'S3cret' }) }, 'x'),
    ],
    ['request headers', (log) => log.debug({ headers: { authorization: TOKEN } }, 'x')],
    ['variables', (log) => log.debug({ variables: { token: 'S3cret' } }, 'x')],
    ['a cookie', (log) => log.debug('got cookie: ambit_session_7310=S3cretS3cretS3cretS3cret; other=1')],
    ['a cookie of https', (log) => log.debug({ text: '__Host-ambit_session=S3cretS3cret' }, 'x')],
    ['the password of a database', (log) => log.error(new Error('cannot reach postgres://ambit:S3cret@db.example.com:5432/ambit'))],
    ['the password of Redis', (log) => log.error({ err: new Error('cannot reach redis://:S3cret@cache:6379') }, 'x')],
    ['the password of a proxy', (log) => log.warn('by http://user:S3cret@proxy.example.com:3128')],
    ['a header in words', (log) => log.warn(`Authorization: Basic ${'S3cret'.repeat(4)}`)],
    ['a token of a provider', (log) => log.warn(`eyJhbGciOiJIUzI1NiJ9.${'S3cret'.repeat(4)}.${'S3cret'.repeat(4)}`)],
    ['an answer’s address', (log) => log.info({ url: 'https://ambit.example.com/callback?code=S3cret&state=S3cret' }, 'x')],
    ['a body', (log) => log.info({ body: JSON.stringify({ password: 'S3cret', client_secret: 'S3cret' }) }, 'x')],
    ['fields of those names', (log) => log.info({ form: { password: 'S3cret', clientSecret: 'S3cret', secretKey: 'S3cret' } }, 'x')],
    [
      'a private key',
      (log) => log.info(['-----BEGIN RSA ' + 'PRIVATE KEY-----', 'S3cret', '-----END RSA ' + 'PRIVATE KEY-----'].join('\n')),
    ],
  ])('never holds a secret: %s', (_name, write) => {
    expect(logged(write)).not.toContain('S3cret');
  });

  it('leaves other words alone', () => {
    const words = 'GitHub does not accept the token. See https://docs.example.com/a?page=2 and ask ada@example.com.';
    expect(logged((log) => log.info(words))).toContain(words);
  });
});
