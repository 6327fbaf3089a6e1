import { describe, expect, it } from '@jest/globals';
import { arranged, holds, membershipWords } from './membership-words.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
function stay(from: string | null, to: string | null, assumed = false, name = 'Ada Okafor') {
  const at = (day: string | null): string | null => (day === null ? null : `${day}T00:00:00.000Z`);
  return { person: { host: 'github.com', id: name, login: name, name }, role: 'member', from: at(from), to: at(to), assumed };
}

describe('a membership in words', () => {
  it.each([
    [stay('2026-03-03', null), 'since 3 March 2026'],
    [stay(null, null, true), 'assumed from the beginning'],
    [stay(null, null), 'from the beginning'],
    [stay('2025-03-03', '2026-06-01'), '3 March 2025 to 31 May 2026'],
    [stay(null, '2026-06-01', true), 'assumed from the beginning to 31 May 2026'],
    [stay('2027-01-04', null), 'from 4 January 2027'],
  ])('%#', (membership, words) => {
    expect(membershipWords(membership, NOW)).toBe(words);
  });

  it('holds from its first day up to, not including, its last', () => {
    expect(holds(stay('2026-11-22', null), NOW)).toBe(true);
    expect(holds(stay(null, '2026-11-22'), NOW)).toBe(false);
    expect(holds(stay('2026-11-23', null), NOW)).toBe(false);
  });

  it('stands A to Z by name', () => {
    expect(
      arranged([
        stay(null, null, false, 'Cem'),
        stay('2026-01-01', null, false, 'Ada'),
        stay('2025-01-01', '2025-06-01', false, 'Ada'),
      ]).map((one) => [one.person.name, one.from]),
    ).toEqual([
      ['Ada', '2025-01-01T00:00:00.000Z'],
      ['Ada', '2026-01-01T00:00:00.000Z'],
      ['Cem', null],
    ]);
  });
});
