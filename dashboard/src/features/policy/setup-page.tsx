import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Navigate } from 'react-router';
import { POLICY } from '../../gql/policy.js';
import type { Policy } from '../../gql/types-policy.js';
import { Brand } from '../../ui/icons.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { useReadFromStart } from '../../ui/use-read-from-start.js';
import { useHere } from '../../ui/viewer.js';
import { PolicyForm } from './policy-form.js';
import { usePolicy } from './use-policy.js';
import styles from './policy.module.css';

/** The step of setup that cannot be skipped: until it is done nobody is told, and nothing is measured of anyone. */
export function SetupPolicyPage(): ReactElement {
  const { viewer } = useHere();
  const main = useReadFromStart();
  const { data, error, refetch } = useQuery(POLICY);
  return (
    <main className={styles.alone} id="main" tabIndex={-1} ref={main}>
      <PageTitle words="Choose who may see what" />
      <p className={styles.brand}>
        <Brand />
        <span>ambit</span>
      </p>
      <StateGate data={data?.policy} error={error} retry={refetch} skeleton={<Skeleton lines={[60, 60, 200, 120]} />}>
        {(policy) => {
          if (policy.__typename !== 'Policy') return <NotSharedPage />;
          // Once it is done there is nothing to set up; what holds is changed among the settings.
          return policy.holds === null || viewer.gate === 'ADOPT_POLICY' ? (
            <Setup policy={policy} />
          ) : (
            <Navigate to="/settings/policy" replace />
          );
        }}
      </StateGate>
    </main>
  );
}

function Setup({ policy }: { policy: Policy }): ReactElement {
  const { propose, busy, refused } = usePolicy();
  return (
    <>
      <h1 className="title">First choose who may see what.</h1>
      <p className={`quiet ${styles.intro ?? ''}`}>
        Until you adopt a policy only admins come in, nobody is told, and nothing is measured of anyone. From then on each person reads a
        notice of it before anything else. Talk to your works council first, where there is one. You can tighten it at any time; to loosen
        it takes a second admin.
      </p>
      <PolicyForm policy={policy} onPropose={propose} busy={busy} refused={refused} words="Adopt this policy" />
    </>
  );
}
