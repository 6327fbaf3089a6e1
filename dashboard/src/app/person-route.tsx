import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { EvidenceDrawer } from '../features/evidence/evidence-drawer.js';
import { PersonPage } from '../features/me/person-page.js';
import { useHere } from '../ui/viewer.js';

/** A person's page and the drawer its numbers open. One component, whoever looks. */
function PersonWithEvidence({ host, id }: { host: string; id: string }): ReactElement {
  return (
    <>
      <PersonPage key={`${host}/${id}`} host={host} id={id} />
      <EvidenceDrawer subject={{ of: 'person', host, id }} />
    </>
  );
}

export function MeRoute(): ReactElement {
  const { host, id } = useHere().viewer.person;
  return <PersonWithEvidence host={host} id={id} />;
}

export function PersonRoute(): ReactElement {
  const { host = '', id = '' } = useParams();
  return <PersonWithEvidence host={host} id={id} />;
}
