import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Group } from '../../gql/types.js';

/** The way from a group to the page it has. */
export function GroupDoor({ group: { decision } }: { group: Group }): ReactElement | null {
  if (!decision) return null;
  return (
    <p className="small">
      <Link className="link" to={`/decisions/${encodeURIComponent(decision.id)}`}>
        Open this decision
      </Link>
    </p>
  );
}
