import type { ReactElement, Ref } from 'react';
import type { Distance } from '../gql/types.js';
import { colourOf, DistanceShape } from '../ui/marks.js';
import { LABEL_SIZE, type PlacedMark } from './journey-shape.js';
import styles from './charts.module.css';

interface Props {
  placed: PlacedMark;
  distance: Distance | null;
  /** The one that Tab reaches. */
  reached: boolean;
  onFocus: () => void;
  ref: Ref<HTMLAnchorElement>;
}

/** One thing that happened: what it is shows in filling and ring, how far its team is in shape and colour. */
export function JourneyMarkShape({ placed, distance, reached, onFocus, ref }: Props): ReactElement {
  const { mark, x, y, label } = placed;
  const colour = colourOf(distance);
  const filled = mark.kind === 'CHANGED' || mark.kind === 'PULL';
  return (
    <a
      ref={ref}
      aria-label={mark.url === null ? mark.said : `${mark.said}, opens GitHub`}
      tabIndex={reached ? 0 : -1}
      className={styles.mark}
      onFocus={onFocus}
      {...(mark.url === null ? { role: 'img' } : { href: mark.url, target: '_blank', rel: 'noreferrer' })}
    >
      <title>{mark.said}</title>
      <circle cx={x} cy={y} r="12" fill="transparent" />
      <circle className={styles.halo} cx={x} cy={y} r="10" fill="var(--paper)" />
      {label !== null && (
        <>
          <rect
            x={(label.anchor === 'start' ? label.x : label.x - label.width) - 4}
            y={y - 12}
            width={label.width + 8}
            height="24"
            fill="var(--paper)"
          />
          <text x={label.x} y={y + 4.5} fontSize={LABEL_SIZE} textAnchor={label.anchor} className={styles.label}>
            {mark.label}
          </text>
          <path
            d={`M${String(label.anchor === 'start' ? label.x : label.x - label.width)} ${String(y + 10)}h${String(label.width)}`}
            stroke={colour}
            strokeWidth="2"
            {...(mark.how === 'BY_HAND' ? { strokeDasharray: '3 3' } : {})}
          />
        </>
      )}
      <g transform={`translate(${String(x)} ${String(y)})`}>
        <DistanceShape distance={distance} filled={filled} size={filled ? 6 : 4.8} />
        {mark.kind === 'CHANGED' && <circle r="10.5" fill="none" stroke={colour} strokeWidth="1.5" />}
      </g>
      {mark.count > 1 && (
        <text x={x + 10} y={y - 8} fontSize="11" className={styles.label}>
          {mark.count}
        </text>
      )}
    </a>
  );
}
