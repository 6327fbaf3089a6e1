import type { ReactElement } from 'react';
import type { DecisionPage } from '../../gql/types-decisions.js';
import { day } from '../../ui/dates.js';
import { DistanceMark } from '../../ui/marks.js';
import { OutDoor } from '../../ui/out-door.js';
import { markWords, repositoryName, teamName } from './journey-of.js';
import styles from './decision.module.css';

/** The journey's marks in order of time: the same as in the drawing. */
export function JourneyTable({ page }: { page: DecisionPage }): ReactElement {
  const rows = page.lanes
    .flatMap((lane) => lane.marks.map((mark) => ({ lane, mark })))
    .sort((a, b) => Date.parse(a.mark.at) - Date.parse(b.mark.at) || (a.mark.id < b.mark.id ? -1 : 1));
  const { decidedAt } = page.decision;
  return (
    <table className={`table ${styles.narrow ?? ''}`}>
      <caption className="vh">Everything on the way, oldest first</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Team</th>
          <th scope="col">What</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ lane, mark }) => (
          <tr key={mark.id}>
            <td className="small tabular nowrap">{day(mark.at)}</td>
            <td className={styles.team}>
              <span className="iconed">
                <DistanceMark distance={lane.distance} filled team />
                {teamName(lane)}
              </span>
            </td>
            <td>
              {markWords(mark)}
              {decidedAt !== null && !mark.before && mark.kind !== 'PULL' && <span className="small">, after the decision</span>}
            </td>
            <td className={styles.long}>
              <OutDoor url={mark.url}>
                {mark.number === null ? repositoryName(mark.repository) : `${repositoryName(mark.repository)} #${String(mark.number)}`}
              </OutDoor>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
