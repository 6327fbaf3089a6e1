import { describe, expect, it } from '@jest/globals';
import { UnknownPartError } from './signal.js';
import {
  countParts,
  describedBy,
  gatherGroups,
  keysOf,
  listPart,
  partOf,
  personKey,
  ruleOf,
  teamKey,
  teamOf,
  type ReviewCase,
} from './tally.js';
import { day, fixtureF } from './testing/story.js';

const PARTS = [
  { id: 'rows', name: 'Rows', what: 'Every one.', countedIn: 'ROWS' },
  { id: 'kinds', name: 'Kinds', what: 'Each once.', countedIn: 'GROUPS' },
] as const;
const RULES = { rows: (item: ReviewCase) => item.groups, kinds: (item: ReviewCase) => (item.review > 0 ? item.groups : null) };
const CASES: readonly ReviewCase[] = [
  { review: 0, groups: ['team:1'] },
  { review: 1, groups: ['team:2', 'team:3'] },
  { review: 2, groups: ['team:2'] },
];
const describeKey = (key: string) => ({ teamId: teamOf(key), distance: null, parts: [] });

describe('countParts', () => {
  it('counts rows, or the groups of the rows that count', () => {
    expect(countParts(PARTS, RULES, CASES)).toEqual({ rows: 3, kinds: 2 });
    expect(countParts(PARTS, RULES, [])).toEqual({ rows: 0, kinds: 0 });
    expect(keysOf(RULES.kinds, CASES)).toEqual(new Set(['team:2', 'team:3']));
  });

  it('refuses a part without a rule', () => {
    expect(() => countParts([{ ...PARTS[0], id: 'other' }], RULES, CASES)).toThrow(UnknownPartError);
    expect(() => ruleOf(RULES, 'toString')).toThrow(UnknownPartError);
    expect(() => partOf(PARTS, 'other')).toThrow(UnknownPartError);
    expect(partOf(PARTS, 'kinds')).toBe(PARTS[1]);
  });
});

describe('gatherGroups', () => {
  it('counts rows and their first and last, most rows first, then by key', () => {
    const view = fixtureF().view(0, 11);
    expect(gatherGroups(view, CASES, describeKey).map(({ key, rows, first, last }) => [key, rows, first, last])).toEqual([
      ['team:2', 2, day(2), day(3)],
      ['team:1', 1, day(1), day(1)],
      ['team:3', 1, day(2), day(2)],
    ]);
  });
});

describe('listPart', () => {
  it('lists what the number counted', () => {
    const view = fixtureF().view(0, 11);
    for (const part of PARTS) {
      const list = listPart(view, part, RULES, CASES, describeKey);
      expect(list.number).toBe(countParts(PARTS, RULES, CASES)[part.id]);
      expect(list.number).toBe(part.countedIn === 'ROWS' ? list.rows.length : list.groups.length);
    }
    expect(listPart(view, PARTS[1], RULES, CASES, describeKey).rows.map((row) => row.at)).toEqual([day(3), day(2)]);
    expect(listPart(view, PARTS[0], RULES, CASES, describeKey).people).toBe(3);
  });
});

describe('keys', () => {
  it('name teams and people, and read back as teams', () => {
    expect([teamKey(7), personKey(7)]).toEqual(['team:7', 'person:7']);
    expect([teamOf('team:7'), teamOf('person:7'), teamOf('own')]).toEqual([7, null, null]);
  });

  it('are described by what the reading kept of them, else by themselves', () => {
    const group = { key: 'team:1', teamId: 1, distance: 'seldom', rows: 1, parts: ['new'], first: 0, last: 0 } as const;
    const reading = { signal: 's', subject: { type: 'organization' }, values: {}, n: 1, interval: null, groups: [group] } as const;
    const known = describedBy({ ...reading, coverage: { unknownOwnTeam: 0, unknownOtherTeam: 0, assumedTeam: 0, notSaid: 0 } });
    expect(known('team:1')).toEqual({ teamId: 1, distance: 'seldom', parts: ['new'] });
    expect(known('team:2')).toEqual({ teamId: 2, distance: null, parts: [] });
  });
});
