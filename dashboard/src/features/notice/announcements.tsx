import type { ReactElement } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { ANNOUNCEMENTS, READ_ANNOUNCEMENTS } from '../../gql/policy.js';
import { longDay } from '../../ui/dates.js';
import styles from './notice.module.css';

/** What everyone is told once, over the page, until they say they saw it. */
export function Announcements(): ReactElement | null {
  const { data } = useQuery(ANNOUNCEMENTS, { fetchPolicy: 'cache-first' });
  const [see, { loading }] = useMutation(READ_ANNOUNCEMENTS);
  const announcements = data?.announcements ?? [];
  if (announcements.length === 0) return null;
  const ids = announcements.map(({ id }) => id);
  const seen = (): void =>
    void see({
      variables: { ids },
      update: (cache, { data: done }) => {
        if (done?.readAnnouncements === true) cache.writeQuery({ query: ANNOUNCEMENTS, data: { announcements: [] } });
      },
    }).catch(() => undefined);
  return (
    <section className={styles.banner} aria-label="What changed for everyone">
      {announcements.map(({ id, at, words }) => (
        <div key={id}>
          <p className="small">{longDay(at)}, for everyone</p>
          {words.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      ))}
      <p className={styles.doing}>
        <button type="button" className="link" onClick={seen} disabled={loading}>
          Got it
        </button>
        <Link to="/settings/policy">Read the policy</Link>
      </p>
    </section>
  );
}
