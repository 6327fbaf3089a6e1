import type { ReactElement } from 'react';
import type { Pages, PersonRole, RoleHolder } from '../../gql/types-admin.js';
import { counted } from '../../ui/counts.js';
import type { PeopleEdits } from './use-people.js';
import styles from './people.module.css';

/** A to Z, and no number about anyone. */
export function RolesTable({ people, edits }: { people: Pages<RoleHolder>; edits: PeopleEdits }): ReactElement {
  const shown = people.edges.map(({ node }) => node);
  if (shown.length === 0) return <p>Nobody is called like this.</p>;
  return (
    <>
      <table className={`table ${styles.table ?? ''}`}>
        <caption className="vh">People and their roles, A to Z</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Admin</th>
            <th scope="col">Calibrator</th>
            <th scope="col">Told</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((holder) => (
            <tr key={`${holder.person.host}/${holder.person.id}`}>
              <th scope="row">
                {holder.person.name} <span className="small">{holder.person.login}</span>
              </th>
              <td>
                <span className={styles.head} aria-hidden="true">
                  Admin:{' '}
                </span>
                <Role holder={holder} role="ADMIN" has={holder.admin} edits={edits} />
              </td>
              <td>
                <span className={styles.head} aria-hidden="true">
                  Calibrator:{' '}
                </span>
                <Role holder={holder} role="CALIBRATOR" has={holder.calibrator} edits={edits} />
              </td>
              <td>{holder.told ? 'Told' : 'Not told yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.totalCount > shown.length && (
        <p className="small">
          The first {counted(shown.length, 'person', 'people')} of {people.totalCount}. Find others by name.
        </p>
      )}
    </>
  );
}

interface RoleProps {
  holder: RoleHolder;
  role: PersonRole;
  has: boolean;
  edits: PeopleEdits;
}

const NAMES: Readonly<Record<PersonRole, string>> = { ADMIN: 'admin', CALIBRATOR: 'calibrator' };

function Role({ holder, role, has, edits }: RoleProps): ReactElement {
  // Nobody becomes a reader by their own hand.
  if (!has && holder.you && role === 'CALIBRATOR') return <span className="small">Another admin gives it</span>;
  return (
    <>
      {has && <span className="strong">Yes </span>}
      <button type="button" className="link small" disabled={edits.busy} onClick={() => void edits.setRole(holder, role, !has)}>
        {has ? 'Withdraw' : 'Make one'}
        <span className="vh">
          {' '}
          {has ? `${NAMES[role]} from` : NAMES[role]} {holder.person.name}
        </span>
      </button>
    </>
  );
}
