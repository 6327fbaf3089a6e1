import {
  Queue,
  Worker,
  createPostgresBackend,
  withBackend,
  type Job,
  type JobSchedulerTemplateOptions,
  type JobsOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';

/** What is used of a BullMQ queue, whatever carries it. */
export interface AnyQueue {
  add(name: string, data: unknown, options: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; data: unknown; opts: JobSchedulerTemplateOptions },
  ): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed')[]): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What is used of a BullMQ worker. */
export interface AnyWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

type Processor = (job: Job, token?: string) => Promise<void>;

/** Where the jobs live. */
export interface Backend {
  queue(name: string): AnyQueue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): AnyWorker;
  close(): Promise<void>;
}

/** The database schema BullMQ keeps its tables in. */
const SCHEMA = 'bullmq';
/** Each queue and each worker has a pool of its own, so each is small; its LISTEN connection comes on top. */
const POOL_SIZE = 2;

/** BullMQ's own Postgres backend, on the database that carries the data. Makes its schema when it is absent. */
export function postgresBackend(databaseUrl: string): Backend {
  const bull = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, schema: SCHEMA, migrate: true, max: POOL_SIZE };
  return {
    queue: (name) => new bull.Queue(name, { connection }),
    worker: (name, processor, options) => new bull.Worker(name, processor, { ...options, connection }),
    close: () => Promise.resolve(),
  };
}

/** Redis. One hash-tagged prefix, so that a cluster keeps a queue's keys in one slot. */
export function redisBackend(redisUrl: string, namespace: string): Backend {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: false });
  // The queues and workers report the loss of their connection; a silent listener keeps it from ending the process.
  connection.on('error', () => undefined);
  const prefix = `{${namespace}}`;
  return {
    queue: (name) => new Queue(name, { connection, prefix }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection, prefix }),
    close: async () => {
      await connection.quit();
    },
  };
}
