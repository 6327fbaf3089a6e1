import { DelayedError, UnrecoverableError, type Job } from 'bullmq';

/** Went wrong now and may go well later: tried again with growing pauses, as any error that is none of these. */
export class Transient extends Error {
  override readonly name = 'Transient';
}

/** The host said when to come back: the job waits until then and keeps its tries. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';
  constructor(
    readonly until: Date,
    message = `Asked to wait until ${until.toISOString()}.`,
  ) {
    super(message);
  }
}

/** Will never go well: given up at once. */
export class Permanent extends Error {
  override readonly name = 'Permanent';
}

/** The one place where the three words become the queue's own. Always throws. */
export async function failJob(job: Pick<Job, 'moveToDelayed'>, token: string | undefined, error: unknown): Promise<never> {
  if (error instanceof RateLimited) {
    await job.moveToDelayed(error.until.getTime(), token);
    throw new DelayedError(error.message);
  }
  if (error instanceof Permanent) throw new UnrecoverableError(error.message);
  throw error;
}
