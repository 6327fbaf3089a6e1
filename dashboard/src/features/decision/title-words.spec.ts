import { describe, expect, it } from '@jest/globals';
import type { Group } from '../../gql/types.js';
import { decision, decisionPage } from '../../testing/made-up-decisions.js';
import { reading } from '../../testing/made-up.js';
import { plain } from '../../ui/sentence.js';
import { titleWords } from './title-words.js';

interface Case {
  decided?: boolean;
  reach?: Record<string, number>;
  adoption?: Record<string, number>;
  groups?: Group[];
}

function title({ decided = true, reach = {}, adoption = {}, groups = [] }: Case): string {
  const readings = [reading('document-reach', 1, reach, { groups }), reading('adoption', 5, adoption)];
  return plain(titleWords(decisionPage({ readings, decision: decision(decided ? {} : { decidedAt: null }) })));
}

const CITED = { pulls: 5, teams: 3 };

describe('the finding of a decision', () => {
  it.each([
    [
      { reach: { 'teams-before': 3, changed: 2 }, adoption: CITED },
      '3 other teams spoke before the decision and 2 of them changed the design; since then 5 pull requests by 3 other teams cite it.',
    ],
    [
      { reach: { 'teams-before': 1, changed: 1 }, adoption: { pulls: 1, teams: 1 } },
      '1 other team spoke before the decision and changed the design; since then 1 pull request by 1 other team cites it.',
    ],
    [
      { reach: { 'teams-before': 2 }, adoption: { pulls: 2 } },
      '2 other teams spoke before the decision; since then 2 pull requests cite it.',
    ],
    [{}, 'We found no word from other teams before the decision; no pull request of another team cites it since.'],
    [
      { reach: { teams: 3 }, adoption: CITED },
      'We found no word from other teams before the decision; since then 5 pull requests by 3 other teams cite it.',
    ],
  ] satisfies [Case, string][])('once it is decided: %j', (given, words) => {
    expect(title(given)).toBe(words);
  });

  it.each([
    [{}, 'We found no word from other teams yet.'],
    [{ reach: { teams: 1 } }, '1 other team has spoken.'],
    [{ reach: { teams: 4, changed: 1 }, adoption: CITED }, '4 other teams have spoken and 1 of them changed the design.'],
  ] satisfies [Case, string][])('while it is open: %j', (given, words) => {
    expect(title({ ...given, decided: false })).toBe(words);
  });

  it('does not say “of them” of a team that spoke only after', () => {
    const group = { key: 'team:web', team: null, distance: null, rows: 1, first: '', last: '' };
    const reach = { 'teams-before': 2, changed: 1 };
    expect(title({ reach, groups: [{ ...group, parts: ['teams', 'changed'] }] })).toMatch(
      /^2 other teams spoke before the decision; in 1 other team a thread changed the design;/,
    );
    expect(title({ reach, groups: [{ ...group, parts: ['teams', 'teams-before', 'changed'] }] })).toContain('and 1 of them');
  });

  it('has its page before it is measured', () => {
    expect(plain(titleWords(decisionPage({ readings: [] })))).toBe(
      'We found no word from other teams before the decision; no pull request of another team cites it since.',
    );
  });
});
