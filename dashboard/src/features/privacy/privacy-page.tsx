import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { OWN_DATA } from '../../gql/privacy.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { OwnPlace } from '../../ui/own-place.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { PrivacySheet } from './privacy-sheet.js';

/** What is held about the viewer, and what they may do about it. */
export function PrivacyPage(): ReactElement {
  const { data, error, refetch } = useQuery(OWN_DATA);
  return (
    <>
      <PageTitle words="Your data" />
      <OwnPlace words="Your data" />
      <StateGate data={data?.ownData} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 20, 60, 60, 240, 60, 60, 60]} />}>
        {(found) => {
          if (found.__typename === 'OwnData') return <PrivacySheet data={found} />;
          return found.__typename === 'NotShared' ? <NotSharedPage /> : <p role="alert">{found.message}</p>;
        }}
      </StateGate>
    </>
  );
}
