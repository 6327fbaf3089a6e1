import { Worker } from 'node:worker_threads';
import { jobsOf, rowsOf, TABLE_HEAD, TableWriter, type DistanceTable, type TableJob } from '@ambit/signals';

/** Below so many rows a thread, starting it takes longer than what it does. */
const ROWS_A_THREAD = 250_000;

/** A table as bytes in order, at most some pieces ahead of the reader; the same bytes for any number of threads. */
export async function* writeTable(table: DistanceTable, threads: number): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(TABLE_HEAD);
  const jobs = jobsOf(table);
  const useful = Math.min(threads, jobs.length, Math.ceil(rowsOf(table) / ROWS_A_THREAD));
  if (useful < 2) {
    const writer = new TableWriter(table);
    for (const job of jobs) yield* writer.write(job);
    return;
  }
  const crew = new Crew(table, useful);
  try {
    yield* inOrder(jobs, (job) => crew.write(job), useful * 2);
  } finally {
    await crew.stop();
  }
}

async function* inOrder(
  jobs: readonly TableJob[],
  write: (job: TableJob) => Promise<readonly Uint8Array[]>,
  ahead: number,
): AsyncGenerator<Uint8Array> {
  const begun: Promise<readonly Uint8Array[]>[] = [];
  for (const job of jobs) {
    const writing = write(job);
    // Whoever is asked for later must not end the process before it is looked at.
    writing.catch(() => undefined);
    begun.push(writing);
    if (begun.length >= ahead) yield* (await begun.shift()) ?? [];
  }
  for (const writing of begun) yield* await writing;
}

interface Waiting {
  readonly job: TableJob;
  readonly done: (pieces: readonly Uint8Array[]) => void;
  readonly failed: (error: Error) => void;
}

/** Threads that share nothing: each has its own copy of the network and takes one job at a time. */
class Crew {
  private readonly workers: Worker[];
  private readonly idle: Worker[];
  private readonly busy = new Map<Worker, Waiting>();
  private readonly queue: Waiting[] = [];

  constructor(table: DistanceTable, size: number) {
    this.workers = Array.from({ length: size }, () => this.hire(table));
    this.idle = [...this.workers];
  }

  write(job: TableJob): Promise<readonly Uint8Array[]> {
    return new Promise((done, failed) => {
      this.queue.push({ job, done, failed });
      this.assign();
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private hire(table: DistanceTable): Worker {
    const worker = new Worker(new URL('./diffusion-worker.js', import.meta.url), { workerData: table });
    worker.on('message', (pieces: readonly Uint8Array[]) => {
      this.busy.get(worker)?.done(pieces);
      this.busy.delete(worker);
      this.idle.push(worker);
      this.assign();
    });
    worker.on('error', (error) => this.busy.get(worker)?.failed(error));
    return worker;
  }

  private assign(): void {
    const [next] = this.queue;
    const worker = next === undefined ? undefined : this.idle.pop();
    if (next === undefined || worker === undefined) return;
    this.queue.shift();
    this.busy.set(worker, next);
    worker.postMessage(next.job);
  }
}
