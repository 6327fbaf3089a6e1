import type { ReactElement } from 'react';
import { Drawer } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { parseDoor, searchWith, useDrawerAddress, usePeriodName } from '../../ui/address.js';
import { useReturnFocus } from '../../ui/return-focus.js';
import { EvidencePart } from './evidence-part.js';
import type { Subject } from './subject.js';
import styles from './evidence.module.css';

/** The list behind a number, at its own address: `?evidence=review-reach:changed`. */
export function EvidenceDrawer({ subject }: { subject: Subject }): ReactElement {
  const [{ evidence }] = useDrawerAddress();
  const [period] = usePeriodName();
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const door = parseDoor(evidence);
  useReturnFocus(door !== null);
  const close = (): void => {
    // Opened from this page: closing is going back. Opened from a link: there is nothing to go back to.
    const here = typeof state === 'object' && state !== null && 'openedHere' in state;
    if (here) void navigate(-1);
    else void navigate({ pathname, search: searchWith(search, null) }, { replace: true, preventScrollReset: true });
  };
  return (
    <Drawer.Root
      opened={door !== null}
      onClose={close}
      position="right"
      size={640}
      transitionProps={{ duration: 0 }}
      radius={0}
      returnFocus={false}
      classNames={{ content: styles.drawer ?? '', overlay: styles.scrim ?? '' }}
    >
      <Drawer.Overlay transitionProps={{ duration: 0 }} />
      <Drawer.Content aria-label="Evidence">
        {door && <EvidencePart key={evidence} subject={subject} door={door} period={period} onClose={close} />}
      </Drawer.Content>
    </Drawer.Root>
  );
}
