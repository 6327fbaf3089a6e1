import type { LineChange, LinesDiff, ReportingLine } from '../../gql/types-admin.js';
import { counted } from '../../ui/counts.js';
import { day } from '../../ui/dates.js';

const SOURCES = { CSV: 'File', GITHUB: 'Team maintainers', HAND: 'By hand' } as const;

export function sourceWords({ source }: ReportingLine): string {
  return SOURCES[source];
}

/** `since the beginning`, `1 Mar 2026 to 31 May 2026`; half-open, in whole UTC days. */
export function daysWords({ from, to }: Pick<LineChange, 'from' | 'to'>): string {
  const start = from === null ? 'since the beginning' : `from ${day(from)}`;
  return to === null ? start : `${start}, not any more from ${day(to)}`;
}

export function stateWords({ state, runsOutAt, to }: ReportingLine): string {
  switch (state) {
    case 'ENDED':
      return `Ended ${to === null ? '' : day(to)}`.trim();
    case 'RAN_OUT':
      return `Ran out ${day(runsOutAt)}: opens nothing`;
    case 'BEGINS_LATER':
      return 'Begins later';
    case 'HOLDS':
      return `Runs out ${day(runsOutAt)}`;
  }
}

export function changeWords(change: LineChange): string {
  return `${change.manager} leads ${change.login}, ${daysWords(change)}`;
}

/** `2 lines are added, 1 ends, 40 stay and are confirmed.` */
export function diffWords({ added, changed, ended, renewed, applied }: LinesDiff): string {
  const parts = [
    added.length > 0 && `${counted(added.length, 'line')} ${applied ? 'added' : 'to add'}`,
    changed.length > 0 && `${counted(changed.length, 'line')} ${applied ? 'changed' : 'to change'}`,
    ended.length > 0 && `${counted(ended.length, 'line')} ${applied ? 'ended' : 'to end'}`,
    renewed.length > 0 && `${counted(renewed.length, 'line')} ${applied ? 'confirmed' : 'to confirm'} for another 45 days`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing to change.' : `${parts.join(', ')}.`;
}
