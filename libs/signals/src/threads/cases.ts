import type { WrittenCase } from '../documents/cases.js';
import { MANY } from '../facts/reviews.js';
import { rowsBetween } from '../log/index-of.js';
import { NOBODY } from '../log/log.js';
import type { Mark, View } from '../signal.js';
import { personKey, teamKey } from '../tally.js';

/** The group of work by bots and deleted accounts, and of work where one of the two teams is not known. */
const NO_ONE = 'no-one';
const UNKNOWN = 'unknown';

/** A thread as a case: its groups are the teams of the author of the work, or the author where the two shared one. */
export interface ThreadCase extends WrittenCase {
  /** The two shared no team when it was opened. */
  readonly cross: boolean;
}

/**
 * Up to when it is looked at what became of a thread of the period: to what is known now, in the period or later; of all time
 * that is its end, as for documents.
 */
export function knownUntil({ all, to }: View): number {
  return all ? to : Infinity;
}

/** The rows of `threads` that a person opened in the period. */
export function threadsIn({ facts: { threads }, from, to }: View, person: number): Int32Array {
  return rowsBetween(threads.of(person), threads.rows.at, from, to);
}

/** @param instead the one group it stands in, whatever the teams; null: those of the teams */
export function threadCase({ facts }: View, row: number, marks: readonly Mark[], instead: string | null = null): ThreadCase {
  const { teams, pulls } = facts;
  const { rows } = facts.threads;
  const [mine, theirs] = [rows.mine[row] ?? 0, rows.theirs[row] ?? 0];
  const author = rows.author[row] ?? NOBODY;
  const work = rows.work[row] ?? NOBODY;
  const relation = teams.relation(mine, theirs);
  const more: Mark[] = [];
  if (teams.assumed(mine) || teams.assumed(theirs)) more.push('assumed-team');
  if ((pulls.pathsOf(work)?.length ?? 0) > MANY) more.push('many-files');
  if (author === NOBODY) more.push(pulls.of(work)?.bot === true ? 'by-bot' : 'by-deleted-account');
  let groups = [instead ?? UNKNOWN];
  if (instead === null) {
    if (author === NOBODY) groups = [NO_ONE];
    else if (relation !== 'unknown') groups = relation === 'cross' ? teams.teamsOf(theirs).map(teamKey) : [personKey(author)];
  }
  return {
    seq: rows.seq[row] ?? 0,
    at: rows.at[row] ?? 0,
    kind: 'review.commented',
    document: null,
    work,
    repository: rows.repository[row] ?? NOBODY,
    how: null,
    person: author,
    marks: more.length === 0 ? marks : [...marks, ...more],
    groups,
    cross: relation === 'cross',
  };
}
