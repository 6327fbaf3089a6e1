import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { DISPUTES } from '../../gql/privacy.js';
import type { DisputeToSettle } from '../../gql/types-privacy.js';
import { day } from '../../ui/dates.js';
import { disputeWords } from '../../ui/dispute-words.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { OutDoor } from '../../ui/out-door.js';
import { PageTitle } from '../../ui/page-title.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import styles from './disputes.module.css';

/** What people say is not theirs, or a bot's, for who looks after identities: the words and the public work, and no number of anyone. */
export function DisputesPage(): ReactElement {
  const { data, error, refetch } = useQuery(DISPUTES);
  return (
    <>
      <PageTitle words="Disputes" />
      <InHeader>
        <SettingsPlaces />
      </InHeader>
      <StateGate data={data?.disputes} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 20, 60, 60]} />}>
        {(found) =>
          found.__typename === 'NotShared' ? (
            <NotSharedPage />
          ) : (
            <>
              <h1 className="title">
                {found.disputes.length === 0 ? 'Nobody says that something isn’t right.' : 'What people say isn’t right.'}
              </h1>
              <p className={`small ${styles.intro ?? ''}`}>
                Rows that somebody marked “that was not me” or “that was a bot”. Ambit does not say whose evidence they are: look at the
                work, and ask its owner at GitHub to correct the account. Nothing is subtracted by it. A line goes when the person withdraws
                it; what else people say stands beside its row alone.
              </p>
              <ul className={styles.list}>
                {found.disputes.map((one) => (
                  <li key={one.id}>
                    <span>{disputeWords(one)}</span>
                    <span className="small">
                      <OutDoor url={one.url}>{workOf(one)}</OutDoor>, said on {day(one.at)}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </StateGate>
    </>
  );
}

function workOf({ repository, number, title }: DisputeToSettle): string {
  if (repository === null) return 'Work that not everybody may read, or that is not held any more';
  const place = number === null ? repository : `${repository} #${number}`;
  return title === null ? place : `${place} ${title}`;
}
