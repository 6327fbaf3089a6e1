import type { CSSProperties, ReactElement } from 'react';
import { WordDoor } from '../ui/number-door.js';
import { figure } from '../ui/counts.js';
import styles from './charts.module.css';

interface Way {
  readonly way: string;
  readonly value: number;
}

const DRAWN: Record<string, { words: string; said: string; style: string | undefined }> = {
  'by-name': { words: 'By name', said: 'asked by name', style: styles.byName },
  'by-rule': { words: 'By rule', said: 'picked by a rule', style: styles.byRule },
  unasked: { words: 'Unasked', said: 'joined unasked', style: styles.unasked },
  'not-said': { words: 'GitHub does not say', said: 'GitHub does not say', style: styles.notSaid },
};

/** Four shares of one whole. Its names and numbers are text, so it needs no second form; each number is a door. */
export function WayBar({ ways }: { ways: readonly Way[] }): ReactElement {
  const some = ways.filter((way) => way.value > 0);
  return (
    <div className={styles.ways}>
      <div className={styles.bar} aria-hidden="true">
        {some.map(({ way, value }) => (
          <span key={way} className={DRAWN[way]?.style} style={{ '--rows': value } as CSSProperties} />
        ))}
      </div>
      <ul className={styles.names}>
        {some.map(({ way, value }) => (
          <li key={way} className={styles.name}>
            <span className="iconed">
              <span className={`${styles.swatch ?? ''} ${DRAWN[way]?.style ?? ''}`} aria-hidden="true" />
              <WordDoor evidence={`pull:${way}`} label={`${figure(value)} ${DRAWN[way]?.said ?? way}, show evidence`}>
                {figure(value)}
              </WordDoor>
            </span>
            <span aria-hidden="true">{DRAWN[way]?.words ?? way}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
