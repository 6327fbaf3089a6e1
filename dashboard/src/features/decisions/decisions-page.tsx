import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { DECISIONS, DECISIONS_ASIDE } from '../../gql/decisions.js';
import { SYNC_BRIEF } from '../../gql/sync.js';
import type { DecisionsResult } from '../../gql/types-decisions.js';
import type { Fetched } from '../../gql/types.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { usePolling } from '../../ui/polling.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { DecisionsSheet } from './decisions-sheet.js';
import { useFilters, variablesOf } from './filters.js';

const FIRST = 50;
const GROWING_MS = 20_000;
const WAITING = <Skeleton lines={[40, 20, 60, 60, 52, 52, 52, 52, 52]} />;

function joined(before: DecisionsResult, after: DecisionsResult): DecisionsResult {
  if (before.__typename !== 'DecisionConnection' || after.__typename !== 'DecisionConnection') return before;
  return { ...after, edges: [...before.edges, ...after.edges] };
}

/** How much is fetched, from what the header asks anyway; null where that is not known. */
function useFetched(): Fetched | null {
  const { data } = useQuery(SYNC_BRIEF, { fetchPolicy: 'cache-first' });
  if (data?.sync.__typename !== 'Sync') return null;
  const { fetched, all } = data.sync;
  return { repositories: fetched, of: all, complete: fetched === all };
}

/** A refresh would put the first page back alone, so it rests while further pages are open. */
function isGrowing(found: DecisionsResult | undefined, fetched: Fetched | null): boolean {
  return found?.__typename === 'DecisionConnection' && found.edges.length <= FIRST && fetched?.complete === false;
}

/** Decisions on paper: where each stands, and what became of it. */
export function DecisionsPage(): ReactElement {
  const [filters] = useFilters();
  const fetched = useFetched();
  const aside = useQuery(DECISIONS_ASIDE).data ?? null;
  const { data, previousData, error, loading, refetch, fetchMore, startPolling, stopPolling } = useQuery(DECISIONS, {
    variables: { ...variablesOf(filters), first: FIRST },
    skipPollAttempt: () => document.hidden,
  });
  usePolling(isGrowing(data?.decisions, fetched) ? GROWING_MS : 0, startPolling, stopPolling);
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ decisions: joined(before.decisions, fetchMoreResult.decisions) }),
    });
  };
  return (
    <>
      <PageTitle words="Decisions" />
      <InHeader>
        <b className="strong">Decisions</b>
      </InHeader>
      <StateGate data={(data ?? previousData)?.decisions} error={error} retry={refetch} skeleton={WAITING}>
        {(found) =>
          found.__typename === 'NotShared' ? (
            <NotSharedPage />
          ) : (
            <DecisionsSheet
              found={found}
              aside={aside}
              fetched={fetched}
              turning={data === undefined && !error}
              loading={loading}
              onMore={onMore}
            />
          )
        }
      </StateGate>
    </>
  );
}
