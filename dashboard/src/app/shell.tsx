import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react';
import { AppShell } from '@mantine/core';
import { Link, Outlet, useLocation } from 'react-router';
import { Announcements } from '../features/notice/announcements.js';
import { HeaderSlot } from '../ui/header-slot.js';
import { Brand } from '../ui/icons.js';
import { Skeleton } from '../ui/skeleton.js';
import { useHere } from '../ui/viewer.js';
import { Account } from './account.js';
import { PhoneNavigation, SideNavigation } from './navigation.js';
import { SyncChip } from './sync-chip.js';
import { ThemeMenu } from './theme-menu.js';
import styles from './shell.module.css';

/** A page that was walked to starts at its top and is read from its beginning. */
function useFreshStart(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement | null>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

export function Shell(): ReactElement {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const main = useFreshStart();
  const { instance } = useHere();
  return (
    <HeaderSlot value={slot}>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <AppShell
        layout="alt"
        header={{ height: 56 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 56, sm: 0 } }}
        transitionDuration={0}
      >
        <AppShell.Header className={styles.header}>
          <Link to="/me" className={styles.phoneBrand} aria-label="ambit, your page">
            <Brand />
            <span>ambit</span>
          </Link>
          <div className={styles.slot} ref={setSlot} />
          <div className={styles.tools}>
            <SyncChip />
            <ThemeMenu />
            <Account />
          </div>
        </AppShell.Header>
        <AppShell.Navbar className={styles.side} aria-label="Main">
          <SideNavigation company={instance.name} />
        </AppShell.Navbar>
        <AppShell.Main className={styles.main} id="main" tabIndex={-1} ref={main}>
          <Announcements />
          <Suspense fallback={<Skeleton lines={[20, 60, 60, 60, 32]} />}>
            <Outlet />
          </Suspense>
        </AppShell.Main>
        <AppShell.Footer className={styles.foot}>
          <PhoneNavigation />
        </AppShell.Footer>
      </AppShell>
    </HeaderSlot>
  );
}
