import type { ReactElement } from 'react';
import type { Reading } from '../../gql/types-readings.js';
import { counted } from '../../ui/counts.js';
import { waysOf } from './flow-words.js';
import styles from './organization.module.css';

/** Which team connects which two: where one way more would help. */
export function Ways({ reading }: { reading: Reading }): ReactElement | null {
  const ways = waysOf(reading);
  const pairs = ways.reduce((sum, way) => sum + way.pairs.length, 0);
  if (pairs === 0) return null;
  return (
    <details className={styles.words}>
      <summary>
        In the last ninety days people of {counted(pairs, 'pair')} of teams reached one another only through a third. A way that depends on
        few people is at risk: it is nobody’s merit.
      </summary>
      <ul className={styles.ways}>
        {ways.map(({ through, pairs: of }) => (
          <li key={through}>
            Through {through}: {of.join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
