import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Readings } from '../../gql/types-readings.js';
import { counted } from '../../ui/counts.js';
import { dayAndClock } from '../../ui/dates.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { periodDays } from '../../ui/period.js';

/** What the page rests on, in its last row. */
export function MeasuredNote({ readings }: { readings: Readings }): ReactElement {
  const { fetched, measuredAt, period } = readings;
  return (
    <ClaimRow word="This page" wide>
      <p className="small" style={{ paddingTop: 6 }}>
        {fetched.complete && `All ${counted(fetched.of, 'repository', 'repositories')} are fetched. `}
        Measured {dayAndClock(measuredAt)}, for {period.from === null && 'everything '}
        {periodDays(period)}, whole days in UTC. <Link to="/definitions">How the numbers are made</Link>
      </p>
    </ClaimRow>
  );
}
