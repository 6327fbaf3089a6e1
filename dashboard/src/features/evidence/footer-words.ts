import type { EvidenceRow } from '../../gql/types-evidence.js';
import type { Group } from '../../gql/types.js';
import { counted, figure } from '../../ui/counts.js';

export interface Tally {
  readonly groups: readonly Group[];
  /** Whether the number counts groups; else it counts rows. */
  readonly byGroup: boolean;
  /** All rows of the list, read here or not. */
  readonly total: number;
  /** Those read so far. */
  readonly rows: readonly Pick<EvidenceRow, 'title'>[];
  readonly unit: string;
}

/** The noun of a definition's unit: `review` of "substantive review with both teams known". */
export function unitWord(unit: string): string {
  return /\b(review|session|thread|comment|document|pull request)s?\b/.exec(unit)?.[1] ?? 'case';
}

function groupsWord(groups: readonly Group[]): string {
  if (ofPeople(groups)) return counted(groups.length, 'person', 'people');
  return counted(groups.length, groups.every((group) => group.team !== null) ? 'team' : 'group');
}

/** Whether groups are people: they have no names here, so their rows are listed instead. */
export function ofPeople(groups: readonly Group[]): boolean {
  return groups.length > 0 && groups.every((group) => group.key.startsWith('person:'));
}

/** The list's sum in words: "7 teams: 57 reviews listed and 4 withheld make 61." */
export function footerWords({ groups, byGroup, total, rows, unit }: Tally): string {
  const before = byGroup && groups.length > 0 ? `${groupsWord(groups)}: ` : '';
  const withheld = rows.filter((row) => row.title === null).length;
  const word = unitWord(unit);
  if (rows.length < total) return `${before}the newest ${figure(rows.length)} of ${counted(total, word)} are read here so far.`;
  if (withheld === 0) return `${before}${counted(total, word)} listed.`;
  return `${before}${counted(total - withheld, word)} listed and ${figure(withheld)} withheld make ${figure(total)}.`;
}

/** Why the groups add up to more than the rows, where they do. */
export function overlapWords({ groups, byGroup, total, unit }: Tally): string | null {
  const standing = groups.reduce((sum, group) => sum + group.rows, 0);
  if (!byGroup || standing <= total) return null;
  return `Work of people in several teams stands in each of them: ${figure(standing)} lines for ${counted(total, unitWord(unit))}.`;
}
