import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { TEAMS } from '../../gql/teams.js';
import type { TeamConnection } from '../../gql/types-places.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { TeamsSheet } from './teams-sheet.js';

const FIRST = 100;

function joined(before: TeamConnection, after: TeamConnection): TeamConnection {
  return { ...after, edges: [...before.edges, ...after.edges] };
}

export function TeamsPage(): ReactElement {
  const { data, error, refetch, fetchMore } = useQuery(TEAMS, { variables: { first: FIRST } });
  const onMore = (after: string | null): void => {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) =>
        before.teams.__typename === 'TeamConnection' && fetchMoreResult.teams.__typename === 'TeamConnection'
          ? { teams: joined(before.teams, fetchMoreResult.teams) }
          : before,
    });
  };
  return (
    <>
      <PageTitle words="Teams" />
      <InHeader>
        <b className="strong">Teams</b>
      </InHeader>
      <StateGate data={data?.teams} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 24, 40, 40, 40, 40, 40, 40]} />}>
        {(teams) => (teams.__typename === 'TeamConnection' ? <TeamsSheet teams={teams} onMore={onMore} /> : <NotSharedPage />)}
      </StateGate>
    </>
  );
}
