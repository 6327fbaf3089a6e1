import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OVERLAPS } from '../../gql/overlaps.js';
import type { OverlapsResult } from '../../gql/types-decisions.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { OverlapSheet } from './overlap-sheet.js';

const FIRST = 50;

function joined(before: OverlapsResult, after: OverlapsResult): OverlapsResult {
  if (before.__typename !== 'OverlapConnection' || after.__typename !== 'OverlapConnection') return before;
  return { ...after, edges: [...before.edges, ...after.edges] };
}

/** Pairs that may be the same effort. */
export function OverlapPage(): ReactElement {
  const { data, error, loading, refetch, fetchMore } = useQuery(OVERLAPS, { variables: { first: FIRST } });
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ overlaps: joined(before.overlaps, fetchMoreResult.overlaps) }),
    });
  };
  return (
    <>
      <PageTitle words="Overlap" />
      <InHeader>
        <nav aria-label="Where this is" className="nowrap">
          <Link to="/decisions">Decisions</Link> <span aria-hidden="true">/</span> <b className="strong">Overlap</b>
        </nav>
      </InHeader>
      <StateGate data={data?.overlaps} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 20, 120, 120, 120]} />}>
        {(found) =>
          found.__typename === 'OverlapConnection' ? <OverlapSheet found={found} loading={loading} onMore={onMore} /> : <NotSharedPage />
        }
      </StateGate>
    </>
  );
}
