import { JOB_NAMES, type Handler, type Handlers, type JobName } from '@ambit/queue';
import { inSpan, type Measures } from '@ambit/telemetry';

/** The same handlers, each job counted and in a span of its own. By name only: a payload holds ids. */
export function observed(handlers: Handlers, measures: Measures): Handlers {
  const wrap = <N extends JobName>(name: N): Handler<N> => {
    const handle: Handler<N> = handlers[name];
    return async (payload, run) => {
      const begun = performance.now();
      let well = false;
      try {
        await inSpan(`job ${name}`, { 'ambit.job': name, 'ambit.attempt': run.attempt }, () => handle(payload, run));
        well = true;
      } finally {
        measures.worked(name, well, (performance.now() - begun) / 1000);
      }
    };
  };
  return Object.fromEntries(JOB_NAMES.map((name) => [name, wrap(name)])) as unknown as Handlers;
}
