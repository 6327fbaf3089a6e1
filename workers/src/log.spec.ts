import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { openLog } from './log.js';

const TOKEN = `ghp_${'S3cret'.repeat(6)}`;

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  write(openLog('debug', new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) })));
  expect(lines).not.toHaveLength(0);
  return lines.join('');
}

describe('the log', () => {
  it.each<[string, (log: ReturnType<typeof openLog>) => void]>([
    ['a message', (log) => log.warn(`refused ${TOKEN}`)],
    ['a field', (log) => log.info({ token: TOKEN }, 'x')],
    ['a field of a connection', (log) => log.info({ connection: { token: TOKEN, authorization: `bearer ${TOKEN}` } }, 'x')],
    ['an error’s message and stack', (log) => log.error({ err: new Error(`bad ${TOKEN}`) }, 'x')],
    ['an error as the message', (log) => log.error(new Error(`bad ${TOKEN}`))],
    [
      'what hangs on an error',
      (log) => log.error({ err: Object.assign(new Error('bad'), { request: { headers: { authorization: TOKEN } } }) }, 'x'),
    ],
    ['request headers', (log) => log.debug({ headers: { authorization: TOKEN } }, 'x')],
  ])('never holds a token: %s', (_name, write) => {
    expect(logged(write)).not.toContain('S3cret');
  });
});
