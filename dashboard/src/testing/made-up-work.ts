import type { Area, AreaConnection, AreaReading } from '../gql/types-areas.js';
import type { Group, TeamRef } from '../gql/types.js';
import type { Reading } from '../gql/types-readings.js';
import { HALF_YEAR, reading } from './made-up.js';

/** Readings about what became of comments, questions, help and work; about areas and everybody together. All invented. */
const AT = { first: '2026-06-03T09:00:00.000Z', last: '2026-10-29T15:00:00.000Z' };

export function placeGroup(key: string, repository: string, text: string | null, ...parts: string[]): Group {
  return { key, team: null, place: { repository, text }, distance: null, rows: 2, parts, ...AT };
}

export const CARRIED = reading(
  'carried',
  20,
  {
    threads: 42,
    changed: 12,
    answered: 9,
    'accepted-later': 2,
    declined: 1,
    unanswered: 7,
    unclear: 3,
    open: 8,
    settled: 31,
    'settled-changed': 12,
    'not-counted': 5,
    share: 0.387,
  },
  { n: 31, interval: { low: 0.237, high: 0.562 } },
);

export const FOUND: readonly Reading[] = [
  CARRIED,
  reading('questions', 1, { questions: 6, changed: 2, answered: 3, teams: 3 }, { n: 6 }),
  reading('trade-offs', 1, { alternatives: 4, 'in-time': 3, changed: 1 }, { n: 4 }),
  reading('judgment', 1, { occasions: 54, asked: 9, people: 5, early: 3, adopted: 2, teams: 2, 'not-recorded': 31 }, { n: 9 }),
  reading('because-of-you', 1, { chains: 3, comments: 3, words: 2, decisions: 2, changes: 7, teams: 2 }, { n: 3 }),
  reading(
    'independence',
    4,
    {
      threads: 31,
      'from-helpers': 12,
      pulls: 12,
      'first-pass': 7,
      given: 4,
      'd-1': 0.9,
      'd-2': 0.8,
      'd-3': 0.8,
      'd-5': 0.5,
      'd-6': 0.3,
      'slope-d': -0.1,
      evidence: 0,
    },
    { n: 5 },
  ),
  reading(
    'answer-machine',
    1,
    { topics: 1, threads: 53, 'came-back': 40 },
    { n: 6, groups: [placeGroup('area:2:fx/rates', 'fernholt/ledger', 'fx/rates', 'topics', 'threads')] },
  ),
  reading('became-a-page', 1, { pages: 1, threads: 9, users: 4 }, { n: 1 }),
  reading('credit-given', 1, { given: 4, 'co-authors': 3, thanks: 1, people: 2 }, { n: 4 }),
  reading(
    'scope',
    1,
    { repositories: 2, areas: 3, teams: 2, authored: 9, reviewed: 30, 'reviewed:2026-05': 2 },
    {
      groups: [
        placeGroup('area:2:fx/rates', 'fernholt/ledger', 'fx/rates', 'areas', 'authored', 'reviewed'),
        placeGroup('area:2:core/post', 'fernholt/ledger', 'core/post', 'areas', 'reviewed'),
        placeGroup('area:9:~12ab', 'fernholt/vault', null, 'areas', 'written'),
      ],
    },
  ),
  reading('shared-practice', 1, { pieces: 2, repositories: 4, teams: 3 }, { n: 6 }),
  reading('risk', 20, { written: 1, reviewed: 2, 'action-items': 3, guards: 1 }, { n: 7 }),
  reading('hard-to-undo', 1, { candidates: 2, authored: 1, reviewed: 1, confirmed: 0 }, { n: 2 }),
  reading('simpler', 1, { candidates: 3, retirements: 1, confirmed: 1 }, { n: 3 }),
  reading(
    'follow-through',
    10,
    { requests: 14, reviewed: 12, returns: 3, returned: 2, 'request-done-by-14': 0.6, 'request-se-14': 0.2, 'request-median-days': 6.6 },
    { n: 17 },
  ),
];

function areaReading(signal: string, numbers: Record<string, number>, n: number, enough = true): AreaReading {
  return { signal, n, enough, interval: null, numbers: Object.entries(numbers).map(([part, value]) => ({ part, value })) };
}

const QUIET_AREA: Area = {
  id: '2-00000000000000aa',
  repository: 'fernholt/ledger',
  area: 'core/post',
  readings: [
    areaReading('bottlenecks', { 'needs-second-reviewer': 6 }, 2, false),
    areaReading('knowledge-spread', { files: 12, 'at-risk': 0, twoOrMore: 12 }, 12),
  ],
};

export const BUSY_AREA: Area = {
  id: '2-00000000000000bb',
  repository: 'fernholt/ledger',
  area: 'fx/rates',
  readings: [
    areaReading('bottlenecks', { reviewers: 7, waited: 12, open: 2, medianHours: 4.6, waits: 12 }, 7),
    areaReading('knowledge-spread', { files: 41, 'at-risk': 9 }, 41),
    areaReading(
      'risk',
      { merges: 40, reverts: 2, incidents: 1, 'one-reviewer': 9, per100: 30, slopePerQuarter: 4.2, slopeChance: 0.013 },
      40,
    ),
  ],
};

const HIDDEN_AREA: Area = {
  id: '9-00000000000000cc',
  repository: 'fernholt/vault',
  area: null,
  readings: [areaReading('risk', { merges: 3, reverts: 0, incidents: 0, 'one-reviewer': 0 }, 3, false)],
};

export function areas(more: Partial<AreaConnection> = {}): AreaConnection {
  const nodes = [QUIET_AREA, BUSY_AREA, HIDDEN_AREA];
  return {
    __typename: 'AreaConnection',
    period: HALF_YEAR,
    generation: '5',
    measuredAt: '2026-11-22T06:12:00.000Z',
    fetched: { repositories: 84, of: 84, complete: true },
    definitions: [
      { signal: 'bottlenecks', version: 1, name: 'Where work waits', floor: 3 },
      { signal: 'knowledge-spread', version: 1, name: 'Files known by two or more', floor: 1 },
      { signal: 'risk', version: 1, name: 'Risk seen and taken out', floor: 20 },
    ],
    repositories: ['fernholt/ledger', 'fernholt/vault'],
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    ...more,
  };
}

const team = (name: string): TeamRef => ({ slug: name.toLowerCase(), name });

function flow(from: string, to: string, rows: number): Group {
  const parts = [from === to ? 'within' : 'flows'];
  return { key: `flow:${from}:${to}`, team: team(to), teams: [team(from), team(to)], distance: null, rows, parts, ...AT };
}

export const FLOW: Reading = reading(
  'team-flow',
  5,
  {
    flows: 3,
    ways: 1,
    teams: 3,
    'hidden-teams': 2,
    reviews: 101,
    'external-ties': 22,
    'internal-ties': 30,
    ei: -0.15,
    'random-low': 0.2,
    'random-high': 0.5,
  },
  {
    groups: [
      flow('Web', 'Ledger', 31),
      flow('Ledger', 'Payments', 14),
      flow('Payments', 'Ledger', 3),
      flow('Ledger', 'Ledger', 22),
      {
        key: 'way:1:2:3',
        team: team('Ledger'),
        teams: [team('Web'), team('Ledger'), team('Payments')],
        distance: null,
        rows: 6,
        parts: ['ways', 'liaison'],
        ...AT,
      },
    ],
  },
);

export const DIFFUSION: Reading = reading('diffusion', 1, {
  pulls: 212,
  windows: 6,
  people: 48,
  mean: 28.24,
  'mean-least': 27.9,
  'mean-most': 28.3,
  'mean-of-all': 0.588,
  'mean-of-others': 0.601,
  'left-out': 1,
  'mean-of-others@2026-09-27': 0.55,
  'mean-of-others@2026-10-25': 0.601,
});
