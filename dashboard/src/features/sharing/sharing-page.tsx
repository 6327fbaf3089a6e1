import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SHARING } from '../../gql/sharing.js';
import { OwnPlace } from '../../ui/own-place.js';
import { PageTitle } from '../../ui/page-title.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { SharingSheet } from './sharing-sheet.js';

/** How one's own page is shared; where the policy lets nobody share it says so. */
export function SharingPage(): ReactElement {
  const { data, error, refetch } = useQuery(SHARING);
  return (
    <>
      <PageTitle words="Sharing" />
      <OwnPlace words="Sharing" />
      <StateGate data={data?.sharing} error={error} retry={refetch} skeleton={<Skeleton lines={[36, 20, 40, 40, 120]} />}>
        {(sharing) =>
          sharing.__typename === 'Sharing' ? (
            <SharingSheet sharing={sharing} />
          ) : (
            <>
              <h1 className="title">Your page is yours alone.</h1>
              <p className="quiet" style={{ marginTop: 12, maxWidth: 560 }}>
                The policy of this company opens no page to anyone but its person. <Link to="/me">Back to your page</Link>
              </p>
            </>
          )
        }
      </StateGate>
    </>
  );
}
