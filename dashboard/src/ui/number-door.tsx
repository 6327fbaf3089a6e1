import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { useDoorTo } from './address.js';
import { figure } from './counts.js';

/** State of a history entry that a number opened, so that closing can go back instead of forward. */
export const OPENED_HERE = { openedHere: true };

/** A number in a sentence: larger than its words, and the way to its list. */
export function NumberDoor({ value, evidence, area }: { value: number; evidence: string; area?: string | undefined }): ReactElement {
  const to = useDoorTo(evidence, undefined, area);
  return (
    <Link className="num" to={to} state={OPENED_HERE} preventScrollReset aria-label={`${figure(value)}, show evidence`}>
      {figure(value)}
    </Link>
  );
}

/** Words that open a list. */
export function WordDoor({
  evidence,
  group,
  children,
  label,
}: {
  evidence: string;
  group?: string;
  children: ReactNode;
  label?: string;
}): ReactElement {
  const to = useDoorTo(evidence, group);
  return (
    <Link to={to} state={OPENED_HERE} preventScrollReset className="nowrap" aria-label={label}>
      {children}
    </Link>
  );
}
