import type { ReactElement } from 'react';
import { Button } from '@mantine/core';
import type { ProviderLink } from '../../gql/types.js';
import { day } from '../../ui/dates.js';
import styles from './sessions.module.css';

interface Props {
  links: readonly ProviderLink[];
  busy: boolean;
  onLink: (id: string) => Promise<void>;
}

/** The providers whose account one links by oneself. */
export function Links({ links, busy, onLink }: Props): ReactElement {
  return (
    <section className={styles.links}>
      <h2 className="h">What you sign in with</h2>
      <ul className={styles.places}>
        {links.map(({ provider: { id, name }, linkedAt }) => (
          <li key={id}>
            <div>
              <p className="lead">{name}</p>
              <p className="small">
                {linkedAt === null
                  ? 'Not linked. Link your account there, and you can sign in with it.'
                  : `Linked since ${day(linkedAt)}. Link again to use another account there instead.`}
              </p>
            </div>
            <Button variant="default" disabled={busy} onClick={() => void onLink(id)}>
              {linkedAt === null ? 'Link' : 'Link again'}
              <span className="vh"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
