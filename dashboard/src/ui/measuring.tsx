import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Period } from '../gql/types.js';
import { inPeriod, periodDays } from './period.js';
import styles from './measuring.module.css';

/** @param what whose numbers they are */
export function MeasuringNow({ period, what = 'Your numbers' }: { period: Period; what?: string }): ReactElement {
  return (
    <div className={styles.notice} role="status">
      <h1 className="title">
        {what} {inPeriod(period)} are being measured.
      </h1>
      <p className="quiet">This page fills in by itself, usually within a minute. Nothing needs to be done here.</p>
      <p>
        <Link to="/settings/sync">See what is fetched</Link>
      </p>
    </div>
  );
}

interface NotMeasured {
  period: Period;
  asking: boolean;
  refused: string | null;
  onMeasure: () => void;
}

export function NotMeasuredYet({ period, asking, refused, onMeasure }: NotMeasured): ReactElement {
  return (
    <div className={styles.notice}>
      <h1 className="title">Nobody has asked for {periodDays(period)} yet.</h1>
      <p className="quiet">A period is measured once and kept. It takes about a minute.</p>
      {refused !== null && <p role="alert">{refused}</p>}
      <Button onClick={onMeasure} disabled={asking}>
        Measure these days
      </Button>
    </div>
  );
}

export function RefusedPeriod({ message }: { message: string }): ReactElement {
  return (
    <div className={styles.notice}>
      <h1 className="title">This period cannot be shown.</h1>
      <p className="quiet">{message}</p>
      <p>
        <Link to="?period=26w">Show the last 26 weeks</Link>
      </p>
    </div>
  );
}
