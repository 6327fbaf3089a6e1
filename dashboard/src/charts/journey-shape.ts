import type { Distance } from '../gql/types.js';
import type { LinkHow, MarkKind } from '../gql/types-decisions.js';
import { spread } from './journey-spread.js';
import { ticksOf } from './journey-ticks.js';
import { textWidth } from './text-size.js';

export interface JourneyMark {
  readonly id: string;
  readonly at: string;
  readonly kind: MarkKind;
  readonly how: LinkHow | null;
  /** `ledger #790`; null where nothing is written beside it. */
  readonly label: string | null;
  /** What it opens; null where it may not be opened. */
  readonly url: string | null;
  /** What a reader who does not see it hears. */
  readonly said: string;
  /** How many it stands for, where they were put together. */
  readonly count: number;
}

export interface JourneyLane {
  readonly key: string;
  readonly name: string;
  /** Null: not known. */
  readonly distance: Distance | null;
  readonly marks: readonly JourneyMark[];
  /** Said in the lane where nothing is: `We found no word from Billing`. */
  readonly silent: string | null;
}

export interface JourneyStage {
  readonly words: string;
  readonly from: string;
  readonly to: string;
}

export interface Journey {
  readonly from: string;
  readonly to: string;
  readonly decidedAt: string | null;
  /** `Accepted 3 Oct`. */
  readonly decision: string | null;
  readonly stages: readonly JourneyStage[];
  readonly lanes: readonly JourneyLane[];
}

export interface PlacedMark {
  readonly mark: JourneyMark;
  readonly lane: number;
  readonly x: number;
  readonly y: number;
  /** Where its words stand; null: no room, they are heard and in the table. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end'; readonly width: number } | null;
}

export interface JourneyLayout {
  readonly left: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
  readonly laneY: (lane: number) => number;
  readonly x: (moment: string) => number;
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

export const WIDTH = 1080;
const TOP = 68;
const LANE = 45;
const BELOW = 30;
const NAME_SIZE = 13.5;
export const LABEL_SIZE = 13;
const LABEL_GAP = 14;
/** Room around a mark in which no words of another may stand. */
const NEAR = 12;
/** Room to the right of a mark for how many it stands for. */
const COUNT_WIDTH = 10;
/** From here on marks of one kind, week and lane are put together. */
export const MOST_MARKS = 200;
const WEEK_MS = 7 * 86_400_000;

/** Where everything stands: a lane a team, time from left to right. */
export function layoutJourney(journey: Journey): JourneyLayout {
  const left = Math.min(180, Math.max(112, ...journey.lanes.map(({ name }) => 34 + textWidth(name, NAME_SIZE))));
  const [from, to] = [Date.parse(journey.from), Date.parse(journey.to)];
  const x = (moment: string): number => left + ((Date.parse(moment) - from) / Math.max(1, to - from)) * (WIDTH - 8 - left);
  const laneY = (lane: number): number => TOP + lane * LANE;
  const sides = sidesOf(journey, x, left);
  const marks = journey.lanes.flatMap((lane, index) => sides.flatMap((side) => placeSide(lane, index, laneY(index), side)));
  return { left, height: laneY(journey.lanes.length - 1) + LANE + BELOW, marks, laneY, x, ticks: ticksOf(journey, x) };
}

/** What lies before the decision, or after it: its line is never crossed by a mark or its words. */
interface Side {
  readonly from: number;
  readonly to: number;
  readonly holds: (mark: JourneyMark) => boolean;
  readonly x: (moment: string) => number;
}

function sidesOf({ decidedAt }: Journey, x: (moment: string) => number, left: number): Side[] {
  if (decidedAt === null) return [{ from: left, to: WIDTH, holds: () => true, x }];
  const [line, decided] = [x(decidedAt), Date.parse(decidedAt)];
  return [
    { from: left, to: line, holds: ({ at }) => Date.parse(at) < decided, x },
    { from: line, to: WIDTH, holds: ({ at }) => Date.parse(at) >= decided, x },
  ];
}

/** Words stand to the right of their mark where the next leaves room, else to its left where the one before does, else nowhere. */
function placeSide(lane: JourneyLane, index: number, y: number, { from, to, holds, x }: Side): PlacedMark[] {
  const sorted = lane.marks.filter(holds).sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  const places = spread(
    sorted.map((mark) => x(mark.at)),
    Math.min(from + NEAR, to),
    Math.max(from, to - NEAR - COUNT_WIDTH),
  );
  let taken = from + 4;
  return sorted.map((mark, i) => {
    const at = places[i] ?? from;
    const width = mark.label === null ? 0 : textWidth(mark.label, LABEL_SIZE);
    const room = Math.min(to - (to === WIDTH ? 0 : 4), (places[i + 1] ?? Infinity) - NEAR);
    const label = labelAt(mark, { at, width, taken, room });
    taken = label?.anchor === 'start' ? at + LABEL_GAP + width : at + NEAR;
    return { mark, lane: index, x: at, y, label };
  });
}

interface Room {
  readonly at: number;
  readonly width: number;
  /** Where the last thing before it ends. */
  readonly taken: number;
  /** Where the next thing begins. */
  readonly room: number;
}

function labelAt(mark: JourneyMark, { at, width, taken, room }: Room): PlacedMark['label'] {
  if (mark.label === null) return null;
  if (at + LABEL_GAP + width <= room) return { x: at + LABEL_GAP, anchor: 'start', width };
  if (at - LABEL_GAP - width >= taken) return { x: at - LABEL_GAP, anchor: 'end', width };
  return null;
}

/** The same lanes with the marks of one kind and week put together, where there are too many to tell apart. */
export function binned(lanes: readonly JourneyLane[], said: (mark: JourneyMark, count: number) => string): readonly JourneyLane[] {
  if (lanes.reduce((sum, lane) => sum + lane.marks.length, 0) <= MOST_MARKS) return lanes;
  return lanes.map((lane) => {
    const bins = new Map<string, JourneyMark[]>();
    for (const mark of lane.marks) {
      const key = `${mark.kind} ${String(Math.floor(Date.parse(mark.at) / WEEK_MS))}`;
      bins.set(key, [...(bins.get(key) ?? []), mark]);
    }
    const marks = [...bins.values()].flatMap((held) => {
      const [first] = held;
      if (first === undefined) return [];
      if (held.length === 1) return [first];
      const count = held.reduce((sum, mark) => sum + mark.count, 0);
      return [{ ...first, label: null, url: null, count, said: said(first, count) }];
    });
    return { ...lane, marks };
  });
}
