import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { figure } from '../../ui/counts.js';
import type { Shown } from './sync-words.js';

/** A number of repositories: the way to exactly those in the table. */
export function ShowDoor({ shown, value }: { shown: Shown; value: number }): ReactElement {
  return (
    <Link
      className="num"
      to={shown === 'all' ? '?#repositories' : `?show=${shown}#repositories`}
      aria-label={`${figure(value)}, show these repositories`}
    >
      {figure(value)}
    </Link>
  );
}
