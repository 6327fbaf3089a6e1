/**
 * Every job there is: something to do, imperative. The queue is an errand list: progress and problems live in tables,
 * so a finished job is forgotten (its id is then free to be added again) and a lost queue loses no data.
 */
export interface JobPayloads {
  /** One page of one stream. `turn` changes with every page committed. */
  readonly 'pull-page': { readonly streamId: number; readonly turn: number };
  /** Readings of one period; null: the standard ones and those asked for. */
  readonly measure: { readonly periodKey: string | null };
  /** Feeds runnable streams and decides on measuring. */
  readonly tick: Readonly<Record<string, never>>;
  /** Says outside of the database how far the log of views goes. */
  readonly 'send-log-head': Readonly<Record<string, never>>;
  /** Takes out what no longer may be kept. */
  readonly 'remove-old': Readonly<Record<string, never>>;
}

export type JobName = keyof JobPayloads;

export interface JobDefinition<N extends JobName> {
  readonly name: N;
  /** Jobs of one queue are worked by one worker with one concurrency. */
  readonly queue: string;
  /** The same errand has the same key: while it waits or runs, adding it again does nothing. No colon. */
  readonly key: (payload: JobPayloads[N]) => string;
  /** Tries in all before it is given up; the next tick may bring it again. */
  readonly attempts: number;
  /** Wait before the second try, in ms; doubles with each further one. */
  readonly backoffMs: number;
  /** Jobs at a time in one process. */
  readonly concurrency: number;
  /** A job whose process is gone is taken up again after this long, in ms; renewed while the process lives. */
  readonly lockMs: number;
}

export const JOBS: { readonly [N in JobName]: JobDefinition<N> } = {
  'pull-page': {
    name: 'pull-page',
    queue: 'pull',
    key: ({ streamId, turn }) => `pull-page-${String(streamId)}-${String(turn)}`,
    attempts: 3,
    backoffMs: 500,
    concurrency: 4,
    lockMs: 15_000,
  },
  measure: {
    name: 'measure',
    queue: 'measure',
    key: ({ periodKey }) => `measure-${periodKey ?? 'standard'}`,
    attempts: 3,
    backoffMs: 2_000,
    concurrency: 1,
    lockMs: 60_000,
  },
  tick: {
    name: 'tick',
    queue: 'tick',
    key: () => 'tick',
    attempts: 1,
    backoffMs: 0,
    concurrency: 1,
    lockMs: 15_000,
  },
  'send-log-head': {
    name: 'send-log-head',
    queue: 'upkeep',
    key: () => 'send-log-head',
    // The tick brings it again, an hour later.
    attempts: 1,
    backoffMs: 0,
    concurrency: 1,
    lockMs: 60_000,
  },
  'remove-old': {
    name: 'remove-old',
    queue: 'upkeep',
    key: () => 'remove-old',
    attempts: 3,
    backoffMs: 60_000,
    concurrency: 1,
    lockMs: 60_000,
  },
};

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];

/** The definition of a job, typed by its name. */
export function jobDefinition<N extends JobName>(name: N): JobDefinition<N> {
  return JOBS[name];
}

/** Whether a name taken from outside is a job's. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}
