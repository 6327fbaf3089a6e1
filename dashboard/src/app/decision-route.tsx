import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { DecisionPage } from '../features/decision/decision-page.js';
import { EvidenceDrawer } from '../features/evidence/evidence-drawer.js';

/** One decision and the drawer its numbers open. */
export function DecisionRoute(): ReactElement {
  const { id = '' } = useParams();
  return (
    <>
      <DecisionPage key={id} id={id} />
      <EvidenceDrawer subject={{ of: 'decision', id }} />
    </>
  );
}
