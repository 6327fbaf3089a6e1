import { describe, expect, it } from '@jest/globals';
import type { RepositorySync, Sync, SyncState } from '../../gql/types-places.js';
import { arranged, growing, progress, stateCounts, usableWords } from './sync-words.js';

function repository(name: string, state: SyncState, more: Partial<RepositorySync> = {}): RepositorySync {
  return {
    name,
    owner: 'fernholt',
    pulls: 96,
    pullsTotal: 192,
    reviews: 204,
    backTo: null,
    state,
    problem: null,
    fetchedAt: null,
    ...more,
  };
}

const SOME = [repository('web', 'READY'), repository('ledger', 'FETCHING'), repository('sdk', 'NEEDS_YOU'), repository('api', 'QUEUED')];

describe('fetching in words', () => {
  it('lists those that need somebody first, then A to Z', () => {
    expect(arranged(SOME, 'all').map((one) => one.name)).toEqual(['sdk', 'api', 'ledger', 'web']);
    expect(arranged(SOME, 'ready').map((one) => one.name)).toEqual(['web']);
    expect(arranged(SOME, 'needs-you').map((one) => one.name)).toEqual(['sdk']);
  });

  it('says at least until a repository is whole', () => {
    expect([growing(1118, true), growing(96, false)]).toEqual(['1,118', 'at least 96']);
    expect([
      progress(repository('a', 'READY')),
      progress(repository('a', 'FETCHING')),
      progress(repository('a', 'QUEUED', { pullsTotal: null })),
    ]).toEqual([1, 0.5, null]);
  });

  it('says from when the pages can be trusted', () => {
    const sync = (more: Partial<Sync>): Sync => ({ fetched: 52, all: 84, completeWeeks: 13, ...more }) as Sync;
    const said = (one: Sync): string => {
      const { before, weeks, after } = usableWords(one);
      return `${before}${weeks === null ? '' : String(weeks)}${after}`;
    };
    expect(said(sync({}))).toBe('; every page works now for the last 13 weeks.');
    expect(said(sync({ completeWeeks: null }))).toBe('; pages say “at least” until more are.');
    expect(said(sync({ fetched: 84 }))).toBe('.');
  });

  it('counts states in a fixed order', () => {
    expect(stateCounts(SOME)).toBe('1 needs you, 1 fetching, 1 queued, 1 ready');
  });
});
