import { FULL_COVERAGE, type Reading, type Roster, type Subject } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import { mayLeave, toldBy } from './told.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');

function roster(...notices: readonly (string | null)[]): Roster {
  const persons = notices.map((noticeAt, place) => ({ id: place + 1, accounts: [], logins: [], name: '', bot: false, noticeAt }));
  return { version: 1, persons, teams: [], memberships: [] };
}

function leaves(subject: Subject): boolean {
  const reading: Reading = { signal: 'x', subject, values: {}, n: 1, interval: null, groups: [], coverage: FULL_COVERAGE };
  return mayLeave(reading, new Set([1, 2]));
}

describe('who was told', () => {
  it('is whose notice was given by now', () => {
    expect([...toldBy(roster('2026-01-01T00:00:00Z', null, '2026-11-23T10:00:00Z', '2026-11-23T10:00:01Z'), NOW)]).toEqual([1, 3]);
  });
});

describe('what leaves the measuring', () => {
  it('is of people who were told alone', () => {
    expect([leaves({ type: 'person', id: 1 }), leaves({ type: 'person', id: 3 })]).toEqual([true, false]);
  });

  it('is of pairs of which both were told', () => {
    const pairs = [
      [1, 2],
      [2, 1],
      [1, 3],
      [3, 1],
      [3, 4],
    ] as const;
    expect(pairs.map(([id, mentor]) => leaves({ type: 'pair', id, mentor }))).toEqual([true, true, false, false, false]);
  });

  it('is anything that is about no person', () => {
    const subjects: Subject[] = [
      { type: 'team', id: 3 },
      { type: 'document', id: 3 },
      { type: 'pull', id: 3 },
      { type: 'area', id: 3, area: '/src/' },
      { type: 'organization' },
    ];
    expect(subjects.map(leaves)).toEqual(subjects.map(() => true));
  });
});
