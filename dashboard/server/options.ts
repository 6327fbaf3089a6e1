/** What the dashboard's server is told on its command line. */
export interface Options {
  readonly port: number;
  readonly listen: string;
  /** Base address of the api, without a trailing slash. */
  readonly api: string;
  /** Whether people reach it by https only, as `--base-url` says. */
  readonly https: boolean;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const USAGE = 'Start it as: main.js --port 7310 --api http://127.0.0.1:7311 [--listen 127.0.0.1] [--base-url https://ambit.example.com]';

function readPort(text: string | undefined): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`--port must be a number from 0 to 65535. ${USAGE}`);
  return port;
}

function readApi(text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new UsageError(`--api must be an http address. ${USAGE}`);
  return url.href.replace(/\/+$/, '');
}

/** @throws UsageError with one sentence that says how to start it */
export function readOptions(words: readonly string[]): Options {
  const given = new Map<string, string>();
  for (let index = 0; index < words.length; index += 2) {
    const name = words[index] ?? '';
    const value = words[index + 1];
    if (!['--port', '--api', '--listen', '--base-url'].includes(name) || value === undefined) throw new UsageError(USAGE);
    given.set(name, value);
  }
  return {
    port: readPort(given.get('--port')),
    api: readApi(given.get('--api')),
    listen: given.get('--listen') ?? '127.0.0.1',
    https: given.get('--base-url')?.startsWith('https://') ?? false,
  };
}
