import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Every word a label may hold. What is not among them is `other`: no login, id, title or repository can become one. */
export interface Known {
  readonly operations: Iterable<string>;
  readonly jobs: Iterable<string>;
}

/** What is read when somebody looks, not when it changes. Each by a closed set of names of ours. */
export interface Figures {
  /** Errands by state. */
  readonly queue?: () => Promise<Readonly<Record<string, number>>>;
  /** Seconds by which the latest stream of a kind is overdue. */
  readonly lag?: () => Promise<Readonly<Record<string, number>>>;
  /** Connections to the database by state. */
  readonly pool?: () => Readonly<Record<string, number>>;
}

/** What a process counts of its own work. */
export interface Measures {
  /** @param refusal our code of a refusal, null where it was taken */
  answered(operation: string, status: number, seconds: number, refusal: string | null): void;
  worked(job: string, well: boolean, seconds: number): void;
  asked(resource: 'graphql' | 'rest', status: number | null, seconds: number): void;
  /** @param seconds what one measuring of all periods took */
  measured(seconds: number): void;
  /** All of it, as Prometheus reads it. */
  text(): Promise<string>;
  readonly contentType: string;
}

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SLOW = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 900];

export function openMeasures(process: string, known: Known, figures: Figures = {}): Measures {
  const registry = new Registry();
  const registers = [registry];
  registry.setDefaultLabels({ process });
  const operations = new Set(known.operations);
  const jobs = new Set(known.jobs);
  const answers = new Histogram({
    name: 'ambit_request_seconds',
    help: 'Answers by operation and status',
    labelNames: ['operation', 'status'],
    buckets: FAST,
    registers,
  });
  const refusals = new Counter({ name: 'ambit_refusals_total', help: 'Requests refused, by reason', labelNames: ['reason'], registers });
  const work = new Histogram({ name: 'ambit_job_seconds', help: 'Jobs by name', labelNames: ['job', 'end'], buckets: SLOW, registers });
  const asks = new Histogram({
    name: 'ambit_github_request_seconds',
    help: 'Requests to GitHub by interface and status',
    labelNames: ['resource', 'status'],
    buckets: FAST,
    registers,
  });
  const measuring = new Histogram({ name: 'ambit_measure_seconds', help: 'Measuring of all periods', buckets: SLOW, registers });
  gauge(registry, 'ambit_queue_jobs', 'Errands on the list', 'state', figures.queue);
  gauge(registry, 'ambit_stream_overdue_seconds', 'By how much the latest stream of a kind is overdue', 'kind', figures.lag);
  gauge(registry, 'ambit_pool_connections', 'Connections to the database', 'state', figures.pool);
  return {
    answered: (operation, status, seconds, refusal) => {
      answers.observe({ operation: operations.has(operation) ? operation : 'other', status: String(status) }, seconds);
      if (refusal !== null) refusals.inc({ reason: /^[A-Z_]{1,40}$/.test(refusal) ? refusal : 'OTHER' });
    },
    worked: (job, well, seconds) => {
      work.observe({ job: jobs.has(job) ? job : 'other', end: well ? 'well' : 'failed' }, seconds);
    },
    asked: (resource, status, seconds) => {
      asks.observe({ resource, status: status === null ? 'none' : String(status) }, seconds);
    },
    measured: (seconds) => {
      measuring.observe(seconds);
    },
    text: () => {
      // The event loop is watched from the first look on: a process that nobody looks at pays nothing for it.
      if (registry.getSingleMetric('process_start_time_seconds') === undefined) collectDefaultMetrics({ register: registry });
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

type Read = () => Promise<Readonly<Record<string, number>>> | Readonly<Record<string, number>>;

/** A figure that cannot be read is left out; the others are still told. */
function gauge(registry: Registry, name: string, help: string, label: string, read: Read | undefined): void {
  if (read === undefined) return;
  const held = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      held.reset();
      try {
        for (const [key, value] of Object.entries(await read())) held.set({ [label]: key }, value);
      } catch {
        // Out of reach: Prometheus sees the gap.
      }
    },
  });
}
