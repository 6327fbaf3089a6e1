import { useEffect, useRef, type ReactElement } from 'react';
import { NavLink } from 'react-router';
import styles from './settings-places.module.css';
import { useHere } from './viewer.js';

const PLACES = [
  { to: '/settings/sync', words: 'Sync', forAdmins: false },
  { to: '/settings/documents', words: 'Documents', forAdmins: true },
  { to: '/settings/policy', words: 'Policy', forAdmins: false },
  { to: '/settings/people', words: 'People', forAdmins: true },
  { to: '/settings/cycles', words: 'Cycles', forAdmins: true },
  { to: '/settings/disputes', words: 'Disputes', forAdmins: true },
  { to: '/settings/log', words: 'Log', forAdmins: true },
];

/** The pages of Settings, in the header of each. */
export function SettingsPlaces(): ReactElement {
  const { admin } = useHere().viewer;
  const places = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // On a phone the place one is at may lie outside of the row.
    const here = places.current?.querySelector<HTMLElement>('[aria-current]');
    if (places.current && here) places.current.scrollLeft = here.offsetLeft - places.current.offsetLeft;
  }, []);
  return (
    <nav aria-label="Settings" className={styles.places} ref={places}>
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
