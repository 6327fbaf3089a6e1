import type { ReactElement } from 'react';
import { Group } from '@visx/group';
import type { SyncRing } from '../gql/types-places.js';
import { figure } from '../ui/counts.js';
import { RingLine } from './ring-line.js';
import styles from './charts.module.css';

const SIZE = 256;
const OUTER = 120;
const INNER = 36;

function ringName(ring: SyncRing): string {
  return ring.weeks === null ? 'Older' : `${String(ring.weeks)} weeks`;
}

function ringWords(ring: SyncRing): string {
  return `${figure(ring.fetched)} of ${figure(ring.of)}`;
}

/** Rings of time: the further out, the further back; each as full as its repositories are fetched. */
export function SyncRings({ rings }: { rings: readonly SyncRing[] }): ReactElement {
  const step = rings.length > 1 ? (OUTER - INNER) / (rings.length - 1) : 0;
  const radius = (index: number): number => (rings.length === 1 ? OUTER : INNER + step * index);
  return (
    <div className={styles.rings}>
      <svg width={SIZE} height={SIZE} viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`} aria-hidden="true">
        <Group left={SIZE / 2} top={SIZE / 2}>
          <circle r="4" fill="var(--ink)" />
          {rings.map((ring, index) => (
            <g key={ringName(ring)}>
              <RingLine radius={radius(index)} colour="var(--line)" gap={58} thick={5} />
              {ring.of > 0 && <RingLine radius={radius(index)} colour="var(--ink)" gap={58} thick={5} share={ring.fetched / ring.of} />}
              <text y={-radius(index) + 4} textAnchor="middle" fontSize="12" style={{ fill: 'var(--ink-2)' }}>
                {ringName(ring)}
              </text>
            </g>
          ))}
        </Group>
      </svg>
      <dl>
        {rings.map((ring) => (
          <div key={ringName(ring)}>
            <dt>{ringName(ring)}</dt>
            <dd className="tabular">{ringWords(ring)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
