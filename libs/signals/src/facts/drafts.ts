import type { LogTables } from '../log/log.js';
import { groupByTime } from './changed.js';

/** A pull request became ready for review, or a draft again. */
interface Turn {
  readonly at: number;
  readonly draft: boolean;
}

/** As it was opened, until it was readied or drafted again. */
export interface Drafts {
  /** Whether a pull request was a draft at a time. */
  at(work: number, at: number): boolean;
  turnsOf(work: number): readonly Turn[];
}

export function readDrafts({ opened, toggles }: LogTables): Drafts {
  const drafts = new Set<number>();
  for (let row = 0; row < opened.length; row++) if (opened.draft[row] === 1) drafts.add(opened.work[row] ?? -1);
  const turns = groupByTime(toggles.work, toggles.at);
  return {
    at(work, at) {
      const last = turns.of(work).findLast((row) => (toggles.at[row] ?? 0) <= at);
      return last === undefined ? drafts.has(work) : toggles.draft[last] === 1;
    },
    turnsOf: (work) => Array.from(turns.of(work), (row) => ({ at: toggles.at[row] ?? 0, draft: toggles.draft[row] === 1 })),
  };
}
