import type { ReactElement } from 'react';

const WIDTH = 344;
const MID = 14;

/** A share of every 100 with its band, which fades at both ends: an estimate, not a measurement of a person. */
export function ShareBand({ value, low, high }: { value: number; low: number; high: number }): ReactElement {
  const x = (share: number): number => share * WIDTH;
  const said = `Between ${String(Math.round(low * 100))} and ${String(Math.round(high * 100))} of every 100.`;
  return (
    <svg
      width={WIDTH}
      height="44"
      viewBox={`0 0 ${String(WIDTH)} 44`}
      role="img"
      aria-label={said}
      style={{ maxWidth: '100%', height: 'auto' }}
    >
      <defs>
        <linearGradient id="share-band">
          <stop offset="0" stopColor="var(--heat-3)" stopOpacity="0" />
          <stop offset="0.3" stopColor="var(--heat-3)" stopOpacity="0.7" />
          <stop offset="0.7" stopColor="var(--heat-3)" stopOpacity="0.7" />
          <stop offset="1" stopColor="var(--heat-3)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={`M0 ${String(MID)}H${String(WIDTH)}`} stroke="var(--line-2)" />
      <path d={`M0.5 ${String(MID - 4)}v8M${String(WIDTH - 0.5)} ${String(MID - 4)}v8`} stroke="var(--line-2)" />
      <rect x={x(low)} y={MID - 6} width={Math.max(2, x(high) - x(low))} height="12" fill="url(#share-band)" />
      <path d={`M${String(x(value))} ${String(MID - 9)}v18`} stroke="var(--ink)" strokeWidth="2" />
      <g fontSize="12" aria-hidden="true">
        <text x="0" y="40" style={{ fill: 'var(--ink-2)' }}>
          All within the team
        </text>
        <text x={WIDTH} y="40" textAnchor="end" style={{ fill: 'var(--ink-2)' }}>
          All to other teams
        </text>
      </g>
    </svg>
  );
}
