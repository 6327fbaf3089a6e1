import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import type { DemoRole, Instance } from '../../gql/types.js';
import styles from './sign-in.module.css';

const ROLES: Record<DemoRole, string> = { ENGINEER: 'Engineer', MANAGER: 'Manager', ADMIN: 'Admin' };

interface Props {
  company: string;
  doors: Instance['doors'];
  busy: boolean;
  onEnter: (role: DemoRole) => void;
}

/** The fictional company: three people to look through the eyes of. */
export function DemoDoors({ company, doors, busy, onEnter }: Props): ReactElement {
  return (
    <>
      <h1 className="title">{company} is a company we made up. Look around as one of three people.</h1>
      <ul className={styles.doors}>
        {doors.map((door) => (
          <li key={door.role}>
            <p className="small">{ROLES[door.role]}</p>
            <p className="lead">{door.name}</p>
            <p className="quiet">{door.what}</p>
            <Button variant={door.role === 'ENGINEER' ? 'filled' : 'default'} disabled={busy} onClick={() => onEnter(door.role)}>
              Open as {door.name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
