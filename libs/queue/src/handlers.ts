import { JOB_NAMES, isJobName, type JobName, type JobPayloads } from './catalogue.js';

/** What a job does. `attempt` counts from 1. */
export type Handler<N extends JobName> = (payload: JobPayloads[N], run: { readonly attempt: number }) => Promise<void>;

export type Handlers = { readonly [N in JobName]: Handler<N> };

/** A job lacks its handler or a handler its job: the process must not start. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/** @throws CatalogueError naming every job without a handler and every handler without a job */
export function checkHandlers(handlers: Readonly<Record<string, unknown>>): void {
  const missing = JOB_NAMES.filter((name) => typeof handlers[name] !== 'function').map((name) => `the job ${name} has no handler`);
  const extra = Object.keys(handlers)
    .filter((name) => !isJobName(name))
    .map((name) => `the handler ${name} has no job`);
  const problems = [...missing, ...extra];
  if (problems.length > 0) throw new CatalogueError(`The catalogue and the handlers differ: ${problems.join('; ')}.`);
}
