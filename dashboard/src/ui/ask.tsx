import { useState, type ReactElement } from 'react';
import type { AffectedTeam } from '../gql/types-decisions.js';
import { CopyText } from './copy-text.js';

/** Whom one may ask, and a comment ready to paste: it needs no right to write at GitHub. */
export function Ask({ one }: { one: Pick<AffectedTeam, 'team' | 'ask' | 'comment'> }): ReactElement | null {
  const [open, setOpen] = useState(false);
  if (one.comment === null) return null;
  return (
    <div>
      <button type="button" className="link small" aria-expanded={open} onClick={() => setOpen(!open)}>
        Ask {one.ask?.name ?? one.team.name}
      </button>
      {open && (
        <p className="small">
          <q>{one.comment}</q> <CopyText text={one.comment} words="Copy comment" />
        </p>
      )}
    </div>
  );
}
