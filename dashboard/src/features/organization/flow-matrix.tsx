import type { ReactElement } from 'react';
import { counted, figure } from '../../ui/counts.js';
import { cellKey, type Matrix } from './flow-words.js';
import styles from './organization.module.css';

/** Steps of the one hue; the value stands in every cell. */
const STEPS = [1, 10, 20, 30];

function heat(value: number): string {
  return `heat${String(STEPS.filter((step) => value >= step).length)}`;
}

/**
 * Rows give, columns receive. Nothing in it is a link: behind a cell stand people. A cell that is not shown reads the same
 * whatever the reason, also where nothing happened: else an empty one would tell what stands in the others.
 */
export function FlowMatrix({ matrix: { teams, reviews } }: { matrix: Matrix }): ReactElement | null {
  if (teams.length === 0) return null;
  return (
    <div className={styles.scroll} role="region" aria-label="Reviews between teams, a table" tabIndex={0}>
      <table className={styles.matrix}>
        <caption>Reviews: rows give, columns receive. Teams A to Z; few: hidden to protect small groups.</caption>
        <thead>
          <tr>
            <th scope="col">Gave to</th>
            {teams.map((team) => (
              <th key={team.slug} scope="col">
                {team.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((from) => (
            <tr key={from.slug}>
              <th scope="row">{from.name}</th>
              {teams.map((to) => {
                const value = reviews.get(cellKey(from, to));
                if (value === undefined)
                  return (
                    <td key={to.slug} className={styles['few']} title={`${from.name} to ${to.name}: hidden to protect small groups`}>
                      few
                    </td>
                  );
                return (
                  <td key={to.slug} className={styles[heat(value)]} title={`${from.name} to ${to.name}: ${counted(value, 'review')}`}>
                    {figure(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
