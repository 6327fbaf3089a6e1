import { describe, expect, it } from '@jest/globals';
import { day } from '../testing/story.js';
import type { Act, Role } from './acts.js';
import type { AreaRef } from './areas.js';
import { TouchedAreas } from './touching.js';

const [API, DB, WEB] = ['api', 'db', 'web'].map((area, place): AreaRef => ({ repository: 1, area, key: `area:1:${area}`, place })) as [
  AreaRef,
  AreaRef,
  AreaRef,
];

function act(role: Role, at: number, ...areas: readonly AreaRef[]): Act {
  const plain = {
    seq: 1,
    kind: 'pull.opened',
    document: null,
    work: 1,
    repository: 1,
    how: null,
    person: 1,
    marks: [],
    groups: [],
  } as const;
  return { ...plain, role, at: day(at), areas, placed: true, teams: [] };
}

function monthsOf(found: TouchedAreas): Record<string, number> {
  const values: Record<string, number> = {};
  found.sayMonths(values);
  return values;
}

describe('TouchedAreas', () => {
  it('counts acts by area and role, with when they were', () => {
    const found = new TouchedAreas(day(60));
    for (const one of [act('reviewed', 5, API, DB), act('authored', 3, API), act('reviewed', 40, API)]) found.add(one);
    expect(found.touched).toEqual([API, DB]);
    expect(found.of(API)).toEqual({ area: API, rows: 3, roles: 0b011, first: day(3), last: day(40) });
    expect(found.of(DB)).toMatchObject({ rows: 1, roles: 0b010 });
    expect([found.weights('reviewed'), found.weights('authored'), found.weights('written')]).toEqual([[1, 2], [1], []]);
  });

  it('counts an area once a month and role, and nothing before the last 24 months', () => {
    const found = new TouchedAreas(day(60));
    for (const one of [act('reviewed', 1, API), act('reviewed', 2, API, WEB), act('reviewed', 35, API), act('authored', 1, API)])
      found.add(one);
    found.add(act('written', -800, DB));
    expect(monthsOf(found)).toEqual({ 'authored:2026-01': 1, 'reviewed:2026-01': 2, 'reviewed:2026-02': 1 });
  });

  it('lets go of what was counted before', () => {
    const found = new TouchedAreas(day(60));
    found.add(act('reviewed', 5, API, DB));
    found.begin();
    found.add(act('authored', 6, DB));
    expect([found.touched, monthsOf(found)]).toEqual([[DB], { 'authored:2026-01': 1 }]);
    expect(found.of(DB)).toEqual({ area: DB, rows: 1, roles: 0b001, first: day(6), last: day(6) });
  });
});
