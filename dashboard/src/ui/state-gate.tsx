import type { ReactElement, ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useLastGood } from './last-good.js';
import { dayAndClock } from './dates.js';
import styles from './state-gate.module.css';

interface Props<Data> {
  /** What the query has; kept on screen while it is asked again. */
  data: Data | undefined;
  error: Error | undefined;
  /** Asks again. */
  retry: () => unknown;
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** The five states of every page: loading, error, error with the last good data, and what the page itself says of the rest. */
export function StateGate<Data>({ data, error, retry, skeleton, children }: Props<Data>): ReactElement {
  const good = useLastGood(data, error === undefined);
  if (good === null) return error ? <Failed retry={retry} /> : <Waiting>{skeleton}</Waiting>;
  return (
    <>
      {error && <StillShowing at={good.at} retry={retry} />}
      {children(good.data)}
    </>
  );
}

function Waiting({ children }: { children: ReactNode }): ReactElement {
  return (
    <div aria-busy="true">
      <p className="vh" role="status">
        Loading
      </p>
      {children}
    </div>
  );
}

function Failed({ retry }: { retry: () => unknown }): ReactElement {
  return (
    <div role="alert" className={styles.failed}>
      <h1 className="title">Ambit did not answer.</h1>
      <p className="quiet">Nothing is lost. It may be starting, or the network may be down.</p>
      <Button onClick={() => void retry()}>Retry</Button>
    </div>
  );
}

function StillShowing({ at, retry }: { at: string; retry: () => unknown }): ReactElement {
  return (
    <div role="alert" className={styles.strip}>
      <span>Ambit does not answer just now. This is what it said on {dayAndClock(at)}.</span>
      <button type="button" className="link" onClick={() => void retry()}>
        Retry
      </button>
    </div>
  );
}
