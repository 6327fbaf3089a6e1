import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Measures } from './measures.js';

export interface MeasuresServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Tells the figures at `/metrics`, on a port of its own that is meant for the monitoring alone. */
export async function serveMeasures(measures: Measures, port: number, listen: string): Promise<MeasuresServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    measures.text().then(
      (text) => response.writeHead(200, { 'content-type': measures.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, listen, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
