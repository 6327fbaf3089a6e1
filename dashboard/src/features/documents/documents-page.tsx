import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { DOCUMENT_RULES } from '../../gql/document-rules.js';
import { InHeader } from '../../ui/header-slot.js';
import { NotSharedPage } from '../../ui/not-shared.js';
import { PageTitle } from '../../ui/page-title.js';
import { SettingsPlaces } from '../../ui/settings-places.js';
import { Skeleton } from '../../ui/skeleton.js';
import { StateGate } from '../../ui/state-gate.js';
import { DocumentsSheet } from './documents-sheet.js';

/** What makes something a decision on paper, as an admin says it. */
export function DocumentsPage(): ReactElement {
  const { data, error, refetch } = useQuery(DOCUMENT_RULES);
  return (
    <StateGate data={data?.documentRules} error={error} retry={refetch} skeleton={<Skeleton lines={[40, 20, 40, 40, 40, 120]} />}>
      {(found) => {
        if (found.__typename === 'NotShared') return <NotSharedPage />;
        return (
          <>
            <PageTitle words="Documents" />
            <InHeader>
              <SettingsPlaces />
            </InHeader>
            {found.__typename === 'Refused' ? <p role="alert">{found.message}</p> : <DocumentsSheet found={found} />}
          </>
        );
      }}
    </StateGate>
  );
}
