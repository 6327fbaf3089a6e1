import type { Evidence, EvidenceRow } from '../../gql/types-evidence.js';
import { groupName } from '../../ui/reading.js';
import { csv } from '../../ui/save-file.js';
import { kindWords } from './row-words.js';

const HEADINGS = ['at (UTC)', 'repository', 'number', 'title', 'address', 'what', 'groups', 'how it came about', 'marks'];

/** The rows of a list, withheld ones without their titles, so that the file adds up to the same number. */
export function evidenceCsv(evidence: Evidence, rows: readonly EvidenceRow[]): string {
  const names = new Map(evidence.groups.map((group) => [group.key, groupName(group)]));
  return csv(
    HEADINGS,
    rows.map((row) => [
      row.at,
      row.repository,
      row.number ?? '',
      row.title ?? '(withheld)',
      row.url ?? '',
      kindWords(row.kind),
      row.groups.map((key) => names.get(key) ?? key).join('; '),
      row.way ?? '',
      row.marks.join('; '),
    ]),
  );
}
