import { useEffect, type ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { DECISION } from '../../gql/decision.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { DecisionSheet } from './decision-sheet.js';

/** While something is newer than the numbers the page asks again this often, in ms. */
const AGAIN_MS = 3_000;

/** One decision on paper: who spoke when, and what became of it. The same for everyone who is signed in. */
export function DecisionPage({ id }: { id: string }): ReactElement {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DECISION, { variables: { id } });
  const waiting = data?.decision.__typename === 'DecisionPage' && data.decision.measuring;
  useEffect(() => {
    if (!waiting) return undefined;
    startPolling(AGAIN_MS);
    return stopPolling;
  }, [waiting, startPolling, stopPolling]);
  return (
    <StateGate data={data?.decision} error={error} retry={refetch} skeleton={<Skeleton lines={[20, 40, 40, 20, 320, 40, 40, 40]} />}>
      {(decision) => (decision.__typename === 'DecisionPage' ? <DecisionSheet page={decision} refetch={refetch} /> : <NotSharedPage />)}
    </StateGate>
  );
}
