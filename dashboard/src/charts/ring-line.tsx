import type { ReactElement } from 'react';
import { Arc } from '@visx/shape';

interface Props {
  radius: number;
  colour: string;
  /** The room its name takes at the top, in the drawing's units. */
  gap: number;
  thick?: number;
  /** How much of the open ring is drawn. */
  share?: number;
}

/** An open ring: its name sits in its gap. */
export function RingLine({ radius, colour, gap, thick = 1.5, share = 1 }: Props): ReactElement {
  const start = Math.asin(Math.min(1, gap / 2 / radius));
  const end = start + (2 * Math.PI - 2 * start) * share;
  return <Arc innerRadius={radius - thick / 2} outerRadius={radius + thick / 2} startAngle={start} endAngle={end} fill={colour} />;
}
