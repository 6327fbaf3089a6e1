import type { ReactElement } from 'react';
import { Link, NavLink } from 'react-router';
import { Brand } from '../ui/icons.js';
import { SavedViews } from './saved-views.js';
import styles from './navigation.module.css';

interface Item {
  readonly to: string;
  readonly words: string;
  /** Too long for the foot of a phone: the pages beside it lead there. */
  readonly wide?: boolean;
}

const PAGES: readonly Item[] = [
  { to: '/me', words: 'Me' },
  { to: '/people', words: 'People', wide: true },
  { to: '/teams', words: 'Teams' },
  { to: '/areas', words: 'Areas' },
  { to: '/organization', words: 'Organization', wide: true },
  { to: '/decisions', words: 'Decisions' },
];
const BELOW: readonly Item[] = [
  { to: '/settings', words: 'Settings' },
  { to: '/definitions', words: 'Definitions' },
];

function Items({ items }: { items: readonly Item[] }): ReactElement {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.to}>
          <NavLink to={item.to} className={styles.item ?? ''}>
            {item.words}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

export function SideNavigation({ company }: { company: string }): ReactElement {
  return (
    <>
      <Link to="/me" className={styles.brand} aria-label="ambit, your page">
        <Brand />
        <span>ambit</span>
      </Link>
      <Items items={PAGES} />
      <SavedViews />
      <div className={styles.below}>
        <Items items={BELOW} />
        <p className="note">{company}</p>
      </div>
    </>
  );
}

export function PhoneNavigation(): ReactElement {
  return (
    <nav aria-label="Main" className={styles.phone}>
      <Items items={[...PAGES, ...BELOW].filter(({ wide }) => wide !== true)} />
    </nav>
  );
}
