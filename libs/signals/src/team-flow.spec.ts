import type { Reading } from '@ambit/activity';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDefinition } from './definition.js';
import { readMixing } from './flow/mixing.js';
import { roleCounts } from './flow/structure.js';
import { rowsOf } from './subjects.js';
import { TEAM_FLOW } from './team-flow-definition.js';
import { teamFlow } from './team-flow.js';
import { shuffled, tell, told } from './testing/company.js';
import { readingFor, unequalParts } from './testing/readings.js';
import { RUNS } from './testing/runs.js';
import { fixtureF, Story } from './testing/story.js';
import { SMALL_GROUP, type View } from './signal.js';

const guarded = (view: View): View => ({ fewest: SMALL_GROUP, ...view });
const readings = (view: View): Reading[] => [...teamFlow.measure(guarded(view))];

/** Teams by letter with so many people each (a1, a2, ...); `pairs` as `ab3`: people of a gave people of b three reviews each in turn. */
function company(sizes: Readonly<Record<string, number>>, pairs: string): Story {
  const story = new Story();
  let pull = 0;
  const names = (team: string): string[] => Array.from({ length: sizes[team] ?? 0 }, (_, i) => `${team}${String(i + 1)}`);
  Object.keys(sizes).forEach((team, i) => {
    for (const who of names(team)) story.team(i + 1, team, '').memberships.push({ ...OF, personId: story.person(who), teamId: i + 1 });
  });
  for (const [from = '', to = '', times = '1'] of pairs.split(' ')) {
    const [givers, authors] = [names(from), names(to)];
    for (let i = 0; i < Math.max(givers.length, authors.length) * Number(times); i++) {
      const [giver, author] = [givers[i % givers.length] ?? '', authors[(i + (from === to ? 1 : 0)) % authors.length] ?? ''];
      pull += 1;
      story.opened(pull / 100, pull, author).reviewed(pull / 100 + 0.5, pull, giver);
    }
  }
  return story;
}

const OF = { personId: 0, teamId: 0, from: null, to: null, assumed: false };

function said(story: Story, who: number | null) {
  const view = guarded(story.view(0, 28));
  const reading = readingFor(teamFlow, story, view, who);
  if (reading === undefined) throw new Error('No reading.');
  expect(unequalParts(teamFlow, view, reading)).toEqual([]);
  return reading;
}

const cells = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.groups.filter(({ key }) => key.startsWith('flow:')).map(({ key, rows }) => [key.slice(5), rows]));

describe('the vectors of S2 and S3', () => {
  const view = fixtureF().view(0, 11);
  const rows = rowsOf(view, { type: 'organization' });

  it('has nine ties, five across, more insular than chance', () => {
    const mixing = readMixing(view, rows);
    expect(mixing).toMatchObject({ 'external-ties': 5, 'internal-ties': 4 });
    expect(mixing['ei']).toBeCloseTo(0.111111, 6);
    expect(mixing['expected-ei']).toBeCloseTo(0.5, 9);
    expect(mixing['random-ei']).toBeCloseTo(0.5, 1);
    expect(mixing['p']).toBeGreaterThan(0.05);
    expect(mixing['p']).toBeLessThan(0.5);
  });

  it('has four gatekeepers’ triads, two representatives’ and one coordinator’s', () => {
    expect(roleCounts(view, rows, 0)).toEqual({
      gatekeeper: 4,
      representative: 2,
      coordinator: 1,
      itinerant: 0,
      liaison: 0,
    });
  });

  it('counts people of several teams as one with whom they share any', () => {
    const story = new Story().team(1, 'one', 'a').team(2, 'two', 'ab').team(3, 'three', 'c');
    story.opened(0, 1, 'a').reviewed(1, 1, 'b').reviewed(1, 1, 'c').opened(0, 2, 'b').reviewed(1, 2, 'c').reviewed(2, 2, 'a');
    const small = story.view(0, 28);
    const mixing = readMixing(small, rowsOf(small, { type: 'organization' }));
    expect(mixing).toMatchObject({ 'external-ties': 2, 'internal-ties': 1, dealings: 1000 });
    // Everybody is tied to everybody: any dealing of places gives the same.
    expect(mixing).toMatchObject({ ei: mixing['expected-ei'], p: 1 });
  });

  it('shows no cell of teams of three people, only how many teams there are', () => {
    // Everybody together are enough, but not those who reviewed within their teams and those who did across.
    expect(readings(fixtureF().view(0, 28))).toEqual([]);
    const { values, groups } = said(company({ a: 3, b: 3, c: 3 }, 'ab1 bc1 ca1 ba1 cb1 ac1 aa1 bb1 cc1'), null);
    expect(groups).toEqual([]);
    expect(values).toMatchObject({ flows: 0, teams: 0, 'hidden-teams': 3, reviews: 0 });
    expect(values).not.toHaveProperty('hidden-reviews');
  });
});

describe('the matrix', () => {
  const story = company({ a: 5, b: 6, c: 7 }, 'ab1 ba2 cc1 ca1');

  it('counts reviews from the team that gave to the team that received', () => {
    const reading = said(story, null);
    expect(cells(reading)).toEqual({ '1:2': 6, '2:1': 12, '3:3': 7, '3:1': 7 });
    expect(reading.values).toMatchObject({ flows: 3, teams: 3, 'hidden-teams': 0, reviews: 32 });
    expect(reading.n).toBe(18);
    expect(reading.groups.find(({ key }) => key === 'flow:3:3')).toMatchObject({ distance: 'own', parts: ['within'] });
    expect(reading.groups.find(({ key }) => key === 'flow:3:1')).toMatchObject({ teamId: 1, distance: null, parts: ['flows'] });
  });

  it('has the row and the column of a team', () => {
    // Nobody reviewed c but itself: it received from seven, and gave by seven.
    expect(said(story, 1).values).toEqual({ 'given-to': 1, 'received-from': 2, given: 6, received: 19, own: 0 });
    expect(said(story, 3)).toMatchObject({ values: { 'given-to': 1, 'received-from': 0, given: 7, received: 0, own: 7 }, n: 7 });
    expect(cells(said(story, 3))).toEqual({ '3:3': 7, '3:1': 7 });
  });

  it('puts reviews of people in several teams into each of their cells, and of people who share one there alone', () => {
    const both = company({ a: 5, b: 5, c: 5 }, 'aa1 bb1 cc1 ac1 ab1');
    for (const who of ['a1', 'a2', 'a3', 'a4', 'a5']) both.memberships.push({ ...OF, personId: both.person(who), teamId: 2 });
    expect(cells(said(both, null))).toEqual({ '1:1': 5, '1:3': 5, '2:2': 15, '2:3': 5, '3:3': 5 });
    expect(cells(said(both, null))).not.toHaveProperty('1:2');
  });
});

describe('small teams', () => {
  const PAIRS = 'aa1 bb1 cc1 dd1 ab1 bc1 cd1 da1 sa1 as1 bs1 cs1 ds1 sb1 sc1 sd1';

  it('are left out, where nothing that is missing to a total is theirs alone', () => {
    const story = company({ a: 5, b: 6, c: 7, d: 8, s: 3 }, PAIRS);
    const reading = said(story, null);
    expect(reading.values).toMatchObject({ teams: 4, 'hidden-teams': 1 });
    const named = new Set(Object.keys(cells(reading)).flatMap((key) => key.split(':')));
    expect([...named].sort()).toEqual(['1', '2', '3', '4']);
    expect(readingFor(teamFlow, story, guarded(story.view(0, 28)), 5)).toBeUndefined();
    expect(reading.values['reviews']).toBe(Object.values(cells(reading)).reduce((sum, rows) => sum + rows, 0));
  });

  it('take the smallest cells of others with them where a total would give them away', () => {
    const story = company({ a: 5, b: 6, c: 7, d: 8, s: 3 }, 'aa1 bb1 cc1 dd1 bc1 cb1 cd1 sa1');
    // What a received from s is all that is missing, until as much is missing elsewhere.
    expect(cells(said(story, null))).toEqual({ '1:1': 5, '2:2': 6, '3:3': 7, '4:4': 8, '3:2': 7, '3:4': 8 });
  });

  it('say only whole batches of people, so that a day more or less never says who it was', () => {
    const story = company({ a: 5, b: 5, c: 8 }, 'ab1 ba1 cc1');
    story.opened(3, 200, 'b1').reviewed(3.5, 200, 'a1');
    const upTo = (to: number): number | undefined => cells(readings(story.view(0, to))[0] ?? EMPTY)['1:2'];
    expect([1, 3, 4, 28].map(upTo)).toEqual([5, 5, 5, 5]);
    for (const who of ['1', '2', '3', '4', '5']) story.opened(5, 200 + Number(who), `b${who}`).reviewed(5.5, 200 + Number(who), `a${who}`);
    expect([1, 4, 6, 28].map(upTo)).toEqual([5, 5, 11, 11]);
  });

  it('are left out alone where there are enough of them', () => {
    const story = company({ a: 5, b: 6, s: 3, t: 3 }, 'aa1 bb1 ab1 as1 sa1 ta1 at1 ss1 tt1');
    expect(cells(said(story, null))).toEqual({ '1:1': 5, '2:2': 6, '1:2': 6 });
  });

  it('say nothing where fewer than five people took part', () => {
    expect(readings(company({ a: 2, b: 2 }, 'ab1 ba1').view(0, 28))).toEqual([]);
  });
});

describe('which teams connect which', () => {
  // b's people review a's work, c's people review b's: a reaches c through b alone.
  const story = company({ a: 5, b: 5, c: 5 }, 'ba3 cb3 ac1 aa1 bb1 cc1');

  it('names the team in between and its ends, never a person', () => {
    const { groups, values } = said(company({ a: 5, b: 5, c: 5 }, 'ba5 cb5 cc1 aa1 ac1'), null);
    expect(values['ways']).toBe(groups.filter(({ parts }) => parts.includes('ways')).length);
    expect(groups.find(({ key }) => key === 'way:1:2:3')).toMatchObject({ teamId: 2, parts: ['ways', 'liaison'] });
    expect(JSON.stringify(groups)).not.toContain('person');
  });

  it('says which lie between others, with teams as the nodes', () => {
    const line = company({ a: 5, b: 5, c: 5 }, 'ba2 cb2 aa1 cc1 ab1 bc1');
    const { groups, values } = said(line, null);
    expect(groups.filter(({ parts }) => parts.includes('connecting')).map(({ key }) => key)).toEqual(['team:2']);
    expect(values).toMatchObject({ connecting: 1, 'largest-betweenness': 1 });
    // Ends: (1)^2 = 1 each; the middle: 0.5^2 + 0.5^2.
    expect(values['median-constraint']).toBeCloseTo(1, 9);
  });

  it('looks at the last ninety days', () => {
    const view = story.view(0, 200);
    const [reading] = readings(view);
    expect(reading?.values).toMatchObject({ flows: 3, ways: 0, connecting: 0 });
    expect(reading?.values).not.toHaveProperty('coordinator');
  });
});

describe('its guards', () => {
  it('passes the checks of the registry', () => {
    expect(() => {
      checkDefinition(TEAM_FLOW);
    }).not.toThrow();
  });

  it('says nothing of persons, in subjects or groups', () => {
    for (const reading of readings(company({ a: 5, b: 6, c: 7 }, 'ab1 ba2 cc1 ca1').view(0, 28))) {
      expect(['organization', 'team']).toContain(reading.subject.type);
      expect(reading.groups.every(({ key, personId }) => /^(flow|way|team):[\d:]+$/.test(key) && personId === undefined)).toBe(true);
      for (const part of TEAM_FLOW.parts) expect(teamFlow.evidence(story28, reading, part.id).rows).toEqual([]);
    }
    expect(() => teamFlow.evidence(story28, EMPTY, 'ei')).toThrow('no number');
  });

  it('depends neither on order nor on duplicates nor on numbering nor on names nor on bots', () => {
    fc.assert(
      fc.property(told, fc.nat(1e6), fc.integer({ min: 1, max: 50 }), (given, seed, offset) => {
        const story = tell(given);
        const plain = readings(story.view(0, 84));
        const rows = [...story.rows, ...story.rows.map((row) => ({ ...row, seq: 20_000 - row.seq }))];
        expect(readings(story.view(0, 84, shuffled(rows, seed)))).toEqual(plain);
        const renamed = tell(given, (other) => {
          other.offset = offset;
          for (const letter of 'gfedcba') other.account(letter);
        });
        expect(readings(renamed.view(0, 84))).toEqual(plain);
        for (let i = 0; i < 4; i++) story.opened(1, 100 + i, 'ci[bot]').reviewed(20 + i, i + 1, 'deps[bot]');
        expect(readings(story.view(0, 84))).toEqual(plain);
      }),
      RUNS,
    );
  });

  it('makes every number equal its list, and says nothing of nothing', () => {
    expect(readings(new Story().view(0, 84))).toEqual([]);
    fc.assert(
      fc.property(told, (given) => {
        const view = tell(given).view(0, 84);
        for (const reading of readings(view)) expect(unequalParts(teamFlow, view, reading)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('adds up over a split period, team by team', () => {
    const story = company({ a: 5, b: 6, c: 7 }, 'ab4 ba4 cc4 ca4 ac4 bb4');
    const total = (from: number, to: number): number => readings(story.view(from, to))[0]?.values['reviews'] ?? 0;
    expect(total(0, 0.9) + total(0.9, 28)).toBe(total(0, 28));
  });
});

const story28: View = fixtureF().view(0, 28);
const EMPTY: Reading = {
  signal: 'team-flow',
  subject: { type: 'organization' },
  values: {},
  n: 0,
  interval: null,
  groups: [],
  coverage: { unknownOwnTeam: 0, unknownOtherTeam: 0, assumedTeam: 0, notSaid: 0 },
};
