/** Review comments on a file: of one person, or of everyone. */
export interface Expertise {
  readonly comments: number;
  /** Days with any. */
  readonly workdays: number;
  /** The number of the last such day, in days since any one beginning. */
  readonly lastDay: number;
}

/**
 * How much of the reviewing of a file is a person's: the mean of their part of its comments, their part of its workdays and
 * how near their last day is to its last, 1 on the same or the next day and 1/d at d days.
 * @param file everyone together, the person included
 * @returns 0 to 1; 0 without comments
 * Source: cHRev (Zanjani, Kagdi and Bird, TSE 2016) as RelationalGit computes it; vectors in signals.md S6
 */
export function chrev(person: Expertise, file: Expertise): number {
  if (person.comments === 0 || file.comments === 0 || file.workdays === 0) return 0;
  const recency = 1 / Math.max(1, Math.abs(file.lastDay - person.lastDay));
  return (person.comments / file.comments + person.workdays / file.workdays + recency) / 3;
}
