import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { ORGANIZATION } from '../../gql/organization.js';
import type { Readings } from '../../gql/types-readings.js';
import { usePeriodName } from '../../ui/address.js';
import { PeriodPage, pollOf } from '../../ui/period-page.js';
import { usePolling } from '../../ui/polling.js';
import { OrganizationSheet } from './organization-sheet.js';

/** Who reviews for whom, and how far it could carry: of everybody together. */
export function OrganizationPage(): ReactElement {
  const [period] = usePeriodName();
  const { data, previousData, error, refetch, startPolling, stopPolling } = useQuery(ORGANIZATION, {
    variables: { period },
    skipPollAttempt: () => document.hidden,
  });
  usePolling(pollOf(data?.organization), startPolling, stopPolling);
  return (
    <PeriodPage<Readings>
      title="Organization"
      result={(data ?? previousData)?.organization}
      turning={data === undefined && previousData !== undefined && !error}
      error={error}
      refetch={refetch}
    >
      {(readings) => <OrganizationSheet readings={readings} />}
    </PeriodPage>
  );
}
