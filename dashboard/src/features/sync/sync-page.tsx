import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { SYNC } from '../../gql/sync.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { usePolling } from '../../ui/polling.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { SyncSheet } from './sync-sheet.js';

const POLL_MS = 5000;
const FIRST = 100;

export function SyncPage(): ReactElement {
  const { data, error, refetch, fetchMore, startPolling, stopPolling } = useQuery(SYNC, {
    variables: { first: FIRST },
    skipPollAttempt: () => document.hidden,
  });
  const sync = data?.sync;
  const more = sync?.__typename === 'Sync' && sync.repositories.edges.length > FIRST;
  // A refresh would put the first page back alone, so it rests while further pages are open.
  usePolling(more ? 0 : POLL_MS, startPolling, stopPolling);
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        const next = fetchMoreResult.sync;
        if (before.sync.__typename !== 'Sync' || next.__typename !== 'Sync') return before;
        return {
          sync: { ...next, repositories: { ...next.repositories, edges: [...before.sync.repositories.edges, ...next.repositories.edges] } },
        };
      },
    });
  };
  return (
    <>
      <PageTitle words="Sync" />
      <InHeader>
        <SettingsPlaces />
      </InHeader>
      <StateGate data={sync} error={error} retry={refetch} skeleton={<Skeleton lines={[20, 60, 60, 48, 80, 40, 40, 40, 40, 40, 40]} />}>
        {(result) => (result.__typename === 'Sync' ? <SyncSheet sync={result} onMore={onMore} /> : <NotSharedPage />)}
      </StateGate>
    </>
  );
}
