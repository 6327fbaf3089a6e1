import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { Link, useLocation } from 'react-router';
import { SAVED_VIEWS } from '../gql/saved-views.js';
import styles from './navigation.module.css';

/** Lists that were kept under a name. They are removed where they are shown, under Decisions. */
export function SavedViews(): ReactElement | null {
  const { data } = useQuery(SAVED_VIEWS, { fetchPolicy: 'cache-first' });
  const { pathname, search } = useLocation();
  const views = data?.savedViews ?? [];
  if (views.length === 0) return null;
  return (
    <div className={styles.views}>
      <p className="note" id="saved-views">
        Saved views
      </p>
      <ul aria-labelledby="saved-views">
        {views.map((view) => (
          <li key={view.id}>
            <Link
              to={{ pathname: '/decisions', search: view.address }}
              className={`${styles.item ?? ''} ${styles.view ?? ''}`}
              aria-current={pathname === '/decisions' && search === view.address ? 'page' : undefined}
            >
              {view.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
