import type { RepositorySync, Sync, SyncState } from '../../gql/types-places.js';
import { figure } from '../../ui/counts.js';

export const STATES: Record<SyncState, string> = { QUEUED: 'Queued', FETCHING: 'Fetching', READY: 'Ready', NEEDS_YOU: 'Needs you' };

/** Which repositories the table lists; the numbers of the sentence lead to them. */
export const SHOWN = ['all', 'ready', 'fetching', 'queued', 'needs-you'] as const;
export type Shown = (typeof SHOWN)[number];

const OF: Record<Exclude<Shown, 'all'>, SyncState> = { ready: 'READY', fetching: 'FETCHING', queued: 'QUEUED', 'needs-you': 'NEEDS_YOU' };

/** Those that need somebody first, then A to Z. */
export function arranged(repositories: readonly RepositorySync[], shown: Shown): RepositorySync[] {
  const chosen = shown === 'all' ? repositories : repositories.filter((one) => one.state === OF[shown]);
  const name = (one: RepositorySync): string => `${one.owner}/${one.name}`;
  return [...chosen].sort(
    (a, b) => Number(b.state === 'NEEDS_YOU') - Number(a.state === 'NEEDS_YOU') || name(a).localeCompare(name(b), 'en'),
  );
}

/** A count that may still grow: `at least 96`. */
export function growing(value: number, done: boolean): string {
  return done ? figure(value) : `at least ${figure(value)}`;
}

/** How much of a repository is here, in [0, 1]; null while its size is not known. */
export function progress(one: RepositorySync): number | null {
  if (one.state === 'READY') return 1;
  if (one.pullsTotal === null || one.pullsTotal === 0) return null;
  return Math.min(1, one.pulls / one.pullsTotal);
}

/** The last words of the opening, around the number of weeks for which the pages can be trusted already. */
export function usableWords(sync: Sync): { before: string; weeks: number | null; after: string } {
  if (sync.fetched === sync.all) return { before: '.', weeks: null, after: '' };
  if (sync.completeWeeks === null) return { before: '; pages say “at least” until more are.', weeks: null, after: '' };
  return { before: '; every page works now for the last ', weeks: sync.completeWeeks, after: ' weeks.' };
}

/** `need you`, as many do; `needs you`, as one does. */
export function needYou(count: number): string {
  return count === 1 ? 'needs you' : 'need you';
}

/** `48 ready, 26 queued`, in a fixed order. */
export function stateCounts(repositories: readonly RepositorySync[]): string {
  const states: SyncState[] = ['NEEDS_YOU', 'FETCHING', 'QUEUED', 'READY'];
  return states
    .map((state) => ({ state, count: repositories.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${figure(count)} ${state === 'NEEDS_YOU' ? needYou(count) : STATES[state].toLowerCase()}`)
    .join(', ');
}
