import type { CSSProperties, ReactElement } from 'react';
import styles from './state-gate.module.css';

const PARTS = ['86%', '72%', '54%', '64%', '38%'];

/** Bars as high as the lines they stand for, shown only when the wait is felt (200 ms). */
export function Skeleton({ lines }: { lines: readonly number[] }): ReactElement {
  return (
    <div className={styles.bars} aria-hidden="true">
      {lines.map((height, index) => (
        <div key={index} className={styles.bar} style={{ height, '--part': PARTS[index % PARTS.length] } as CSSProperties} />
      ))}
    </div>
  );
}
