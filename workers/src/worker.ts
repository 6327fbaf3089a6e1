import { hostname } from 'node:os';
import { ConfigError, keptSecretKey, type Config } from '@ambit/config';
import { openOutbound, type Outbound } from '@ambit/outbound';
import { JOB_NAMES, openQueue, type Handlers, type JobQueue } from '@ambit/queue';
import { openStore, type Store } from '@ambit/store';
import { openLog, openMeasures, openTraces, serveMeasures, tracedFetch, type Logger, type Measures } from '@ambit/telemetry';
import { observed } from './observed.js';
import { decideMeasuring, measureHandler } from './measure/measure.js';
import { openClients } from './pull/clients.js';
import { pullPageHandler } from './pull/pull-page.js';
import { SCHEDULE } from './schedule.js';
import { tickHandler } from './tick.js';
import { sendLogHeadHandler } from './upkeep/send-log-head.js';
import { headParts, isHeadDue } from './upkeep/sending.js';
import { removeOldHandler } from './upkeep/remove-old.js';

export interface Worker {
  /** Takes no more jobs, lets a page in flight go, and gives everything back. */
  close(): Promise<void>;
}

/**
 * Starts pulling and measuring in this process, on a database that was migrated.
 * @throws ConfigError without a database address
 */
export async function startWorker(config: Config, log: Logger = openLog('workers', config.logLevel)): Promise<Worker> {
  const { databaseUrl, redisUrl } = config;
  if (databaseUrl === null) throw new ConfigError('A worker needs DATABASE_URL.');
  const outbound = openOutbound(config.outbound);
  const endTraces = await openTraces(config.tracesUrl, 'workers');
  const store = await openStore({ databaseUrl, secretKey: keptSecretKey(config), application: 'ambit workers', poolSize: 8 });
  const queue = openQueue({
    databaseUrl,
    redisUrl,
    namespace: await store.admin.instanceId(),
    onError: (error) => log.warn({ err: error }, 'the queue lost its connection and tries again'),
  });
  const stop = new AbortController();
  const presence = await store.admin.holdWorkerLock().catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const measures = openMeasures(
    'workers',
    { operations: [], jobs: JOB_NAMES },
    { queue: async () => ({ ...(await queue.counts()) }), lag: () => store.admin.streamLag(), pool: () => store.pool() },
  );
  const figures = config.metricsPort === null ? null : await serveMeasures(measures, config.metricsPort, config.listen);
  const close = async () => {
    stop.abort(new DOMException('The worker stops.', 'AbortError'));
    await queue.close();
    await presence.close();
    await store.close();
    await outbound.close();
    await figures?.close();
    await endTraces();
  };
  try {
    await queue.work(observed(handlersOf(store, queue, config, stop.signal, log, outbound, measures), measures), {
      onFailure: (job, error, final) => log[final ? 'error' : 'debug']({ job, err: error }, 'a job failed'),
    });
    await queue.every('tick', {}, SCHEDULE.tickMs);
    await queue.every('remove-old', {}, SCHEDULE.removeOldMs);
    await queue.add('tick', {});
    await queue.add('remove-old', {});
  } catch (error) {
    await close();
    throw error;
  }
  log.info('pulling and measuring');
  return { close };
}

function handlersOf(
  store: Store,
  queue: JobQueue,
  config: Config,
  signal: AbortSignal,
  log: Logger,
  outbound: Outbound,
  measures: Measures,
): Handlers {
  const now = () => new Date();
  const enqueue = (streamId: number, turn: number) => queue.add('pull-page', { streamId, turn });
  const heads = headParts(store, config.logHead, now);
  let lastMs = 0;
  const fetchTo = (address: string) => tracedFetch(outbound.to(address));
  const clientOf = openClients(signal, fetchTo, (connection, request) => {
    measures.asked(request.resource, request.status, request.ms / 1000);
    log.debug({ connection: connection.login, ...request }, 'asked GitHub');
  });
  return {
    'pull-page': pullPageHandler({ store: store.pull, clientOf, enqueue, owner: `${hostname()}:${String(process.pid)}`, now, signal, log }),
    measure: measureHandler({
      store: store.measure,
      now: Date.now,
      onMeasured: (done) => {
        lastMs = done.ms;
        measures.measured(done.ms / 1000);
        log.info(done, 'measured');
      },
    }),
    tick: tickHandler({
      pull: store.pull,
      measure: store.measure,
      enqueue,
      enqueueMeasure: () => queue.add('measure', { periodKey: null }),
      decide: (state, at) => decideMeasuring(state, at, lastMs),
      headDue: () => isHeadDue(heads, SCHEDULE.permanentMs),
      enqueueHead: () => queue.add('send-log-head', {}),
      now,
    }),
    'send-log-head': sendLogHeadHandler(heads),
    'remove-old': removeOldHandler({
      removeOld: (at) => store.upkeep.removeOld(at, (before) => store.views.forgetBefore(before)),
      now,
      onRemoved: (removed) => log.info(removed, 'taken out'),
    }),
  };
}
