import { describe, expect, it } from '@jest/globals';
import { readOptions, UsageError } from './options.js';

describe('the command line of the dashboard', () => {
  it('takes a port, the api and where to listen', () => {
    expect(readOptions(['--port', '7310', '--api', 'http://127.0.0.1:7311/'])).toEqual({
      port: 7310,
      api: 'http://127.0.0.1:7311',
      listen: '127.0.0.1',
      https: false,
    });
    expect(readOptions(['--api', 'https://api.example/x', '--port', '0', '--listen', '0.0.0.0'])).toEqual({
      port: 0,
      api: 'https://api.example/x',
      listen: '0.0.0.0',
      https: false,
    });
    const named = (url: string) => readOptions(['--port', '1', '--api', 'http://a', '--base-url', url]).https;
    expect([named('https://ambit.example.com'), named('http://localhost:7310')]).toEqual([true, false]);
  });

  it.each([
    [[]],
    [['--port', 'x', '--api', 'http://a']],
    [['--port', '1']],
    [['--port', '1', '--api', 'ftp://a']],
    [['--prot', '1', '--api', 'http://a']],
  ])('refuses %j with how to start it', (words) => {
    expect(() => readOptions(words)).toThrow(UsageError);
  });
});
