import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { readBook } from './book.js';
import { peopleIn } from './count-credit.js';
import { ABOVE, belongings, isGone, rosterFile, teamsOf, TEAMS } from './rosters.js';

const everybody = new Map(Array.from({ length: 20_000 }, (_, person) => [`p${String(person)}`, person]));
const teamsAt = teamsOf(everybody);
const at = (person: number, day: string): string[] => [...teamsAt(person, `${day}T00:00:00Z`)].sort();

describe('teams by rule', () => {
  it('know when somebody moves: the first day belongs to the new team', () => {
    expect([at(5, '2024-02-29'), at(5, '2024-03-01')]).toEqual([[TEAMS[5]], [TEAMS[1]]]);
    expect([at(6, '2026-01-31'), at(6, '2026-02-01')]).toEqual([[TEAMS[6]], [TEAMS[1]]]);
  });

  it('know people in none, in two, and gone', () => {
    expect([at(11, '2020-01-01'), belongings(11)]).toEqual([[], []]);
    expect([at(13, '2017-12-31'), at(13, '2018-01-01')]).toEqual([[TEAMS[6]], [TEAMS[6], TEAMS[0]].sort()]);
    expect([at(17, '2022-05-31'), at(17, '2022-06-01')]).toEqual([[TEAMS[3]], []]);
    expect([isGone(17, '2022-06-01T00:00:00Z'), isGone(17, '2022-05-31T00:00:00Z'), isGone(11, '2026-01-01T00:00:00Z')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(teamsAt(20_001, '2020-01-01T00:00:00Z').size).toBe(0);
  });

  it('leave the team above out where somebody is in one under it', () => {
    const above = [...everybody.values()].filter((person) => belongings(person).some(({ team }) => team === ABOVE));
    const seen = above.map((person) => at(person, '2020-01-01').includes(ABOVE));
    expect(new Set(seen)).toEqual(new Set([true, false]));
    expect(
      above.filter((person) => at(person, '2020-01-01').includes(ABOVE) && at(person, '2020-01-01').some((team) => team === TEAMS[0])),
    ).toEqual([]);
  });

  it('are written as a file of dated memberships', () => {
    expect(
      rosterFile(
        'github.com',
        new Map([
          ['ada', 7],
          ['bo', 5],
        ]),
      ).split('\n'),
    ).toEqual([
      'host,login,team,parent,role,from,to',
      'github.com,ada,alder,grove,member,,',
      'github.com,bo,rowan,,member,,2024-03-01',
      'github.com,bo,birch,grove,member,2024-03-01,',
    ]);
  });
});

const corpus = process.env.AMBIT_CORPUS ?? '';

(corpus === '' ? describe.skip : describe)('teams by rule on the corpus (AMBIT_CORPUS)', () => {
  it('put many people into every case', () => {
    const people = [
      ...peopleIn(['bitcoin/bips', 'bitcoin-core/secp256k1'].map((name) => readBook(join(corpus, 'github', name), name))).values(),
    ];
    const all = people.map(belongings);
    const now = new Date('2026-08-01').toISOString();
    const cases = {
      none: all.filter(({ length }) => length === 0).length,
      several: people.filter((person) => teamsOf(new Map([['', person]]))(person, now).size > 1).length,
      moved: all.filter((own) => own.some(({ to }) => to !== null) && own.some(({ from }) => from !== null)).length,
      gone: people.filter((person) => isGone(person, now)).length,
      above: all.filter((own) => own.some(({ team }) => team === ABOVE)).length,
    };
    expect(Object.entries(cases).filter(([, count]) => count < 50)).toEqual([]);
  });
});
