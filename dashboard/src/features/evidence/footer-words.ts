import type { Evidence, EvidenceRow } from '../../gql/types-evidence.js';
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
  /** What a row is called. */
  readonly unit: string;
}

/** The noun of a definition's unit: `review` of "substantive review with both teams known". */
export function unitWord(unit: string): string {
  return /\b(review|session|thread|comment|voice|document|pull request)s?\b/.exec(unit)?.[1] ?? 'case';
}

/** Numbers whose rows are other things than their signal's unit. */
const ROWS_OF: Record<string, string> = {
  'clarity:questions-after': 'comment',
  'clarity:reopened': 'version',
  'clarity:superseded-early': 'version',
  'alignment:before': 'voice',
  'alignment:after': 'voice',
  'alignment:never': 'voice',
};

/** Signals whose rows are other things than their unit, whatever the number. */
const ROWS_OF_SIGNAL: Record<string, string> = {
  'answer-machine': 'thread',
  'because-of-you': 'link',
  bottlenecks: 'pull request',
  'hard-to-undo': 'pull request',
  independence: 'case',
  judgment: 'occasion',
  'knowledge-spread': 'pull request',
  questions: 'question',
  risk: 'case',
  scope: 'case',
  'shared-practice': 'pull request',
  simpler: 'pull request',
};

/** What a row of this list is called. */
export function unitOf({ signal, part, definition }: Pick<Evidence, 'signal' | 'part' | 'definition'>): string {
  return ROWS_OF[`${signal}:${part}`] ?? ROWS_OF_SIGNAL[signal] ?? unitWord(definition.unit);
}

function groupsWord(groups: readonly Group[]): string {
  if (ofPeople(groups)) return counted(groups.length, 'person', 'people');
  if (ofDecisions(groups)) return counted(groups.length, 'decision');
  if (groups.every(({ key }) => key.startsWith('area:'))) return counted(groups.length, 'area');
  if (groups.every(({ key }) => key.startsWith('path:'))) return counted(groups.length, 'file');
  return counted(groups.length, groups.every((group) => group.team !== null) ? 'team' : 'group');
}

/** Whether groups are people: they have no names here, so their rows are listed instead. */
export function ofPeople(groups: readonly Group[]): boolean {
  return groups.length > 0 && groups.every((group) => group.key.startsWith('person:'));
}

/** Whether groups are decisions, which have pages of their own. */
export function ofDecisions(groups: readonly Group[]): boolean {
  return groups.length > 0 && groups.every((group) => group.key.startsWith('document:'));
}

/** The list's sum in words: "7 teams: 57 reviews listed and 4 withheld make 61." */
export function footerWords({ groups, byGroup, total, rows, unit }: Tally): string {
  const before = byGroup && groups.length > 0 ? `${groupsWord(groups)}: ` : '';
  const withheld = rows.filter((row) => row.title === null).length;
  if (total === 0) return before === '' ? 'Nothing is listed.' : `${before.slice(0, -2)}, nothing is listed.`;
  if (rows.length < total) return `${before}the newest ${figure(rows.length)} of ${counted(total, unit)} are read here so far.`;
  if (withheld === 0) return `${before}${counted(total, unit)} listed.`;
  return `${before}${counted(total - withheld, unit)} listed and ${figure(withheld)} withheld make ${figure(total)}.`;
}

/** Why the groups add up to more than the rows, where they do. */
export function overlapWords({ groups, byGroup, total, unit }: Tally): string | null {
  const standing = groups.reduce((sum, group) => sum + group.rows, 0);
  if (!byGroup || standing <= total) return null;
  if (!groups.every(({ team }) => team !== null))
    return `Some stand in several groups: ${figure(standing)} lines for ${counted(total, unit)}.`;
  return `Work of people in several teams stands in each of them: ${figure(standing)} lines for ${counted(total, unit)}.`;
}
