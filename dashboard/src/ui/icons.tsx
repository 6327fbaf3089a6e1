import type { ReactElement } from 'react';

export function Brand(): ReactElement {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="1.9" fill="currentColor" stroke="none" />
      <path d="M16.44 10.81A4.6 4.6 0 1 1 10.81 7.56" />
      <path d="M17.52 6.48A7.8 7.8 0 1 1 8.1 5.25" />
      <path d="M15.76 1.66A11 11 0 1 1 4.22 4.22" />
    </svg>
  );
}

export function Chevron({ turned = false }: { turned?: boolean }): ReactElement {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <path d={turned ? 'M1 3l4 4 4-4' : 'M3 1l4 4-4 4'} />
    </svg>
  );
}

export function Lock(): ReactElement {
  return (
    <svg width="12" height="14" viewBox="0 0 12 14" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
      <rect x="1" y="6" width="10" height="7" rx="1.2" />
      <path d="M3.3 6V4a2.7 2.7 0 0 1 5.4 0v2" />
    </svg>
  );
}

export function HalfMoon(): ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </svg>
  );
}

/** How much of a ring is drawn: the share of repositories fetched. */
export function RingShare({ share }: { share: number }): ReactElement {
  const length = 2 * Math.PI * 5.5;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" strokeWidth="2" aria-hidden="true">
      <circle cx="7" cy="7" r="5.5" stroke="var(--line)" />
      <circle
        cx="7"
        cy="7"
        r="5.5"
        stroke="var(--ink-2)"
        strokeDasharray={`${String(length * share)} ${String(length)}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}
