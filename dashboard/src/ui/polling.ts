import { useEffect } from 'react';

/** Asks again every `ms` (0: not at all); never while nobody looks, which the query's own skipPollAttempt sees to. */
export function usePolling(ms: number, start: (ms: number) => void, stop: () => void): void {
  useEffect(() => {
    if (ms === 0) return undefined;
    start(ms);
    return stop;
  }, [ms, start, stop]);
}
