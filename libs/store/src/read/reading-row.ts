import type { Coverage, Distance, Reading, ReadingGroup, Subject } from '@ambit/activity';

/** A row of `reading`, as the queries give it. */
export interface ReadingRow {
  readonly signal: string;
  readonly subject_type: Subject['type'];
  readonly subject_id: number;
  /** What tells subjects of one id apart: an area's text, a pair's mentor; else empty. */
  readonly subject_key: string;
  readonly values: Record<string, number>;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly groups: (Omit<ReadingGroup, 'distance'> & { distance: Distance | null })[];
  readonly coverage: Coverage;
}

export const READING = 'signal, subject_type, subject_id, subject_key, "values", n, low, high, groups, coverage';

export function readingOf(row: ReadingRow): Reading {
  return {
    signal: row.signal,
    subject: subjectOf(row),
    values: row.values,
    n: row.n,
    interval: row.low === null || row.high === null ? null : [row.low, row.high],
    groups: row.groups,
    coverage: row.coverage,
  };
}

function subjectOf({ subject_type: type, subject_id: id, subject_key: key }: ReadingRow): Subject {
  switch (type) {
    case 'organization':
      return { type };
    case 'area':
      return { type, id, area: key };
    case 'pair':
      return { type, id, mentor: Number(key) };
    default:
      return { type, id };
  }
}

/** The key columns of a subject. */
export function subjectRow(subject: Subject): Pick<ReadingRow, 'subject_type' | 'subject_id' | 'subject_key'> {
  const key = subject.type === 'area' ? subject.area : subject.type === 'pair' ? String(subject.mentor) : '';
  return { subject_type: subject.type, subject_id: subject.type === 'organization' ? 0 : subject.id, subject_key: key };
}
