import type { Logger } from '@ambit/telemetry';
import type { INestApplication } from '@nestjs/common';
import type { Server, ServerResponse } from 'node:http';

/** What was begun may take this long to end. */
const PATIENCE_MS = 10_000;
const IDLE_MS = 50;

/**
 * When asked to stop: takes nothing new, finishes what runs within ten seconds, gives everything back and ends with 0.
 * @param giveBack closes what is behind the api
 */
export function stopGently(app: INestApplication, log: Logger, giveBack: () => Promise<void>): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const server = app.getHttpServer() as Server;
    const late = setTimeout(() => {
      log.warn('what still runs is cut off');
      server.closeAllConnections();
      setTimeout(() => process.exit(0), 1_000).unref();
    }, PATIENCE_MS);
    await answered(server);
    await app.close();
    await giveBack();
    clearTimeout(late);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  // The launcher is gone: so is whoever would stop this process.
  process.once('disconnect', () => void stop());
}

/**
 * Apollo refuses what comes after it was stopped, so it is stopped when every request has its answer. A browser keeps its connection
 * for the next request: it is told not to, and what it leaves open is closed as soon as nothing runs on it.
 */
function answered(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) {
      resolve();
      return;
    }
    server.prependListener('request', (_request, response: ServerResponse) => response.setHeader('connection', 'close'));
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, IDLE_MS);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
