import type { ReactElement } from 'react';
import type { KeptThing } from '../../gql/types-privacy.js';
import { figure } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import styles from './privacy.module.css';

/** What is held, from where, since when and until when; where nothing has an end that is said once. */
export function KeptTable({ kept }: { kept: readonly KeptThing[] }): ReactElement {
  const ends = kept.some(({ until }) => until !== null);
  return (
    <>
      {!ends && <p className={styles.say}>No end is set for any of it. An admin can set one, and everyone is told.</p>}
      <KeptThings kept={kept} ends={ends} />
    </>
  );
}

function KeptThings({ kept, ends }: { kept: readonly KeptThing[]; ends: boolean }): ReactElement {
  return (
    <table className={`table ${styles.kept ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className="right">
            How many
          </th>
          <th scope="col">From</th>
          <th scope="col">Since</th>
          {ends && <th scope="col">Until</th>}
        </tr>
      </thead>
      <tbody>
        {kept.map((thing) => (
          <tr key={thing.what}>
            <th scope="row">{thing.what}</th>
            <td className="right" data-word="How many">
              {figure(thing.count)}
            </td>
            <td data-word="From">{thing.source}</td>
            <td data-word="Since">{thing.since === null ? 'Not dated' : day(thing.since)}</td>
            {ends && <td data-word="Until">{thing.until === null ? 'No end is set' : `${day(thing.until)} for the oldest`}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
