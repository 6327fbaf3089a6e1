import type { Reading, Subject } from '@ambit/activity';
import type { Signal, View } from '../signal.js';
import type { Story } from './story.js';

/** The reading of a person by letter, of a team by id, or of the organization; undefined where there is none. */
export function readingFor(signal: Signal, story: Story, view: View, who: string | number | null): Reading | undefined {
  if (who === null) return readingOf(signal, view, { type: 'organization' });
  return readingOf(signal, view, typeof who === 'number' ? { type: 'team', id: who } : { type: 'person', id: story.person(who) });
}

/** The reading of a subject; undefined where there is none. */
export function readingOf(signal: Signal, view: View, wanted: Subject): Reading | undefined {
  return [...signal.measure(view)].find(({ subject }) => JSON.stringify(subject) === JSON.stringify(wanted));
}

/** Parts whose number differs from its list: none, ever. A number that is not said has no list. */
export function unequalParts(signal: Signal, view: View, reading: Reading): string[] {
  return signal.definition.parts
    .filter(({ of }) => of === undefined || of.includes(reading.subject.type))
    .filter((part) => {
      const list = signal.evidence(view, reading, part.id);
      const counted = part.countedIn === 'GROUPS' ? list.groups.length : list.rows.length;
      return list.number !== (reading.values[part.id] ?? 0) || counted !== list.number;
    })
    .map((part) => part.id);
}
