import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Period } from '../../gql/types.js';
import type { PersonPage, ReadingsResult } from '../../gql/types-readings.js';
import { usePeriodName } from '../../ui/address.js';
import { InHeader } from '../../ui/header-slot.js';
import { Lock } from '../../ui/icons.js';
import { MeasuringNow, NotMeasuredYet, RefusedPeriod } from '../../ui/measuring.js';
import { PageTitle } from '../../ui/page-title.js';
import { PeriodPicker } from '../../ui/period-picker.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMeasure } from '../../ui/use-measure.js';
import { ReadingsSheet } from './readings-sheet.js';
import { WhoSees } from './who-sees.js';
import { WithheldNow } from './withheld-now.js';
import styles from './person-sheet.module.css';

interface Props {
  page: PersonPage;
  /** Another period is on its way: the old sentences would stand under the new name. */
  turning: boolean;
  refetch: () => unknown;
  /** Another purpose is to be named. */
  onAgain: () => void;
}

function periodOf(readings: ReadingsResult): Period | null {
  return readings.__typename === 'Refused' || readings.__typename === 'Withheld' ? null : readings.period;
}

export function PersonSheet({ page, turning, refetch, onAgain }: Props): ReactElement {
  const [name, setName] = usePeriodName();
  const { ask, asking, refused } = useMeasure(refetch);
  const onPick = (next: string, custom: boolean): void => {
    setName(next);
    if (custom) ask(next);
  };
  const { person, yours, readings } = page;
  return (
    <>
      <PageTitle words={yours ? 'Me' : person.name} />
      <InHeader>
        <span className={styles.crumb}>{yours ? 'Me' : person.name}</span>
        <PeriodPicker name={name} period={turning ? null : periodOf(readings)} kept={page.periods} onPick={onPick} />
      </InHeader>
      <Meta page={page} onAgain={onAgain} />
      {turning ? (
        <Skeleton lines={[36, 60, 60, 60, 46, 20, 120, 82, 82]} />
      ) : (
        <Body page={page} asking={asking} refused={refused} onMeasure={() => ask(name)} />
      )}
    </>
  );
}

function Meta({ page, onAgain }: Pick<Props, 'page' | 'onAgain'>): ReactElement {
  const { person } = page;
  const who = [person.name, ...person.teams.map((team) => team.name)].join(', ');
  return (
    <p className={`meta ${styles.meta ?? ''}`}>
      <span>{who}</span>
      <span className="iconed">
        <Lock />
        <WhoSees page={page} />
      </span>
      {page.yours && <Link to="/me/log">Who looked</Link>}
      {page.purposes.length > 1 && (
        <button type="button" className="link" onClick={onAgain}>
          Open it for something else
        </button>
      )}
    </p>
  );
}

function Body({
  page,
  asking,
  refused,
  onMeasure,
}: {
  page: PersonPage;
  asking: boolean;
  refused: string | null;
  onMeasure: () => void;
}): ReactElement {
  const { readings } = page;
  switch (readings.__typename) {
    case 'Readings':
      return <ReadingsSheet page={page} readings={readings} />;
    case 'Measuring':
      return <MeasuringNow period={readings.period} />;
    case 'NotMeasured':
      return <NotMeasuredYet period={readings.period} asking={asking} refused={refused} onMeasure={onMeasure} />;
    case 'Withheld':
      return <WithheldNow withheld={readings} />;
    case 'Refused':
      return <RefusedPeriod message={readings.message} />;
  }
}
