import type { Coverage, Distance, Reading, ReadingGroup, Subject } from '@ambit/activity';

/** A row of `reading`, as the queries give it. */
export interface ReadingRow {
  readonly signal: string;
  readonly subject_type: Subject['type'];
  readonly subject_id: number;
  readonly values: Record<string, number>;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly groups: (Omit<ReadingGroup, 'distance'> & { distance: Distance | null })[];
  readonly coverage: Coverage;
}

export const READING = 'signal, subject_type, subject_id, "values", n, low, high, groups, coverage';

export function readingOf(row: ReadingRow): Reading {
  const subject: Subject = row.subject_type === 'organization' ? { type: 'organization' } : { type: row.subject_type, id: row.subject_id };
  return {
    signal: row.signal,
    subject,
    values: row.values,
    n: row.n,
    interval: row.low === null || row.high === null ? null : [row.low, row.high],
    groups: row.groups,
    coverage: row.coverage,
  };
}
