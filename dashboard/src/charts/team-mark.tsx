import { Fragment, type ReactElement, type Ref } from 'react';
import { DistanceShape } from '../ui/marks.js';
import type { ReachTeam, RingMark, RingsLayout } from './rings-shape.js';
import styles from './charts.module.css';

interface Props {
  mark: RingMark;
  team: ReachTeam;
  layout: RingsLayout;
  /** The one that Tab reaches. */
  reached: boolean;
  onFocus: () => void;
  onOpen: () => void;
  ref: Ref<SVGGElement>;
}

/** A team on its ring, with its name: one control, as large as both. */
export function TeamMark({ mark, team, layout, reached, onFocus, onOpen, ref }: Props): ReactElement {
  const { label, leader } = mark;
  const twoLines = layout.form === 'near';
  return (
    <g
      ref={ref}
      role="button"
      aria-label={team.said}
      tabIndex={reached ? 0 : -1}
      className={styles.mark}
      onFocus={onFocus}
      onClick={onOpen}
    >
      {leader.length > 0 && (
        <path d={`M${leader.map((point) => point.join(' ')).join('L')}`} fill="none" stroke="var(--line-2)" strokeWidth="0.75" />
      )}
      <rect {...label.box} fill="transparent" />
      <circle cx={mark.x} cy={mark.y} r={layout.form === 'near' ? 13 : 9} fill="transparent" />
      <circle className={styles.halo} cx={mark.x} cy={mark.y} r={layout.markSize + 4.4} fill="var(--paper)" />
      <g transform={`translate(${String(mark.x)} ${String(mark.y)})`}>
        <DistanceShape distance={team.ring} filled={team.askedFirst} size={layout.markSize} />
      </g>
      <text x={label.x} y={label.y} fontSize={layout.nameSize} textAnchor={label.anchor} className={styles.label}>
        {label.lines.map((line, index) => (
          <Fragment key={line}>
            <tspan fontWeight="550" x={label.x} dy={index === 0 ? 0 : 14}>
              {line}
            </tspan>
            {/* Sets the words apart for who hears them, without room for who sees them. */}
            {(twoLines || index < label.lines.length - 1) && <tspan fontSize="0"> </tspan>}
          </Fragment>
        ))}
        {twoLines ? (
          <tspan x={label.x} dy="17" fontSize="12.5" style={{ fill: 'var(--ink-2)' }}>
            {label.under}
          </tspan>
        ) : (
          <tspan style={{ fill: 'var(--ink-2)' }}>{label.under}</tspan>
        )}
      </text>
    </g>
  );
}
