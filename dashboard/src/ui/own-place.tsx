import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { InHeader } from './header-slot.js';

/** Where one is among one's own pages, in the header. */
export function OwnPlace({ words }: { words: string }): ReactElement {
  return (
    <InHeader>
      <span>
        <Link to="/me">Me</Link> <span aria-hidden="true">/</span> <b className="strong">{words}</b>
      </span>
    </InHeader>
  );
}
