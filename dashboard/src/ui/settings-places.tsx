import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import styles from './settings-places.module.css';
import { useHere } from './viewer.js';

const PLACES = [
  { to: '/settings/sync', words: 'Sync', forAdmins: false },
  { to: '/settings/documents', words: 'Documents', forAdmins: true },
  { to: '/settings/log', words: 'Log', forAdmins: true },
];

/** The pages of Settings, in the header of each. */
export function SettingsPlaces(): ReactElement {
  const { admin } = useHere().viewer;
  return (
    <nav aria-label="Settings" className={styles.places}>
      <span className={styles.over}>
        Settings <span aria-hidden="true">/</span>
      </span>
      {PLACES.filter((place) => admin || !place.forAdmins).map((place) => (
        <NavLink key={place.to} to={place.to} className={styles.place ?? ''}>
          {place.words}
        </NavLink>
      ))}
    </nav>
  );
}
