import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { TEAM } from '../../gql/teams.js';
import type { TeamPage as Team } from '../../gql/types-places.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { TeamSheet } from './team-sheet.js';

export function TeamPage(): ReactElement {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(TEAM, { variables: { slug } });
  return (
    <StateGate key={slug} data={data?.team} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 24, 40, 40, 40, 40, 40]} />}>
      {(team) => (team.__typename === 'Team' ? <Shown team={team} /> : <NotSharedPage />)}
    </StateGate>
  );
}

function Shown({ team }: { team: Team }): ReactElement {
  return (
    <>
      <PageTitle words={team.name} />
      <InHeader>
        <nav aria-label="Where this is">
          <Link to="/teams">Teams</Link> <span aria-hidden="true">/</span> <b className="strong">{team.name}</b>
        </nav>
      </InHeader>
      <TeamSheet team={team} />
    </>
  );
}
