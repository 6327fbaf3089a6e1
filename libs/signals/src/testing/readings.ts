import type { Reading } from '@ambit/activity';
import type { Signal, View } from '../signal.js';
import type { Story } from './story.js';

/** The reading of a person by letter, of a team by id, or of the organization; undefined where there is none. */
export function readingFor(signal: Signal, story: Story, view: View, who: string | number | null): Reading | undefined {
  return [...signal.measure(view)].find(({ subject }) => {
    if (who === null) return subject.type === 'organization';
    return typeof who === 'number'
      ? subject.type === 'team' && subject.id === who
      : subject.type === 'person' && subject.id === story.person(who);
  });
}

/** Parts whose number differs from its list: none, ever. */
export function unequalParts(signal: Signal, view: View, reading: Reading): string[] {
  return signal.definition.parts
    .filter((part) => {
      const list = signal.evidence(view, reading, part.id);
      const counted = part.countedIn === 'GROUPS' ? list.groups.length : list.rows.length;
      return list.number !== reading.values[part.id] || counted !== list.number;
    })
    .map((part) => part.id);
}
