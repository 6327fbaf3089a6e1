import { useState, type ReactElement } from 'react';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Popover } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { SIGN_OUT } from '../gql/sign-in.js';
import { initials } from '../ui/counts.js';
import { useHere } from '../ui/viewer.js';
import { ThemeChoice } from './theme-menu.js';
import styles from './shell.module.css';

export function Account(): ReactElement {
  const { person } = useHere().viewer;
  const client = useApolloClient();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const [signOut] = useMutation(SIGN_OUT);
  const leave = async (): Promise<void> => {
    await signOut();
    // Nothing of a person stays in this browser's memory once they have left.
    await client.clearStore();
    await navigate('/sign-in', { replace: true });
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="none" width={220} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.round}
          aria-label={`${initials(person.name)}, ${person.name}: your data, who looked, colours and sign out`}
          onClick={() => setOpened(!opened)}
        >
          <span className={styles.initials} aria-hidden="true">
            {initials(person.name)}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu ?? ''} aria-label="You">
        <p className={styles.whose}>
          {person.name} <span className="small">{person.login}</span>
        </p>
        <Link to="/me/sharing" className={styles.place} onClick={() => setOpened(false)}>
          Sharing
        </Link>
        <Link to="/me/privacy" className={styles.place} onClick={() => setOpened(false)}>
          Your data
        </Link>
        <Link to="/welcome" className={styles.place} onClick={() => setOpened(false)}>
          The notice
        </Link>
        <Link to="/me/log" className={styles.place} onClick={() => setOpened(false)}>
          Who looked
        </Link>
        <Link to="/me/sessions" className={styles.place} onClick={() => setOpened(false)}>
          Where you are signed in
        </Link>
        <ThemeChoice />
        <button type="button" className={styles.leave} onClick={() => void leave()}>
          Sign out
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}
