import { keptSecretKey, readConfig, readSignIn } from '@ambit/config';
import { openQueue } from '@ambit/queue';
import { mustBeMigrated, openStore } from '@ambit/store';
import { cookieAt } from './app/cookie.js';
import { openLog } from './app/log.js';
import { createServer } from './app/server.js';
import { providersOf } from './sessions/provider/providers.js';

/** The composition root: reads the environment, opens what is behind the api, listens, and closes it all again. */
async function main(): Promise<void> {
  const config = readConfig();
  const providers = providersOf(readSignIn(), Date.now);
  const log = openLog(config.logLevel);
  if (config.databaseUrl === null) throw new Error('DATABASE_URL is not set. Start everything with `npm start`, or name the database.');
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
  const settings = { demo: config.demo, cookie: cookieAt(address), address, providers };
  const app = await createServer({ store, queue, settings, log, now: Date.now }, config.proxies);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await queue.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  // The launcher is gone: so is whoever would stop this process.
  process.once('disconnect', () => void stop());

  await app.listen(config.apiPort, config.listen);
  log.info({ port: config.apiPort }, 'listening');
  process.send?.({ ready: true });
}

/** What whoever starts this reads: one sentence that says what to do. */
function sentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'The port of the api is in use. Stop what listens there, or set AMBIT_API_PORT to another.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database of DATABASE_URL does not answer. Start it, or name another.';
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
});
