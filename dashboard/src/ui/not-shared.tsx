import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { PageTitle } from './page-title.js';

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
