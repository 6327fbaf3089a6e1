import type { ReactElement, ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { PERIODS } from '../gql/organization.js';
import type { Fetched, NotShared, Period, Refused } from '../gql/types.js';
import type { Measuring, NotMeasured } from '../gql/types-readings.js';
import { usePeriodName } from './address.js';
import { InHeader } from './header-slot.js';
import { MeasuringNow, NotMeasuredYet, RefusedPeriod } from './measuring.js';
import { NotSharedPage } from './not-shared.js';
import { PageTitle } from './page-title.js';
import { PeriodPicker } from './period-picker.js';
import { Skeleton } from './skeleton.js';
import { StateGate } from './state-gate.js';
import { useMeasure } from './use-measure.js';
import styles from './period-page.module.css';

type Absent = Measuring | NotMeasured | NotShared | Refused;

/** What is measured of a period. */
interface Present {
  readonly __typename: string;
  readonly period: Period;
  readonly fetched: Fetched;
}

const MEASURING_MS = 3000;
const GROWING_MS = 20_000;
const ABSENT = ['Measuring', 'NotMeasured', 'NotShared', 'Refused'];

function isAbsent<Data extends Present>(result: Data | Absent): result is Absent {
  return ABSENT.includes(result.__typename);
}

/** How soon to ask again: quickly while measuring, now and then while fetching, else not at all. */
export function pollOf(result: Present | Absent | undefined): number {
  if (result === undefined) return 0;
  if (!isAbsent(result)) return result.fetched.complete ? 0 : GROWING_MS;
  return result.__typename === 'Measuring' ? MEASURING_MS : 0;
}

interface Props<Data> {
  title: string;
  result: Data | Absent | undefined;
  /** Another period is on its way: the old numbers would stand under the new name. */
  turning: boolean;
  error: Error | undefined;
  refetch: () => unknown;
  children: (data: Data) => ReactNode;
}

/** A page about everybody's work in a period, with its states. */
export function PeriodPage<Data extends Present>({ title, result, turning, error, refetch, children }: Props<Data>): ReactElement {
  const [name, setName] = usePeriodName();
  const kept = useQuery(PERIODS, { fetchPolicy: 'cache-first' }).data?.periods ?? [];
  const { ask, asking, refused } = useMeasure(refetch);
  const known = result !== undefined && 'period' in result ? result.period : null;
  const onPick = (next: string, custom: boolean): void => {
    setName(next);
    if (custom) ask(next);
  };
  return (
    <>
      <PageTitle words={title} />
      <InHeader>
        <span className={styles.crumb}>{title}</span>
        <PeriodPicker name={name} period={turning ? null : known} kept={kept} onPick={onPick} />
      </InHeader>
      <StateGate data={result} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 24, 82, 82, 82, 82]} />}>
        {(shown) => {
          if (turning) return <Skeleton lines={[40, 24, 82, 82, 82, 82]} />;
          if (!isAbsent(shown)) return children(shown);
          switch (shown.__typename) {
            case 'Measuring':
              return <MeasuringNow period={shown.period} what="The numbers" />;
            case 'NotMeasured':
              return <NotMeasuredYet period={shown.period} asking={asking} refused={refused} onMeasure={() => ask(name)} />;
            case 'Refused':
              return <RefusedPeriod message={shown.message} />;
            case 'NotShared':
              return <NotSharedPage />;
          }
        }}
      </StateGate>
    </>
  );
}
