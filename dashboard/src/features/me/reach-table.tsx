import type { ReactElement } from 'react';
import { figure } from '../../ui/counts.js';
import { DistanceMark } from '../../ui/marks.js';
import { WordDoor } from '../../ui/number-door.js';
import type { ReachRow } from './reach-teams.js';
import styles from './reach-table.module.css';

const RINGS = [
  { ring: 'WORKS_WITH', words: (whose: string) => `Teams ${whose} already works with` },
  { ring: 'SELDOM', words: (whose: string) => `Teams ${whose} seldom works with` },
] as const;

function words(row: ReachRow): string {
  return [row.askedFirst ? 'asked first' : '', row.fresh ? 'new' : ''].filter((word) => word !== '').join(', ');
}

/** The table twin of the rings. */
export function ReachTable({ teams, yours }: { teams: readonly ReachRow[]; yours: boolean }): ReactElement {
  return (
    <div className={styles.table}>
      {RINGS.map(({ ring, words: heading }) => {
        const rows = teams.filter((team) => team.ring === ring);
        if (rows.length === 0) return null;
        return (
          <table key={ring}>
            <caption>{heading(yours ? 'yours' : 'theirs')}</caption>
            <thead className="vh">
              <tr>
                <th scope="col">Distance</th>
                <th scope="col">Team</th>
                <th scope="col">What else</th>
                <th scope="col">Reviews</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <td>
                    <DistanceMark distance={row.ring} filled={row.askedFirst} />
                  </td>
                  <th scope="row">{row.name}</th>
                  <td className="small">{words(row)}</td>
                  <td className={styles.count}>
                    <WordDoor evidence="review-reach" group={row.key} label={`${figure(row.rows)}, show evidence of ${row.name}`}>
                      {figure(row.rows)}
                    </WordDoor>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
