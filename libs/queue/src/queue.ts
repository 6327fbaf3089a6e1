import type { Job } from 'bullmq';
import { postgresBackend, redisBackend, type AnyQueue, type AnyWorker, type Backend } from './backend.js';
import { JOBS, JOB_NAMES, isJobName, jobDefinition, type JobDefinition, type JobName, type JobPayloads } from './catalogue.js';
import { Permanent, Transient, failJob } from './failures.js';
import { checkHandlers, type Handlers } from './handlers.js';

export interface OpenQueueOptions {
  readonly databaseUrl: string;
  /** Null: the jobs live in the database. */
  readonly redisUrl: string | null;
  /** Sets several instances on one Redis apart: every process of one instance names the same. */
  readonly namespace: string;
  /** How long a question to the queue may take, in ms (10 s). */
  readonly patienceMs?: number;
  /** Connection trouble, once it happens; the queue keeps trying by itself. */
  readonly onError?: (error: Error) => void;
}

export interface WorkOptions {
  /** Jobs at a time in this process, instead of the catalogue's. */
  readonly concurrency?: Partial<Record<JobName, number>>;
  /** A try that failed; `final` when it was the last. */
  readonly onFailure?: (job: JobName, error: Error, final: boolean) => void;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
}

/** The errand list. */
export interface JobQueue {
  /** Puts an errand on the list, unless one with the same key waits or runs. @throws Transient when the queue does not answer */
  add<N extends JobName>(name: N, payload: JobPayloads[N], options?: { readonly delayMs?: number }): Promise<void>;
  /** Works off every queue of the catalogue. @throws CatalogueError before anything is taken */
  work(handlers: Handlers, options?: WorkOptions): Promise<void>;
  /** Adds the errand every `ms`; once for the whole instance, however many processes say so. */
  every<N extends JobName>(name: N, payload: JobPayloads[N], ms: number): Promise<void>;
  /** @throws Transient when the queue does not answer */
  counts(): Promise<QueueCounts>;
  /** Takes no more jobs, waits for those that run, and lets go of the connections. */
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

const QUEUE_NAMES = [...new Set(JOB_NAMES.map((name) => JOBS[name].queue))];

/** Opens the errand list on Redis where there is one, else in the database (schema `bullmq`, made when absent). */
export function openQueue(options: OpenQueueOptions): JobQueue {
  const backend =
    options.redisUrl === null ? postgresBackend(options.databaseUrl) : redisBackend(options.redisUrl, `ambit-${options.namespace}`);
  return new BullQueue(backend, options.onError ?? (() => undefined), options.patienceMs ?? PATIENCE_MS);
}

class BullQueue implements JobQueue {
  private readonly queues = new Map<string, AnyQueue>();
  private readonly workers: AnyWorker[] = [];
  private closing: Promise<void> | null = null;

  constructor(
    private readonly backend: Backend,
    private readonly onError: (error: Error) => void,
    private readonly patienceMs: number,
  ) {}

  async add<N extends JobName>(name: N, payload: JobPayloads[N], options: { readonly delayMs?: number } = {}): Promise<void> {
    const definition = jobDefinition(name);
    const id = definition.key(payload);
    await this.answered(
      this.queue(definition.queue).add(name, payload, {
        ...retries(definition),
        jobId: id,
        deduplication: { id },
        ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
      }),
    );
  }

  async every<N extends JobName>(name: N, payload: JobPayloads[N], ms: number): Promise<void> {
    const definition = jobDefinition(name);
    const template = { name, data: payload, opts: retries(definition) };
    await this.queue(definition.queue).upsertJobScheduler(definition.key(payload), { every: ms }, template);
  }

  async work(handlers: Handlers, options: WorkOptions = {}): Promise<void> {
    checkHandlers(handlers);
    for (const queue of QUEUE_NAMES) {
      const definitions = JOB_NAMES.map((name) => JOBS[name]).filter((job) => job.queue === queue);
      const lockMs = Math.max(...definitions.map((job) => job.lockMs));
      const worker = this.backend.worker(queue, (job, token) => runJob(handlers, job, token), {
        concurrency: Math.max(...definitions.map((job) => options.concurrency?.[job.name] ?? job.concurrency)),
        lockDuration: lockMs,
        stalledInterval: Math.round(lockMs / 3),
        // A process killed again and again must not spend a job's tries: the stream's lease decides, not the count.
        maxStalledCount: 1_000,
      });
      worker.on('error', this.onError);
      worker.on('failed', (job, error) => {
        if (job === undefined || !isJobName(job.name)) return;
        const final = error.name === 'UnrecoverableError' || job.attemptsMade >= (job.opts.attempts ?? 1);
        options.onFailure?.(job.name, error, final);
      });
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  async counts(): Promise<QueueCounts> {
    const all = await this.answered(Promise.all(QUEUE_NAMES.map((name) => this.queue(name).getJobCounts('waiting', 'active', 'delayed'))));
    const sum = (state: string): number => all.reduce((total, counts) => total + (counts[state] ?? 0), 0);
    return { waiting: sum('waiting'), active: sum('active'), delayed: sum('delayed') };
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  /** A lost connection is sought again without end; whoever asks waits no longer than this. */
  private async answered<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Transient('The queue does not answer. Check that its server runs and that REDIS_URL names it.'));
      }, this.patienceMs);
    });
    return Promise.race([answer, late]).finally(() => {
      clearTimeout(timer);
    });
  }

  private queue(name: string): AnyQueue {
    const open = this.queues.get(name);
    if (open !== undefined) return open;
    const queue = this.backend.queue(name);
    queue.on('error', this.onError);
    this.queues.set(name, queue);
    return queue;
  }
}

/** Nothing finished or given up is remembered: its id would block the same errand. */
function retries(definition: Pick<JobDefinition<JobName>, 'attempts' | 'backoffMs'>) {
  return {
    attempts: definition.attempts,
    ...(definition.backoffMs > 0 ? { backoff: { type: 'exponential', delay: definition.backoffMs } } : {}),
    removeOnComplete: true,
    removeOnFail: true,
  };
}

async function runJob(handlers: Handlers, job: Job, token: string | undefined): Promise<void> {
  try {
    if (!isJobName(job.name)) throw new Permanent(`No job is called ${job.name}.`);
    await call(handlers, job.name, job);
  } catch (error) {
    await failJob(job, token, error);
  }
}

function call<N extends JobName>(handlers: Handlers, name: N, job: Job): Promise<void> {
  return handlers[name](job.data as JobPayloads[N], { attempt: job.attemptsMade + 1 });
}
