import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inSpan, openSpan, openTraces, spanOver, tracedFetch } from './traces.js';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** A collector: keeps what is sent to it by OTLP over HTTP. */
let collector: Server;
let endpoint = '';
const bodies: string[] = [];
const paths: string[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.once('end', () => {
      paths.push(request.url ?? '');
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => collector.once('listening', resolve));
  endpoint = `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`;
});
afterAll(() => new Promise((resolve) => (collector.closeAllConnections(), collector.close(resolve))));

function spansSent(): Span[] {
  const sent = bodies.map((body) => JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] });
  return sent.flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
}

describe('traces', () => {
  it('are nothing without a collector, and the work is done all the same', async () => {
    const end = await openTraces(null, 'api');
    expect(await inSpan('job tick', {}, () => Promise.resolve(5))).toBe(5);
    await expect(inSpan('job tick', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await end();
    expect(bodies).toEqual([]);
  });

  it('reach the collector with their parents, and hold neither a path nor an error’s words', async () => {
    const end = await openTraces(`${endpoint}/`, 'workers');
    await new Promise<void>((resolve) => {
      spanOver('request', { 'http.route': '/graphql' }, (close) => {
        const closeInner = openSpan('query Me', {});
        closeInner({});
        close({ 'http.response.status_code': 200 });
        resolve();
      });
    });
    const answer = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    await inSpan('job pull-page', { 'ambit.job': 'pull-page' }, async () => {
      await tracedFetch(answer)('https://ghe.example.com/repos/harbor/ledger?token=ghp_secret', { method: 'POST' });
    });
    await inSpan('job measure', {}, () => Promise.reject(new TypeError('of ada'))).catch(() => undefined);
    await end();
    expect(paths).toContain('/v1/traces');
    const spans = spansSent();
    const named = (name: string): Span | undefined => spans.find((span) => span.name === name);
    expect(spans.map(({ name }) => name).sort()).toEqual(['job measure', 'job pull-page', 'outbound', 'query Me', 'request']);
    expect(named('query Me')).toMatchObject({ traceId: named('request')?.traceId, parentSpanId: named('request')?.spanId });
    expect(named('outbound')).toMatchObject({ parentSpanId: named('job pull-page')?.spanId });
    expect(named('job measure')?.status.code).toBe(2);
    const sent = bodies.join('');
    expect(sent).toContain('ambit-workers');
    expect(sent).toContain('ghe.example.com');
    for (const secret of ['harbor', 'ghp_secret', 'of ada']) expect(sent).not.toContain(secret);
  });
});
