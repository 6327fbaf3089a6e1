import type { ReactElement } from 'react';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { ADMIN_LOG } from '../../gql/log.js';
import type { AdminLogResult } from '../../gql/types-log.js';
import { InHeader } from '../../ui/header-slot.js';
import { ClosedPage, NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { useHere } from '../../ui/viewer.js';
import { AdminLogSheet } from './admin-log-sheet.js';
import { useLogFilters } from './filters.js';
import type { NextRows } from './use-whole.js';

const FIRST = 50;
const WAITING = <Skeleton lines={[40, 20, 60, 40, 40, 40, 40]} />;

function joined(before: AdminLogResult, after: AdminLogResult): AdminLogResult {
  if (before.__typename !== 'LogConnection' || after.__typename !== 'LogConnection') return before;
  return { ...after, edges: [...before.edges, ...after.edges] };
}

/** Who saw whom and who changed what, for admins. */
export function AdminLogPage(): ReactElement {
  const client = useApolloClient();
  const { viewer } = useHere();
  const [{ what, person }] = useLogFilters();
  const asked = { what, person };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ADMIN_LOG, { variables: { ...asked, first: FIRST } });
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ adminLog: joined(before.adminLog, fetchMoreResult.adminLog) }),
    });
  };
  const nextRows: NextRows = async (first, after) => {
    const variables = { ...asked, first, after };
    const found = (await client.query({ query: ADMIN_LOG, variables, fetchPolicy: 'no-cache' })).data?.adminLog;
    if (found?.__typename !== 'LogConnection') return null;
    return { entries: found.edges.map(({ node }) => node), next: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null };
  };
  return (
    <StateGate data={(data ?? previousData)?.adminLog} error={error} retry={refetch} skeleton={WAITING}>
      {(found) =>
        found.__typename === 'NotShared' ? (
          viewer.admin ? (
            <ClosedPage />
          ) : (
            <NotSharedPage />
          )
        ) : (
          <>
            <PageTitle words="Log" />
            <InHeader>
              <SettingsPlaces />
            </InHeader>
            <AdminLogSheet found={found} turning={data === undefined && !error} loading={loading} onMore={onMore} nextRows={nextRows} />
          </>
        )
      }
    </StateGate>
  );
}
