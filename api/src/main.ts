import { keptSecretKey, readConfig, readSignIn } from '@ambit/config';
import { openOutbound } from '@ambit/outbound';
import { openQueue } from '@ambit/queue';
import { mustBeMigrated, openStore } from '@ambit/store';
import { openLog, openMeasures, openTraces, serveMeasures } from '@ambit/telemetry';
import type { CustomFetch } from 'openid-client';
import { cookieAt } from './app/cookie.js';
import { readOperations } from './app/operations.js';
import { createServer } from './app/server.js';
import { stopGently } from './app/stop.js';
import { providersOf } from './sessions/provider/providers.js';

/** Written by the dashboard's build; the image of the api carries it along. */
const OPERATIONS = new URL('../../dashboard/dist/operations.json', import.meta.url);

/** The composition root: reads the environment, opens what is behind the api, listens, and closes it all again. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog('api', config.logLevel);
  const outbound = openOutbound(config.outbound);
  const providers = providersOf(readSignIn(), Date.now, (provider) => outbound.to(provider) as CustomFetch);
  if (config.databaseUrl === null) throw new Error('DATABASE_URL is not set. Start everything with `npm start`, or name the database.');
  const operations = readOperations(OPERATIONS, config.ownOperationsOnly);
  const endTraces = await openTraces(config.tracesUrl, 'api');
  await mustBeMigrated(config.databaseUrl);
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    secretKey: keptSecretKey(config),
    application: 'ambit api',
    guarded: true,
  });
  if (!store.guarded) log.warn('the database login may not take the role ambit_api: rows of people are guarded by the api alone');
  const queue = openQueue({
    databaseUrl: config.databaseUrl,
    redisUrl: config.redisUrl,
    namespace: await store.admin.instanceId(),
    onError: (error) => {
      log.warn({ err: error }, 'the queue is out of reach');
    },
  });
  const address = config.baseUrl ?? `http://localhost:${String(config.port)}`;
  const settings = {
    demo: config.demo,
    cookie: cookieAt(address),
    address,
    providers,
    origin: new URL(address).origin,
    operations,
    introspection: config.introspection,
    pointsPerMinute: config.pointsPerMinute,
  };
  const names = [...operations.known.values()].map(({ name }) => name);
  const measures = openMeasures(
    'api',
    { operations: names, jobs: [] },
    { queue: async () => ({ ...(await queue.counts()) }), pool: () => store.pool() },
  );
  const app = await createServer({ store, queue, settings, log, measures, now: Date.now }, config.proxies);
  const figures = config.metricsPort === null ? null : await serveMeasures(measures, config.metricsPort, config.listen);

  stopGently(app, log, async () => {
    await queue.close();
    await store.close();
    await outbound.close();
    await figures?.close();
    await endTraces();
  });
  await app.listen(config.apiPort, config.listen);
  log.info({ port: config.apiPort }, 'listening');
  process.send?.({ ready: true });
}

/** What whoever starts this reads: one sentence that says what to do. */
function sentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return 'The port of the api is in use. Stop what listens there, or set AMBIT_API_PORT (or AMBIT_METRICS_PORT) to another.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database of DATABASE_URL does not answer. Start it, or name another.';
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
});
