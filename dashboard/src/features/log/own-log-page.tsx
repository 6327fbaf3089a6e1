import type { ReactElement } from 'react';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { OWN_VIEWS } from '../../gql/log.js';
import type { OwnViewsResult } from '../../gql/types-log.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { OwnPlace } from '../../ui/own-place.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { OwnLogSheet } from './own-log-sheet.js';
import type { NextRows } from './use-whole.js';

const FIRST = 50;
const WAITING = <Skeleton lines={[40, 20, 52, 52, 52, 52]} />;

function joined(before: OwnViewsResult, after: OwnViewsResult): OwnViewsResult {
  if (before.__typename !== 'ViewConnection' || after.__typename !== 'ViewConnection') return before;
  return { ...after, edges: [...before.edges, ...after.edges] };
}

/** Who looked at the one who is signed in. */
export function OwnLogPage(): ReactElement {
  const client = useApolloClient();
  const { data, error, loading, refetch, fetchMore } = useQuery(OWN_VIEWS, { variables: { first: FIRST } });
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => ({ ownViews: joined(before.ownViews, fetchMoreResult.ownViews) }),
    });
  };
  const nextRows: NextRows = async (first, after) => {
    const found = (await client.query({ query: OWN_VIEWS, variables: { first, after }, fetchPolicy: 'no-cache' })).data?.ownViews;
    if (found?.__typename !== 'ViewConnection') return null;
    return { entries: found.edges.map(({ node }) => node), next: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null };
  };
  return (
    <>
      <PageTitle words="Who looked" />
      <OwnPlace words="Who looked" />
      <StateGate data={data?.ownViews} error={error} retry={refetch} skeleton={WAITING}>
        {(found) =>
          found.__typename === 'NotShared' ? (
            <NotSharedPage />
          ) : (
            <OwnLogSheet found={found} loading={loading} onMore={onMore} nextRows={nextRows} />
          )
        }
      </StateGate>
    </>
  );
}
