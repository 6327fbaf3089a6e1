import type { Group, Period } from '../gql/types.js';
import type { PersonPage, Reading, Readings } from '../gql/types-readings.js';
import type { Evidence, EvidenceRow } from '../gql/types-evidence.js';

/** Answers of the api about the fictional company, whole, to be changed by the spec that uses them. */
export const ADA = { host: 'github.com', id: '101', login: 'ada', name: 'Ada Okafor', teams: [{ slug: 'payments', name: 'Payments' }] };

export const HALF_YEAR: Period = { key: '26w@2026-11-22', from: '2026-05-24T00:00:00.000Z', to: '2026-11-22T00:00:00.000Z', weeks: 26 };
export const ALL: Period = { key: 'all@2026-11-22', from: null, to: '2026-11-22T00:00:00.000Z', weeks: null };

function group(name: string, distance: 'WORKS_WITH' | 'SELDOM', rows: number, ...parts: string[]): Group {
  const slug = name.toLowerCase();
  return {
    key: `team:${slug}`,
    team: { slug, name },
    distance,
    rows,
    parts: ['teams', ...parts],
    first: '2026-06-03T09:00:00.000Z',
    last: '2026-10-29T15:00:00.000Z',
  };
}

export const SEVEN = [
  group('Billing', 'WORKS_WITH', 8, 'changed'),
  group('Fraud', 'WORKS_WITH', 5),
  group('Ledger', 'WORKS_WITH', 19, 'changed', 'asked-first'),
  group('Mobile', 'SELDOM', 5, 'changed'),
  group('Platform', 'SELDOM', 7, 'changed', 'asked-first', 'new'),
  group('Search', 'SELDOM', 14, 'changed', 'asked-first'),
  group('Web', 'SELDOM', 3, 'new'),
];

export const COVERED = { unknownOwnTeam: 0, unknownOtherTeam: 0, assumedTeam: 0, notSaid: 0 };

export function reading(signal: string, floor: number, numbers: Record<string, number>, more: Partial<Reading> = {}): Reading {
  const n = more.n ?? 61;
  return {
    signal,
    definition: { signal, name: signal, version: 1, floor, unit: 'review', parts: [] },
    numbers: Object.entries(numbers).map(([part, value]) => ({ part, value })),
    n,
    enough: n >= floor,
    interval: null,
    groups: [],
    coverage: COVERED,
    ...more,
  };
}

export const REACH = reading(
  'review-reach',
  1,
  { teams: 7, changed: 5, 'asked-first': 3, new: 2, 'other-reviews': 61, 'other-people': 21, reviews: 99, pulls: 76, people: 40 },
  { groups: SEVEN },
);
export const PULL = reading(
  'pull',
  20,
  { 'by-name': 23, 'by-rule': 18, unasked: 38, 'not-said': 8, counted: 61 },
  { interval: { low: 0.266, high: 0.503 } },
);
export const CROSS = reading('cross-team-share', 20, { cross: 38, all: 61, share: 0.623 }, { interval: { low: 0.497, high: 0.734 } });

export function readings(more: Partial<Readings> = {}): Readings {
  return {
    __typename: 'Readings',
    period: HALF_YEAR,
    generation: '5',
    measuredAt: '2026-11-22T06:12:00.000Z',
    asOf: '2026-11-22T06:10:00.000Z',
    fetched: { repositories: 84, of: 84, complete: true },
    readings: [REACH, PULL, CROSS],
    ...more,
  };
}

export function page(more: Partial<PersonPage> = {}): PersonPage {
  return {
    __typename: 'PersonPage',
    person: ADA,
    yours: true,
    basis: 'OWN',
    purpose: null,
    purposes: [],
    periods: [HALF_YEAR, ALL],
    readings: readings(),
    ...more,
  };
}

function row(id: string, key: string, more: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    id,
    at: '2026-10-01T10:00:00.000Z',
    title: 'Retry a card once, then ask',
    url: 'https://github.com/fernholt/web-checkout/pull/438',
    repository: 'web-checkout',
    number: 438,
    kind: 'review.submitted',
    groups: [key],
    way: 'by-name',
    marks: [],
    excerpt: null,
    dispute: null,
    ...more,
  };
}

/** The list of the seven teams: 61 rows, 4 of them withheld. */
export function evidence(more: Partial<Evidence> = {}): Evidence {
  const rows = SEVEN.flatMap((one) =>
    Array.from({ length: one.rows }, (_, at) =>
      row(`${one.key}-${String(at)}`, one.key, one.key === 'team:fraud' && at < 4 ? { title: null, url: null } : {}),
    ),
  );
  return {
    __typename: 'Evidence',
    signal: 'review-reach',
    part: 'teams',
    definition: {
      signal: 'review-reach',
      name: 'Review reach',
      version: 3,
      claim: 'You reviewed work of so many other teams.',
      floor: 1,
      unit: 'substantive review',
      parts: [{ id: 'teams', name: 'Other teams', what: 'Teams whose work you reviewed.', countedIn: 'GROUPS' }],
    },
    period: HALF_YEAR,
    number: 7,
    countedIn: 'GROUPS',
    total: rows.length,
    people: 21,
    generation: '5',
    measuredAt: '2026-11-22T06:12:00.000Z',
    fetched: { repositories: 84, of: 84, complete: true },
    coverage: COVERED,
    groups: SEVEN,
    rows: {
      totalCount: rows.length,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: rows.map((node) => ({ cursor: node.id, node })),
    },
    ...more,
  };
}
