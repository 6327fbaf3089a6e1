import type { ReachTeam } from '../../charts/rings-shape.js';
import type { Group } from '../../gql/types.js';
import type { Reading } from '../../gql/types-readings.js';
import { counted } from '../../ui/counts.js';
import { dayKey } from '../../ui/dates.js';
import { DISTANCES } from '../../ui/marks.js';
import { groupName, groupsOf } from '../../ui/reading.js';
import { csv } from '../../ui/save-file.js';
import { object, type Voice } from './voice.js';

export interface ReachRow extends ReachTeam {
  readonly fresh: boolean;
  readonly changed: boolean;
}

function rowOf(group: Group, voice: Voice): ReachRow {
  const ring = group.distance === 'WORKS_WITH' ? 'WORKS_WITH' : 'SELDOM';
  const reviews = counted(group.rows, 'review');
  const askedFirst = group.parts.includes('asked-first');
  const fresh = group.parts.includes('new') && !voice.partial;
  const under = fresh ? `${reviews}, new` : reviews;
  return {
    key: group.key,
    name: groupName(group),
    ring,
    rows: group.rows,
    under,
    askedFirst,
    fresh,
    changed: group.parts.includes('changed'),
    // Begins with the words that are seen, so that what is heard and what can be said to it are the same.
    said: [`${groupName(group)} ${under}`, DISTANCES[ring].words, ...(askedFirst ? [`asked ${object(voice)} first`] : [])].join(', '),
  };
}

/** The other teams of the reach, A to Z. */
export function reachTeams(reading: Reading, voice: Voice): ReachRow[] {
  return groupsOf(reading, 'teams').map((group) => rowOf(group, voice));
}

/** The same rows as the figure. */
export function reachCsv(reading: Reading): string {
  const rows = groupsOf(reading, 'teams').map((group) => [
    groupName(group),
    DISTANCES[group.distance ?? 'SELDOM'].short,
    group.rows,
    group.parts.includes('changed') ? 'yes' : 'no',
    group.parts.includes('asked-first') ? 'yes' : 'no',
    group.parts.includes('new') ? 'yes' : 'no',
    dayKey(group.first),
    dayKey(group.last),
  ]);
  return csv(['team', 'distance', 'reviews', 'a review changed something', 'asked first', 'new', 'first', 'last'], rows);
}
