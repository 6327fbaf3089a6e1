import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { PageTitle } from './page-title.js';
import { useHere } from './viewer.js';

/** One text for what may not be seen and for what does not exist: nobody learns which. */
export function NotSharedPage({ children }: { children?: ReactNode }): ReactElement {
  return (
    <>
      <PageTitle words="Not shared" />
      <h1 className="title">This page isn’t shared with you.</h1>
      <p className="quiet" style={{ marginTop: 12, maxWidth: 560 }}>
        It may not exist, or the person it is about has not shared it. A page belongs to its person: ask them.
      </p>
      {children}
      <p style={{ marginTop: 16 }}>
        <Link to="/me">Open your own page</Link>
      </p>
    </>
  );
}

/** Where a page of somebody else is closed: who objected reads how to undo it, and nothing of the page. */
export function ClosedPage({ children }: { children?: ReactNode }): ReactElement {
  const { viewer } = useHere();
  if (!viewer.objected) return <NotSharedPage>{children}</NotSharedPage>;
  return (
    <>
      <PageTitle words="Not shared" />
      <h1 className="title">While you object, you open no page but your own.</h1>
      <p className="quiet" style={{ marginTop: 12, maxWidth: 560 }}>
        Whoever is looked at reads by whom, and your name stands nowhere now. To open pages again, withdraw your objection under{' '}
        <Link to="/me/privacy">Your data</Link>.
      </p>
    </>
  );
}
