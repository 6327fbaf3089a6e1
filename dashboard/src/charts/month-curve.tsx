import type { ReactElement } from 'react';

const WIDTH = 344;
const TOP = 10;
const LOW = 66;

/** A share month by month, small: where a month has nothing the line has a gap. Words say it too, so it needs no second form. */
export function MonthCurve({ months }: { months: readonly (number | null)[] }): ReactElement {
  const step = (WIDTH - 24) / Math.max(1, months.length - 1);
  const at = (index: number): number => 12 + index * step;
  const high = (share: number): number => LOW - share * (LOW - TOP);
  const said = months.map((share, index) => `month ${String(index + 1)} ${share === null ? 'none' : String(Math.round(share * 100))}`);
  return (
    <figure>
      <svg
        width={WIDTH}
        height="96"
        viewBox={`0 0 ${String(WIDTH)} 96`}
        role="img"
        aria-label={`Of every 100 threads, those by people who help: ${said.join(', ')}.`}
        style={{ maxWidth: '100%', height: 'auto' }}
      >
        <path d={`M0 ${String(LOW)}H${String(WIDTH)}M0 ${String(TOP)}H${String(WIDTH)}`} stroke="var(--line)" />
        <path d={pathOf(months, at, high)} fill="none" stroke="var(--ink-2)" strokeWidth="2" />
        {months.map((share, index) =>
          share === null ? null : <circle key={index} cx={at(index)} cy={high(share)} r="3.5" fill="var(--ink)" />,
        )}
        <g fontSize="12" aria-hidden="true">
          {months.map((_, index) => (
            <text key={index} x={at(index)} y="88" textAnchor="middle" style={{ fill: 'var(--ink-2)' }}>
              {index + 1}
            </text>
          ))}
        </g>
      </svg>
      <figcaption className="note">Share of threads by people who help, by month</figcaption>
    </figure>
  );
}

function pathOf(months: readonly (number | null)[], at: (index: number) => number, high: (share: number) => number): string {
  let held = false;
  return months
    .map((share, index) => {
      const command = held ? 'L' : 'M';
      held = share !== null;
      return share === null ? '' : `${command}${String(at(index))} ${String(high(share))}`;
    })
    .join('');
}
