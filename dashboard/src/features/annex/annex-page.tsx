import type { ReactElement } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { ANNEX, SIGN_ANNEX } from '../../gql/policy.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { useReadFromStart } from '../../ui/use-read-from-start.js';
import { AnnexSheet } from './annex-sheet.js';
import styles from './annex.module.css';

/** To be printed: no shell around it, and what is for the screen alone stays on the screen. */
export function AnnexPage(): ReactElement {
  const { data, error, refetch } = useQuery(ANNEX);
  const annex = data?.annex;
  const main = useReadFromStart();
  return (
    <main className={styles.page} id="main" tabIndex={-1} ref={main}>
      <PageTitle words="Annex to the policy" />
      <nav aria-label="Annex" className={`no-print ${styles.bar ?? ''}`}>
        <Link to="/settings/policy">Back to the policy</Link>
        <Button onClick={() => window.print()}>Print</Button>
        {annex?.__typename === 'Annex' && annex.maySign && <Sign signed={annex.signature !== null} />}
      </nav>
      <StateGate data={annex} error={error} retry={refetch} skeleton={<Skeleton lines={[60, 60, 200, 200]} />}>
        {(found) => (found.__typename === 'Annex' ? <AnnexSheet annex={found} /> : <NotSharedPage />)}
      </StateGate>
    </main>
  );
}

function Sign({ signed }: { signed: boolean }): ReactElement {
  const [sign, { loading, data, error }] = useMutation(SIGN_ANNEX, {
    update: (cache, { data: done }) => {
      if (done?.annex.__typename === 'Annex') cache.writeQuery({ query: ANNEX, data: { annex: done.annex } });
    },
  });
  const done = data?.annex.__typename === 'Annex';
  return (
    <>
      <Button variant="default" disabled={loading} onClick={() => void sign().catch(() => undefined)}>
        {signed ? 'It was signed anew' : 'It was signed'}
      </Button>
      <span className="small" role="status">
        {done && 'Noted. From now on this page says what changed since.'}
        {error !== undefined && 'Ambit did not answer. Try again.'}
      </span>
    </>
  );
}
