import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { POLICY } from '../../gql/policy.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { PolicySheet } from './policy-sheet.js';

/** Who may see what: read by everyone, changed by admins. */
export function PolicyPage(): ReactElement {
  const { data, error, refetch } = useQuery(POLICY);
  return (
    <>
      <PageTitle words="Policy" />
      <InHeader>
        <SettingsPlaces />
      </InHeader>
      <StateGate data={data?.policy} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 20, 60, 60, 60, 120]} />}>
        {(policy) => (policy.__typename === 'Policy' ? <PolicySheet policy={policy} /> : <NotSharedPage />)}
      </StateGate>
    </>
  );
}
