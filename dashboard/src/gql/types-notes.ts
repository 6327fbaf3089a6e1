import type { EvidenceRow } from './types-evidence.js';

export interface Annotation {
  /** quick-approvals, burst or reciprocal. */
  screen: string;
  /** How many reviews were looked at. */
  of: number;
  rows: Pick<EvidenceRow, 'id' | 'at' | 'title' | 'url' | 'repository' | 'number'>[];
}

/** Beside a person's numbers, for that person alone. */
export interface PersonNotes {
  generation: string;
  notCounted: { why: string; reviews: number }[];
  annotations: Annotation[];
}
