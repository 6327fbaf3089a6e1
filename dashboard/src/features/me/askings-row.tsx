import type { ReactElement } from 'react';
import { useQuery } from '@apollo/client/react';
import { ASKINGS } from '../../gql/decision.js';
import type { Asking } from '../../gql/types-decisions.js';
import { Ask } from '../../ui/ask.js';
import { ClaimRow } from '../../ui/claim-row.js';
import { counted, listed } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';
import { DistanceMark } from '../../ui/marks.js';
import { OutDoor } from '../../ui/out-door.js';
import styles from './askings-row.module.css';

/** Own open, large pull requests that touch what other teams look after and on which they have not spoken. */
export function AskingsRow(): ReactElement | null {
  const { data } = useQuery(ASKINGS);
  const open = (data?.askings ?? []).filter((asking) => silentIn(asking).length > 0);
  if (open.length === 0) return null;
  return (
    <ClaimRow word="To ask" wide>
      <p className="lead">Whom have I not asked yet?</p>
      <ul className={styles.list}>
        {open.map((asking) => (
          <Line key={asking.id} asking={asking} />
        ))}
      </ul>
    </ClaimRow>
  );
}

function silentIn({ affected }: Asking): Asking['affected'] {
  return affected.filter((one) => one.when === 'NEVER');
}

function Line({ asking }: { asking: Asking }): ReactElement {
  const { title, url, repository, number, openedAt, files } = asking;
  const silent = silentIn(asking);
  return (
    <li>
      <p>
        {title === null ? <span className="quiet">Title withheld</span> : <OutDoor url={url}>{title}</OutDoor>}{' '}
        <span className="small">
          {repository.split('/').at(-1)} #{number}, opened {day(openedAt)}, {counted(files, 'file')}
        </span>
      </p>
      <p className="small">
        We found no word from{' '}
        {listed(
          silent.map((one) => one.team.name),
          6,
        )}{' '}
        on it.
      </p>
      <ul className={styles.teams}>
        {silent.map((one) => (
          <li key={one.team.slug}>
            <span className="iconed small">
              <DistanceMark distance={one.distance} filled={false} />
              {one.team.name}
            </span>
            <Ask one={one} />
          </li>
        ))}
      </ul>
    </li>
  );
}
