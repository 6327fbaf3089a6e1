import type { ReactElement } from 'react';
import type { Reading } from '../../gql/types-readings.js';
import { counted, figure } from '../../ui/counts.js';
import { numberOf, saysNumber } from '../../ui/reading.js';
import type { Voice } from './voice.js';

/** What there was to do: numbers beside a number, so that it is not read without them. */
export function opportunityWords(reading: Reading, voice: Voice): string {
  if (!saysNumber(reading, 'weeks-present')) return '';
  const weeks = counted(numberOf(reading, 'weeks-present'), 'week');
  const open = numberOf(reading, 'open-outside');
  const [sessions, byRule] = [numberOf(reading, 'sessions'), numberOf(reading, 'sessions-by-rule')];
  const assigned = sessions === 0 ? '' : ` A rule assigned ${figure(byRule)} of ${counted(sessions, 'session')}.`;
  return `${voice.yours ? 'You were' : `${voice.name} was`} here in ${weeks}; ${counted(open, 'pull request')} of other teams ${open === 1 ? 'was' : 'were'} open.${assigned}`;
}

export function Opportunity({ reading, voice }: { reading: Reading | undefined; voice: Voice }): ReactElement | null {
  const words = reading === undefined ? '' : opportunityWords(reading, voice);
  return words === '' ? null : <p className="small">{words}</p>;
}
