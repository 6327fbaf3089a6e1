import { useState, type ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { PERSON_PAGE } from '../../gql/person.js';
import type { PersonResult } from '../../gql/types-readings.js';
import { usePeriodName } from '../../ui/address.js';
import { ClosedPage } from '../../ui/not-shared.js';
import { usePolling } from '../../ui/polling.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { PersonSheet } from './person-sheet.js';
import { PurposeSheet } from './purpose-sheet.js';
import { RequestForm } from './request-form.js';

const MEASURING_MS = 3000;
const GROWING_MS = 20_000;
const WAITING = <Skeleton lines={[20, 36, 60, 60, 60, 46, 20, 120, 82, 82]} />;

/** How soon to ask again: quickly while measuring, now and then while fetching, else not at all. */
export function pollOf(result: PersonResult | undefined): number {
  if (result?.__typename !== 'PersonPage') return 0;
  if (result.readings.__typename === 'Measuring') return MEASURING_MS;
  return result.readings.__typename === 'Readings' && !result.readings.fetched.complete ? GROWING_MS : 0;
}

/** Me, and the same page of another person where it is shared. */
export function PersonPage({ host, id }: { host: string; id: string }): ReactElement {
  const [name] = usePeriodName();
  const { data, previousData, error, refetch, startPolling, stopPolling } = useQuery(PERSON_PAGE, {
    variables: { host, id, period: name },
    skipPollAttempt: () => document.hidden,
  });
  const [again, setAgain] = useState(false);
  const reopened = (): void => {
    setAgain(false);
    void refetch();
  };
  usePolling(pollOf(data?.person), startPolling, stopPolling);
  return (
    <StateGate data={(data ?? previousData)?.person} error={error} retry={refetch} skeleton={WAITING}>
      {(result) =>
        result.__typename === 'PersonPage' && !(again && result.purposes.length > 1) ? (
          <PersonSheet page={result} turning={data === undefined && !error} refetch={refetch} onAgain={() => setAgain(true)} />
        ) : result.__typename !== 'NotShared' ? (
          <PurposeSheet needed={result} onOpened={reopened} />
        ) : (
          <ClosedPage>
            <RequestForm host={host} id={id} />
          </ClosedPage>
        )
      }
    </StateGate>
  );
}
