import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountRow, Archive } from '../archive/archive.js';
import { buildApp } from './app.js';
import { Budget } from './budget.js';
import { OauthDesk } from './oauth.js';
import type { OauthClient } from './oauth.js';
import { buildWorld } from './world.js';
import type { World } from './world.js';

export interface StandInOptions {
  readonly archive: Archive;
  /** 0 takes a free one. */
  readonly port: number;
  /** The one token that is let in; without it, any that starts with `ghp_`. */
  readonly token?: string;
  /** The clock of the hourly allowance. */
  readonly now?: () => Date;
  /** Points and requests an hour for each token; GitHub's 5,000 unless given. */
  readonly hourly?: number;
  /** Whose token it is; an account outside the archive unless given. */
  readonly viewer?: AccountRow;
  /** Applications that sign people in here, at `/login/oauth`; none unless given. */
  readonly oauth?: readonly OauthClient[];
}

export interface StandIn {
  readonly port: number;
  /** Base address, `http://127.0.0.1:PORT`; REST also under `/api/v3`, GraphQL at `/graphql` and `/api/graphql`. */
  readonly url: string;
  /** The rows that are served. Edit them in place, then call `refresh`. */
  readonly archive: Archive;
  /** Serves the rows as they are now. */
  refresh(): void;
  close(): Promise<void>;
}

const READER: AccountRow = { login: 'archive-reader', id: 2_000_000_001, type: 'User', name: 'Archive reader' };

/**
 * Serves an archive as a GitHub API on 127.0.0.1. It shares no code with any client of it.
 * Rejects with Node's error (`EADDRINUSE`) when the port is taken.
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { archive, token, viewer = READER, now = () => new Date(), hourly = 5000, oauth = [] } = options;
  let world: World = buildWorld(archive);
  const desks = { budget: new Budget(now, hourly), oauth: new OauthDesk(oauth, now) };
  const app = buildApp({ world: () => world, viewer, token: token ?? null, ...desks });
  const server = createServer(app);
  const port = await listen(server, options.port);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    archive,
    refresh: () => {
      world = buildWorld(archive);
    },
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
