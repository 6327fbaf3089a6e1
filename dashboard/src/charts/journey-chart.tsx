import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { DistanceShape } from '../ui/marks.js';
import { JourneyMarkShape } from './journey-mark.js';
import { JourneyStages } from './journey-stages.js';
import { layoutJourney, WIDTH, type Journey, type JourneyLayout, type PlacedMark } from './journey-shape.js';
import { textWidth } from './text-size.js';
import styles from './charts.module.css';

interface Props {
  journey: Journey;
  title: string;
}

const SIDEWAYS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const ACROSS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** A decision's life: a lane a team, time from left to right. One tab stop, arrows between marks, Enter opens one. */
export function JourneyChart({ journey, title }: Props): ReactElement {
  const layout = layoutJourney(journey);
  const { marks } = layout;
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const nodes = useRef<(HTMLAnchorElement | null)[]>([]);
  const current = Math.min(at, Math.max(0, marks.length - 1));
  const move = (index: number): void => {
    setAt(index);
    setSaid(marks[index]?.mark.said ?? '');
    nodes.current[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextMark(marks, current, event.key);
    if (next === null) return;
    event.preventDefault();
    move(next);
  };
  return (
    <>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(layout.height)}`}
        width={WIDTH}
        height={layout.height}
        role="group"
        aria-label={title}
        onKeyDown={onKeyDown}
      >
        <g aria-hidden="true">
          <Lanes journey={journey} layout={layout} />
          <JourneyStages journey={journey} layout={layout} />
        </g>
        {marks.map((placed, index) => (
          <JourneyMarkShape
            key={placed.mark.id}
            placed={placed}
            distance={journey.lanes[placed.lane]?.distance ?? null}
            reached={index === current}
            onFocus={() => setAt(index)}
            ref={(node) => {
              nodes.current[index] = node;
            }}
          />
        ))}
      </svg>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

/** Along the lane, to the nearest of the next lane that has one, or to either end; null for a key that does not move. */
function nextMark(marks: readonly PlacedMark[], current: number, key: string): number | null {
  if (marks.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return marks.length - 1;
  const step = SIDEWAYS[key];
  if (step !== undefined) return (current + step + marks.length) % marks.length;
  const across = ACROSS[key];
  const here = marks[current];
  if (across === undefined || here === undefined) return null;
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const lane = lanes[(lanes.indexOf(here.lane) + across + lanes.length) % lanes.length];
  const there = marks.flatMap((placed, index) => (placed.lane === lane ? [{ index, far: Math.abs(placed.x - here.x) }] : []));
  return there.sort((a, b) => a.far - b.far)[0]?.index ?? current;
}

function Lanes({ journey, layout }: { journey: Journey; layout: JourneyLayout }): ReactElement[] {
  return journey.lanes.map((lane, index) => {
    const y = layout.laneY(index);
    const silentAt = layout.left + (WIDTH - layout.left) * 0.1;
    return (
      <g key={lane.key}>
        <g transform={`translate(6 ${String(y)})`}>
          <DistanceShape distance={lane.distance} filled />
        </g>
        <text x="22" y={y + 4.5} fontSize="13.5">
          {lane.name}
        </text>
        <path d={`M${String(layout.left)} ${String(y)}H${String(WIDTH)}`} stroke="var(--line)" />
        {lane.silent !== null && (
          <>
            <rect x={silentAt - 4} y={y - 10} width={textWidth(lane.silent, 13) + 12} height="20" fill="var(--paper)" />
            <text x={silentAt} y={y + 4.5} fontSize="13" className={styles.silent}>
              {lane.silent}
            </text>
          </>
        )}
      </g>
    );
  });
}
