import { describe, expect, it } from '@jest/globals';
import { evidence } from '../../testing/made-up.js';
import { claimWords } from './claim-words.js';
import type { Whom } from './subject.js';

function claim(signal: string, part: string, number: number, whom: Whom = 'you'): string {
  const one = evidence({ signal, part, number });
  return claimWords(one, whom).join(String(number));
}

describe('the claim over a list', () => {
  it.each([
    ['review-reach', 'teams', 7, 'You reviewed work of 7 other teams.'],
    ['review-reach', 'changed', 1, 'In 1 other team your review changed something.'],
    ['review-reach', 'asked-first', 3, '3 other teams asked you first.'],
    ['review-reach', 'new', 2, '2 other teams are new to you since May.'],
    ['pull', 'by-name', 23, 'You were asked by name 23 times.'],
    ['pull', 'unasked', 1, 'You joined unasked 1 time.'],
    ['cross-team-share', 'cross', 38, 'You gave 38 reviews to other teams.'],
  ])('%s:%s', (signal, part, number, words) => {
    expect(claim(signal, part, number)).toBe(words);
  });

  it.each([
    ['document-reach', 'teams-before', 3, '3 other teams spoke before the decision.'],
    ['document-reach', 'changed', 1, 'In 1 other team a thread changed the design.'],
    ['adoption', 'pulls', 5, '5 pull requests of other teams cite it.'],
    ['adoption', 'pulls', 1, '1 pull request of other teams cites it.'],
    ['alignment', 'never', 1, 'We found no word from 1 affected team.'],
    ['carried-by-others', 'by-others', 2, '2 changes carry it out, made by others than its authors.'],
    ['early-help', 'helped', 1, '1 thread on the draft was followed by other words.'],
  ])('of a decision, %s:%s', (signal, part, number, words) => {
    expect(claim(signal, part, number, 'decision')).toBe(words);
  });

  it.each([
    ['adoption', 'documents', 2, 'you', 'Work of other teams cites 2 decisions you wrote.'],
    ['adoption', 'teams', 1, 'them', 'Work of 1 other team cites decisions this person wrote.'],
    ['early-help', 'helped', 3, 'you', '3 of your threads on drafts were followed by other words.'],
    ['document-reach', 'teams', 3, 'you', 'People of 3 other teams spoke on decisions you wrote.'],
  ] as const)('of what a person wrote, %s:%s', (signal, part, number, whom, words) => {
    expect(claim(signal, part, number, whom)).toBe(words);
  });

  it.each([
    ['carried', 'changed', 12, '12 of your comments were followed by a change.'],
    ['carried', 'unanswered', 1, '1 of your comments was unanswered when the pull request ended.'],
    ['judgment', 'people', 5, '5 people asked for you by name.'],
    ['because-of-you', 'chains', 1, '1 chain begins with a comment of yours.'],
    ['became-a-page', 'users', 1, '1 person named a page since.'],
    ['scope', 'repositories', 1, 'You touched 1 repository.'],
  ])('of what came of it, %s:%s', (signal, part, number, words) => {
    expect(claim(signal, part, number)).toBe(words);
  });

  it.each([
    ['bottlenecks', 'open', 2, '2 pull requests wait now.'],
    ['bottlenecks', 'needs-second-reviewer', 1, '1 pull request was merged where fewer than three can review.'],
    ['knowledge-spread', 'at-risk', 9, '9 files are known by one person at most.'],
  ])('of an area, %s:%s', (signal, part, number, words) => {
    expect(claim(signal, part, number, 'area')).toBe(words);
  });

  it('uses the part’s own name where no sentence is written for it', () => {
    const other = evidence({ signal: 'elsewhere', part: 'areas', number: 4 });
    other.definition = {
      ...other.definition,
      name: 'Elsewhere',
      parts: [{ id: 'areas', name: 'areas touched', what: '', countedIn: 'ROWS' }],
    };
    expect(claimWords(other, 'you').join('4')).toBe('Elsewhere: 4 areas touched.');
  });
});
