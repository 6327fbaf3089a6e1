import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { DEFINITION } from '../../gql/definitions.js';
import { InHeader } from '../../ui/header-slot.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { DefinitionSheet } from './definition-sheet.js';

export function DefinitionPage(): ReactElement {
  const { signal = '' } = useParams();
  const { data, error, refetch } = useQuery(DEFINITION, { variables: { signal } });
  return (
    <StateGate key={signal} data={data} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 24, 82, 120, 82, 82, 82]} />}>
      {({ definition }) => (
        <>
          <PageTitle words={definition?.name ?? 'No such definition'} />
          <InHeader>
            <nav aria-label="Where this is">
              <Link to="/definitions">Definitions</Link> <span aria-hidden="true">/</span>{' '}
              <b className="strong">{definition?.name ?? signal}</b>
            </nav>
          </InHeader>
          {definition ? <DefinitionSheet definition={definition} /> : <Unknown signal={signal} />}
        </>
      )}
    </StateGate>
  );
}

function Unknown({ signal }: { signal: string }): ReactElement {
  return (
    <>
      <h1 className="title">We found no definition called “{signal}”.</h1>
      <p>
        <Link to="/definitions">See all definitions</Link>
      </p>
    </>
  );
}
