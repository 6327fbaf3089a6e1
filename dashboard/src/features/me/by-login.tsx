import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation, useParams } from 'react-router';
import { PERSON_BY_LOGIN } from '../../gql/person.js';
import { ClosedPage } from '../../ui/not-shared.js';
import { StateGate } from '../../ui/state-gate.js';

/** `/people/ada` leads to the page that keeps its address when a login changes. */
export function ByLogin(): ReactElement {
  const { login = '' } = useParams();
  const { search } = useLocation();
  const { data, error, refetch } = useQuery(PERSON_BY_LOGIN, { variables: { login } });
  return (
    <StateGate data={data?.personByLogin} error={error} retry={refetch} skeleton={null}>
      {(result) => {
        if (result.__typename === 'NotShared') return <ClosedPage />;
        const { host, id } = result.person;
        return <Navigate to={`/people/${encodeURIComponent(host)}/${encodeURIComponent(id)}${search}`} replace />;
      }}
    </StateGate>
  );
}
