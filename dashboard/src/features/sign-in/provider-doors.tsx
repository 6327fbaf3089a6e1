import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import type { Instance } from '../../gql/types.js';
import styles from './sign-in.module.css';

interface Props {
  providers: Instance['providers'];
  /** Where to return. */
  next: string;
  /** The first is the one main action of the page. */
  main: boolean;
}

/** Whom one may sign in with. Plain addresses: the way there and back is the api's, and leaves this page. */
export function ProviderDoors({ providers, next, main }: Props): ReactElement {
  return (
    <ul className={styles.providers}>
      {providers.map(({ id, name }, place) => (
        <li key={id}>
          <Button
            component="a"
            href={`/sign-in/${id}?next=${encodeURIComponent(next)}`}
            variant={main && place === 0 ? 'filled' : 'default'}
            className={styles.provider ?? ''}
          >
            Continue with {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
