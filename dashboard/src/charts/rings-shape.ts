import type { Box } from './text-size.js';

type OuterRing = 'WORKS_WITH' | 'SELDOM';

export interface RingTeam {
  readonly key: string;
  readonly name: string;
  readonly ring: OuterRing;
  readonly rows: number;
  /** Said under the name where there is room: `8 reviews, new`. */
  readonly under: string;
}

/** A team as the figure draws and says it. */
export interface ReachTeam extends RingTeam {
  readonly askedFirst: boolean;
  /** What is read aloud: name, count, distance, who asked. */
  readonly said: string;
}

export interface RingLabel {
  readonly box: Box;
  readonly x: number;
  /** Base line of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The name, on one line or two. */
  readonly lines: readonly string[];
  /** After the name: on a line of its own beside a mark, on the same line in a column. */
  readonly under: string;
}

export interface RingMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly label: RingLabel;
  /** From the mark to a label that could not stand beside it. */
  readonly leader: readonly (readonly [number, number])[];
}

export interface RingsLayout {
  readonly form: 'near' | 'columns';
  readonly centre: readonly [number, number];
  readonly radii: { readonly own: number; readonly worksWith: number; readonly seldom: number };
  readonly marks: readonly RingMark[];
  readonly nameSize: number;
  readonly markSize: number;
}

export const WIDTH = 496;
export const HEIGHT = 424;

/** `share` of a turn, clockwise from the top. */
export function onRing(centre: readonly [number, number], radius: number, share: number): [number, number] {
  const angle = share * 2 * Math.PI;
  return [centre[0] + radius * Math.sin(angle), centre[1] - radius * Math.cos(angle)];
}

/** `count` places on a ring that leave `gap` of a turn free on either side of its top, where its name stands. */
export function places(count: number, gap: number): number[] {
  return Array.from({ length: count }, (_, index) => gap + ((1 - 2 * gap) * (index + 0.5)) / count);
}
