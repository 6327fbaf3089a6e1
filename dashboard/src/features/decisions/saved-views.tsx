import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { SavedView } from '../../gql/types-decisions.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { useSavedViews } from './use-saved-views.js';
import styles from './decisions.module.css';

/** The lists somebody kept; removing one can be undone. */
export function SavedViews(): ReactElement | null {
  const { views, busy, save, remove } = useSavedViews();
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const take = async (view: SavedView): Promise<void> => {
    const why = await remove(view.id);
    setRefused(why);
    if (why === null) setRemoved(view);
  };
  const undo = async ({ name, address }: SavedView): Promise<void> => {
    const why = await save(name, address);
    setRefused(why);
    if (why === null) setRemoved(null);
  };
  if (views.length === 0 && removed === null) return null;
  return (
    <div className={styles.views}>
      <ClaimRow word="Saved views" wide>
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <Link to={{ pathname: '/decisions', search: view.address }}>{view.name}</Link>
              <button type="button" className="link small" onClick={() => void take(view)} disabled={busy}>
                Remove<span className="vh"> {view.name}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="small" role="status">
          {removed !== null && (
            <>
              “{removed.name}” is removed.{' '}
              <button type="button" className="link" onClick={() => void undo(removed)} disabled={busy}>
                Undo
              </button>
            </>
          )}
          {refused}
        </p>
      </ClaimRow>
    </div>
  );
}
