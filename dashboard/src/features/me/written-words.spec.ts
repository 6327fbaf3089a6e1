import { describe, expect, it } from '@jest/globals';
import { reading } from '../../testing/made-up.js';
import { plain } from '../../ui/sentence.js';
import type { Voice } from './voice.js';
import { WRITTEN } from './written-words.js';

const yours: Voice = { yours: true, name: 'Ada Okafor', partial: false };

function said(signal: string, numbers: Record<string, number>, voice: Voice = yours): string {
  const one = WRITTEN.find((written) => written.signal === signal);
  return plain(one?.words(reading(signal, 1, numbers), voice) ?? []);
}

describe('what became of what somebody wrote', () => {
  it.each([
    ['document-reach', { teams: 3, documents: 2 }, 'People of 3 other teams spoke on 2 decisions you wrote.'],
    ['document-reach', { teams: 1, documents: 1 }, 'People of 1 other team spoke on 1 decision you wrote.'],
    ['document-reach', { teams: 0, documents: 0 }, ''],
    ['adoption', { pulls: 5, teams: 3, documents: 1 }, '5 pull requests by 3 other teams cite 1 decision you wrote.'],
    ['adoption', { pulls: 1, teams: 0, documents: 0 }, '1 pull request cites what you wrote.'],
    [
      'carried-by-others',
      { pulls: 7, 'by-others': 5, teams: 2 },
      'Of 7 changes that carry out what you wrote, 5 are by others, in 2 teams.',
    ],
    ['carried-by-others', { pulls: 1, 'by-others': 0, teams: 0 }, 'Of 1 change that carries out what you wrote, we found none by others.'],
    [
      'early-help',
      { threads: 5, helped: 3, documents: 2 },
      '3 of your 5 threads on drafts of others were followed by other words, in 2 drafts.',
    ],
    ['early-help', { threads: 1, helped: 0 }, 'You opened 1 thread on drafts of others; we found none followed by other words.'],
  ])('%s %j', (signal, numbers, words) => {
    expect(said(signal, numbers)).toBe(words);
  });

  it('can only grow while fetching, and names the person on a shared page', () => {
    expect(said('adoption', { pulls: 5, teams: 3, documents: 1 }, { ...yours, partial: true })).toContain('At least 5 pull requests');
    expect(said('document-reach', { teams: 3, documents: 2 }, { ...yours, yours: false })).toContain('2 decisions Ada Okafor wrote');
  });
});
