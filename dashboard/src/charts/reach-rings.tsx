import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Group } from '@visx/group';
import { DISTANCES } from '../ui/marks.js';
import { layoutRings } from './rings-layout.js';
import { HEIGHT, onRing, places, WIDTH, type ReachTeam } from './rings-shape.js';
import { RingLine } from './ring-line.js';
import { textWidth } from './text-size.js';
import { TeamMark } from './team-mark.js';

interface Props {
  teams: readonly ReachTeam[];
  own: { readonly name: string; readonly people: number };
  /** Who stands in the middle: `You`. */
  centre: string;
  title: string;
  onOpen: (key: string) => void;
}

const MOST_PEOPLE = 16;
const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Distance as rings around a person; one tab stop, arrows between teams, Enter opens a team's evidence. */
export function ReachRings({ teams, own, centre, title, onOpen }: Props): ReactElement {
  const layout = layoutRings(teams);
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState('');
  const marks = useRef<(SVGGElement | null)[]>([]);
  const current = Math.min(at, teams.length - 1);
  const move = (index: number): void => {
    const next = (index + teams.length) % teams.length;
    setAt(next);
    setSaid(teams[next]?.said ?? '');
    marks.current[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEP[event.key];
    if (step !== undefined) move(current + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(teams.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(teams[current]?.key ?? '');
    else return;
    event.preventDefault();
  };
  const { radii } = layout;
  const ownGap = Math.min(textWidth(own.name, 12) + 4, radii.own * 1.7);
  return (
    <>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        width={WIDTH}
        height={HEIGHT}
        role="group"
        aria-label={title}
        onKeyDown={onKeyDown}
      >
        <Group left={layout.centre[0]} top={layout.centre[1]}>
          <RingLine radius={radii.own} colour="var(--own)" gap={ownGap} />
          <RingLine radius={radii.worksWith} colour="var(--adjacent)" gap={70} />
          <RingLine radius={radii.seldom} colour="var(--far)" gap={54} />
        </Group>
        <g aria-hidden="true" fontSize="12" textAnchor="middle">
          <RingName x={layout.centre[0]} y={layout.centre[1] - radii.own} words={own.name} />
          <RingName x={layout.centre[0]} y={layout.centre[1] - radii.worksWith} words={DISTANCES.WORKS_WITH.short} />
          <RingName x={layout.centre[0]} y={layout.centre[1] - radii.seldom} words={DISTANCES.SELDOM.short} />
          <circle cx={layout.centre[0]} cy={layout.centre[1]} r={layout.form === 'near' ? 5 : 4} fill="var(--ink)" />
          {layout.form === 'near' && (
            <text x={layout.centre[0]} y={layout.centre[1] + 22} fontSize="13" fontWeight="600">
              {centre}
            </text>
          )}
          <People centre={layout.centre} radius={radii.own} count={own.people} gap={ownGap} />
        </g>
        {layout.marks.map((mark) => {
          const index = teams.findIndex((team) => team.key === mark.key);
          const team = teams[index];
          return (
            team && (
              <TeamMark
                key={mark.key}
                mark={mark}
                team={team}
                layout={layout}
                reached={index === current}
                onFocus={() => setAt(index)}
                onOpen={() => onOpen(mark.key)}
                ref={(node) => {
                  marks.current[index] = node;
                }}
              />
            )
          );
        })}
      </svg>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

function RingName({ x, y, words }: { x: number; y: number; words: string }): ReactElement {
  return (
    <text x={x} y={y + 4} style={{ fill: 'var(--ink-2)' }}>
      {words}
    </text>
  );
}

/** The people of one's own team, a square each. */
function People({
  centre,
  radius,
  count,
  gap,
}: {
  centre: readonly [number, number];
  radius: number;
  count: number;
  gap: number;
}): ReactElement[] {
  const free = Math.asin(Math.min(1, gap / 2 / radius)) / (2 * Math.PI);
  return places(Math.min(count, MOST_PEOPLE), free).map((share) => {
    const [x, y] = onRing(centre, radius, share);
    return (
      <rect
        key={share}
        x={x - 3}
        y={y - 3}
        width="6"
        height="6"
        fill="var(--own)"
        stroke="var(--paper)"
        strokeWidth="2"
        paintOrder="stroke"
      />
    );
  });
}
