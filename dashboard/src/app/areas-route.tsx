import type { ReactElement } from 'react';
import { AreasPage } from '../features/areas/areas-page.js';
import { EvidenceDrawer } from '../features/evidence/evidence-drawer.js';
import { useDrawerAddress, useRepository } from '../ui/address.js';

/** The areas and the drawer their numbers open. */
export function AreasRoute(): ReactElement {
  const [{ area }] = useDrawerAddress();
  const [repository] = useRepository();
  return (
    <>
      <AreasPage />
      <EvidenceDrawer subject={{ of: 'area', id: area ?? '', repository }} />
    </>
  );
}
