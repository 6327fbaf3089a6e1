import type { ReactElement } from 'react';
import { WIDTH, type Journey, type JourneyLayout } from './journey-shape.js';
import { textWidth } from './text-size.js';
import styles from './charts.module.css';

const SIZE = 13;

/** Above the lanes the stages as spans of time with the decision as a line through all lanes, below them the months. */
export function JourneyStages({ journey, layout }: { journey: Journey; layout: JourneyLayout }): ReactElement {
  const floor = layout.laneY(journey.lanes.length - 1) + 28;
  const line = journey.decidedAt === null ? null : layout.x(journey.decidedAt);
  return (
    <g>
      {placed(journey, layout, line).map(({ words, from, to, x, anchor }) => (
        <g key={words}>
          {x !== null && (
            <text x={x} y="16" fontSize={SIZE} textAnchor={anchor} className={styles.silent}>
              {words}
            </text>
          )}
          <path d={`M${String(from)} 30H${String(Math.max(from, to))}`} stroke="var(--line-2)" />
        </g>
      ))}
      {line !== null && (
        <>
          <path d={`M${String(line)} 4V${String(floor)}`} stroke="var(--ink)" strokeWidth="2" />
          <text
            x={line + (atRight(line, journey) ? -10 : 10)}
            y="16"
            fontSize={SIZE}
            fontWeight="600"
            textAnchor={atRight(line, journey) ? 'end' : 'start'}
          >
            {journey.decision}
          </text>
        </>
      )}
      {layout.ticks.map(({ x, words }) => (
        <g key={words + String(x)}>
          <path d={`M${String(x)} ${String(floor)}v5`} stroke="var(--line-2)" />
          <text x={x} y={floor + 20} fontSize="12" textAnchor="middle" className={styles.tick}>
            {words}
          </text>
        </g>
      ))}
      <path d={`M${String(layout.left)} ${String(floor)}H${String(WIDTH)}`} stroke="var(--line-2)" />
    </g>
  );
}

function atRight(line: number, journey: Journey): boolean {
  return line + 10 + textWidth(journey.decision ?? '', SIZE) > WIDTH;
}

interface PlacedStage {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Null: no room for its words. */
  readonly x: number | null;
  readonly anchor: 'start' | 'end';
}

/** The words of a stage stand over its span; the last ends with the drawing; none stands on another. */
function placed(journey: Journey, layout: JourneyLayout, line: number | null): PlacedStage[] {
  let free = layout.left;
  const decisionEnd = line === null ? 0 : line + 16 + textWidth(journey.decision ?? '', SIZE);
  return journey.stages.map((stage) => {
    const from = layout.x(stage.from) + 3;
    const to = layout.x(stage.to) - 3;
    const width = textWidth(stage.words, SIZE);
    const after = line !== null && from >= line;
    if (after) {
      const fits = WIDTH - width > decisionEnd;
      return { words: stage.words, from, to, x: fits ? WIDTH : null, anchor: 'end' };
    }
    const start = Math.max(from, free);
    const end = line === null ? WIDTH : line - 12;
    if (start + width > end) return { words: stage.words, from, to, x: null, anchor: 'start' };
    free = start + width + 16;
    return { words: stage.words, from, to, x: start, anchor: 'start' };
  });
}
