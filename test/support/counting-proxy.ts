import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between Ambit and a GitHub-shaped server, counts what is asked, and keeps its address when that server changes. */
export interface CountingProxy {
  readonly url: string;
  /** Method and path of every request since the last `forget`. */
  readonly asked: () => readonly string[];
  /** The GraphQL requests among them, as they were sent. */
  readonly queries: () => readonly Query[];
  readonly forget: () => void;
  readonly pointTo: (port: number) => void;
  readonly close: () => Promise<void>;
}

interface Query {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export async function countingProxy(port: number): Promise<CountingProxy> {
  let target = port;
  let asked: string[] = [];
  let queries: Query[] = [];
  const server = createServer((from, to) => {
    const chunks: Buffer[] = [];
    from.on('data', (chunk: Buffer) => chunks.push(chunk));
    from.on('end', () => {
      const body = Buffer.concat(chunks);
      if (from.url?.endsWith('/graphql')) queries.push(JSON.parse(body.toString()) as Query);
      const variables = from.url?.endsWith('/graphql') ? /"variables":(\{.*\})/.exec(body.toString())?.[1] : undefined;
      asked.push(`${from.method ?? ''} ${from.url ?? ''}${variables === undefined ? '' : ` ${variables}`}`);
      const onward = request(
        {
          host: '127.0.0.1',
          port: target,
          method: from.method,
          path: from.url,
          headers: { ...from.headers, host: from.headers.host ?? '' },
        },
        (answer) => {
          to.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(to);
        },
      );
      onward.on('error', () => to.writeHead(502).end());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked: () => asked,
    queries: () => queries,
    forget: () => {
      asked = [];
      queries = [];
    },
    pointTo: (next) => (target = next),
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
