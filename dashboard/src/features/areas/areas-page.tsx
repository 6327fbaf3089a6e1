import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { AREAS } from '../../gql/areas.js';
import type { AreaConnection } from '../../gql/types-areas.js';
import { usePeriodName, useRepository } from '../../ui/address.js';
import { areasAsked } from '../../ui/area-list.js';
import { PeriodPage, pollOf } from '../../ui/period-page.js';
import { usePolling } from '../../ui/polling.js';
import { AreasSheet } from './areas-sheet.js';

function joined(before: AreaConnection, after: AreaConnection): AreaConnection {
  return { ...after, edges: [...before.edges, ...after.edges] };
}

/** Where work waits, by area. */
export function AreasPage(): ReactElement {
  const [period] = usePeriodName();
  const [repository] = useRepository();
  const { data, previousData, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(AREAS, {
    variables: areasAsked(period, repository),
    skipPollAttempt: () => document.hidden,
  });
  usePolling(pollOf(data?.areas), startPolling, stopPolling);
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) =>
        before.areas.__typename === 'AreaConnection' && fetchMoreResult.areas.__typename === 'AreaConnection'
          ? { areas: joined(before.areas, fetchMoreResult.areas) }
          : before,
    });
  };
  return (
    <PeriodPage<AreaConnection>
      title="Areas"
      result={(data ?? previousData)?.areas}
      turning={data === undefined && previousData !== undefined && !error}
      error={error}
      refetch={refetch}
    >
      {(areas) => <AreasSheet areas={areas} onMore={onMore} />}
    </PeriodPage>
  );
}
