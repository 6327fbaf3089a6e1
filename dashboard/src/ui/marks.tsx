import type { ReactElement } from 'react';
import type { Distance } from '../gql/types.js';

/** What each distance is called, and how it is drawn: shape says what colour says. */
export const DISTANCES: Record<Distance, { words: string; short: string; colour: string }> = {
  OWN: { words: 'your own team', short: 'Own team', colour: 'var(--own)' },
  WORKS_WITH: { words: 'a team yours already works with', short: 'Works with', colour: 'var(--adjacent)' },
  SELDOM: { words: 'a team yours seldom works with', short: 'Seldom', colour: 'var(--far)' },
};

/** Colour is distance and nothing else: where that is not known the mark is slate. */
export function colourOf(distance: Distance | null): string {
  return distance === null ? 'var(--ink-3)' : DISTANCES[distance].colour;
}

/** The mark of a distance around (0, 0): square, triangle or circle, a diamond where it is not known; filled where the team asked first. */
export function DistanceShape({
  distance,
  filled,
  size = 4.4,
}: {
  distance: Distance | null;
  filled: boolean;
  size?: number;
}): ReactElement {
  const colour = colourOf(distance);
  const paint = { fill: filled ? colour : 'var(--paper)', stroke: colour, strokeWidth: 2 };
  if (distance === null) return <path d={`M0 ${String(-size)}L${String(size)} 0L0 ${String(size)}L${String(-size)} 0Z`} {...paint} />;
  if (distance === 'SELDOM') return <circle r={size * 0.95} {...paint} />;
  if (distance === 'OWN') return <rect x={-size * 0.8} y={-size * 0.8} width={size * 1.6} height={size * 1.6} {...paint} />;
  const half = size * 1.05;
  return <path d={`M0 ${String(-half)}L${String(half)} ${String(half * 0.76)}H${String(-half)}Z`} strokeLinejoin="round" {...paint} />;
}

interface MarkProps {
  distance: Distance | null;
  filled: boolean;
  /** It stands for a team, so it is drawn where the distance is not known too. */
  team?: boolean;
}

/** The same in a line of text. */
export function DistanceMark({ distance, filled, team = false }: MarkProps): ReactElement | null {
  if (distance === null && !team) return null;
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <DistanceShape distance={distance} filled={filled} />
    </svg>
  );
}
