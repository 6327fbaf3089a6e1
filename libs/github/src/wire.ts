import { PermanentFailure, TransientFailure } from './failure.js';

const MAX_REDIRECTS = 3;
/** What libs/outbound says of a host that may not be asked. */
const NOT_ASKED = 'ERR_AMBIT_REFUSED';

/** How a request leaves; the composition root hands in one that refuses what may not be asked. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A `fetch` for Octokit that gives whole answers only. Octokit turns a body cut on the way into an empty success
 * (its `getResponseData` returns what it has), which would be kept as "no reviews"; here the body is read to its end,
 * counted against `content-length` and parsed before Octokit sees it. Redirects are followed within the same origin only.
 * @throws TransientFailure for an unreachable host, a time-out (`shrink`) and a cut body (`shrink`)
 * @throws PermanentFailure for a host that may not be asked
 */
export function wholeFetch(fetch: Fetch): Fetch {
  return async (url, init) => {
    let target = url;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const response = await reach(fetch, target, init);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status === 304 || response.status >= 400 || location === null) return whole(response);
      await response.body?.cancel();
      const next = new URL(location, target);
      if (next.origin !== new URL(target).origin)
        throw new PermanentFailure('GitHub answered with an address of another server, which is not followed.', 'refused');
      target = next.href;
    }
    throw new PermanentFailure('GitHub sent the request round in a circle.', 'refused');
  };
}

async function reach(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'manual' });
  } catch (error) {
    throw unreachable(error, url);
  }
}

async function whole(response: Response): Promise<Response> {
  const bytes = await readAll(response);
  const expected = response.headers.get('content-length');
  const encoded = response.headers.get('content-encoding') !== null;
  if (expected !== null && !encoded && Number(expected) !== bytes.byteLength) throw cut();
  const text = new TextDecoder().decode(bytes);
  if (response.status < 300 && !isJson(text)) throw cut();
  const bare = response.status === 204 || response.status === 205 || response.status === 304;
  return new Response(bare ? null : text, { status: response.status, headers: response.headers });
}

async function readAll(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (isTimeout(error)) throw timeout();
    throw cut();
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function cut(): TransientFailure {
  return new TransientFailure("GitHub's answer was cut short on the way.", true);
}

function timeout(): TransientFailure {
  return new TransientFailure('GitHub did not answer in time.', true);
}

/** Node's own fetch throws errors of its own making: what they say is read, not what they are. */
function told(error: unknown, name: 'name' | 'code' | 'cause' | 'message'): unknown {
  return typeof error === 'object' && error !== null && name in error ? (error as Record<string, unknown>)[name] : undefined;
}

function isTimeout(error: unknown): boolean {
  return told(error, 'name') === 'TimeoutError';
}

function unreachable(error: unknown, url: string): unknown {
  if (isTimeout(error)) return timeout();
  if (told(error, 'name') === 'AbortError') return error;
  const cause = told(error, 'cause');
  const code = told(cause, 'code');
  if (code === NOT_ASKED) return new PermanentFailure(String(told(cause, 'message')), 'refused');
  return new TransientFailure(`${new URL(url).host} cannot be reached (${typeof code === 'string' ? code : 'no connection'}).`);
}
