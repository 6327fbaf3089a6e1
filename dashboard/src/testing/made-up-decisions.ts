import type { Evidence } from '../gql/types-evidence.js';
import type {
  AffectedTeam,
  Asking,
  Decision,
  DecisionConnection,
  DecisionLane,
  DecisionLink,
  DecisionMark,
  DecisionPage,
  DocumentRules,
  NamedPerson,
  Overlap,
  OverlapConnection,
} from '../gql/types-decisions.js';
import type { Distance, Group, TeamRef } from '../gql/types.js';
import { ADA, ALL, COVERED, evidence, reading } from './made-up.js';

/** Fragments need to know what each thing is. */
type Kinded<T> = T & { __typename: string };

export function team(name: string): TeamRef {
  return { slug: name.toLowerCase(), name };
}

function named(name: string, login: string | null = null): Kinded<NamedPerson> {
  return { __typename: 'NamedPerson', name, login, person: name === ADA.name ? ADA : null };
}

/** RFC-31 of the mocks, to be changed by the spec that uses it. */
export function decision(more: Partial<Decision> = {}): Kinded<Decision> {
  return {
    __typename: 'Decision',
    id: '31',
    label: 'RFC-31',
    title: 'Cache keys per currency pair',
    kind: 'RFC',
    state: 'ACCEPTED',
    stateWord: 'accepted',
    maturity: null,
    place: 'FILE',
    repository: 'fernholt/rfcs',
    hidden: false,
    path: 'text/0031-cache-keys.md',
    url: 'https://github.com/fernholt/rfcs/blob/main/text/0031-cache-keys.md',
    excerpt: 'Prices are kept by currency pair.',
    authors: [named('Ada Okafor', 'ada'), named('Esi Tan')],
    teams: [team('Payments')],
    begunAt: '2026-08-04T09:00:00.000Z',
    decidedAt: '2026-10-03T09:00:00.000Z',
    movedAt: '2026-11-14T09:00:00.000Z',
    needsReviewers: false,
    numbers: [
      { part: 'document-reach:teams', value: 3 },
      { part: 'adoption:pulls', value: 5 },
      { part: 'adoption:teams', value: 3 },
    ],
    overlaps: 0,
    ...more,
  };
}

/** A draft nobody else has spoken on. */
export const TOKEN_CACHE = decision({
  id: '44',
  label: 'RFC-44',
  title: 'Token cache',
  state: 'DRAFT',
  stateWord: 'draft',
  decidedAt: null,
  begunAt: '2026-11-01T09:00:00.000Z',
  teams: [team('Identity')],
  needsReviewers: true,
  numbers: [],
  overlaps: 1,
});

export function connection(nodes: readonly Decision[], more: Partial<DecisionConnection> = {}): DecisionConnection {
  return {
    __typename: 'DecisionConnection',
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: nodes.length,
    hidden: 0,
    ...more,
  };
}

function mark(id: string, at: string, more: Partial<DecisionMark> = {}): DecisionMark {
  return {
    id,
    at,
    kind: 'COMMENT',
    before: at < '2026-10-03',
    title: 'Cache keys per currency pair',
    url: 'https://github.com/fernholt/rfcs/pull/31',
    number: 31,
    repository: 'fernholt/rfcs',
    excerpt: null,
    how: null,
    ...more,
  };
}

function pull(id: string, at: string, repository: string, number: number, how: DecisionMark['how'] = 'MENTION'): DecisionMark {
  const url = `https://github.com/fernholt/${repository}/pull/${String(number)}`;
  return mark(id, at, { kind: 'PULL', before: false, how, repository: `fernholt/${repository}`, number, url });
}

function lane(name: string, distance: Distance, marks: readonly DecisionMark[]): DecisionLane {
  return { team: team(name), distance, affected: name !== 'Payments', marks: [...marks] };
}

const LANES: readonly DecisionLane[] = [
  lane('Payments', 'OWN', [mark('1', '2026-08-15T09:00:00.000Z', { kind: 'ANSWERED' })]),
  lane('Billing', 'WORKS_WITH', []),
  lane('Ledger', 'WORKS_WITH', [
    mark('2', '2026-08-11T09:00:00.000Z', { kind: 'CHANGED' }),
    mark('3', '2026-09-02T09:00:00.000Z', { kind: 'CHANGED' }),
    pull('4', '2026-10-06T09:00:00.000Z', 'ledger', 790),
    pull('5', '2026-10-24T09:00:00.000Z', 'ledger-fx', 212, 'BY_HAND'),
  ]),
  lane('Search', 'SELDOM', [
    mark('6', '2026-09-05T09:00:00.000Z', { kind: 'CHANGED' }),
    pull('7', '2026-10-12T09:00:00.000Z', 'search-core', 812),
  ]),
];

function link(more: Partial<DecisionLink> = {}): Kinded<DecisionLink> {
  return {
    __typename: 'DecisionLink',
    id: '790',
    at: '2026-10-06T09:00:00.000Z',
    title: 'Key the FX cache by pair',
    url: 'https://github.com/fernholt/ledger/pull/790',
    repository: 'fernholt/ledger',
    number: 790,
    teams: [team('Ledger')],
    distance: 'WORKS_WITH',
    how: 'MENTION',
    by: null,
    merged: true,
    proposes: false,
    implements: true,
    counted: true,
    mayUndo: false,
    ...more,
  };
}

export function affected(name: string, more: Partial<AffectedTeam> = {}): Kinded<AffectedTeam> {
  return {
    __typename: 'AffectedTeam',
    team: team(name),
    distance: 'WORKS_WITH',
    when: 'NEVER',
    firstAt: null,
    rows: 0,
    ask: { host: 'github.com', id: '140', login: 'dara', name: 'Dara Silva', teams: [] },
    comment: `@dara this pull request changes files that ${name} looks after. Does it affect you? https://github.com/fernholt/ledger/pull/902`,
    ...more,
  };
}

export function overlap(more: Partial<Overlap> = {}): Kinded<Overlap> {
  const side = (one: Decision): Overlap['left'] & { __typename: string } => ({
    __typename: 'OverlapSide',
    decision: one,
    title: one.title,
    url: one.url,
    repository: one.repository,
    number: null,
    path: one.path,
    at: one.begunAt,
    teams: one.teams,
  });
  return {
    __typename: 'Overlap',
    key: 'documents:31:44',
    of: 'DOCUMENTS',
    left: side(decision()),
    right: side(TOKEN_CACHE),
    likeness: 0.62,
    how: 'WORDS',
    terms: ['cache', 'currency', 'pair'],
    paths: ['ledger/fx'],
    verdict: null,
    ...more,
  };
}

export function overlaps(nodes: readonly Overlap[], more: Partial<OverlapConnection> = {}): OverlapConnection {
  return {
    __typename: 'OverlapConnection',
    edges: nodes.map((node) => ({ cursor: node.key, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: nodes.length,
    hidden: 0,
    ...more,
  };
}

export function decisionPage(more: Partial<DecisionPage> = {}): DecisionPage {
  return {
    __typename: 'DecisionPage',
    decision: decision(),
    measuring: false,
    generation: '9',
    measuredAt: '2026-11-22T06:12:00.000Z',
    asOf: '2026-11-22T06:10:00.000Z',
    fetched: { repositories: 84, of: 84, complete: true },
    readings: [
      reading('document-reach', 1, { voices: 12, teams: 4, 'teams-before': 3, changed: 2 }, { n: 12 }),
      reading('adoption', 5, { cited: 6, pulls: 5, teams: 3 }, { n: 5 }),
    ],
    states: [
      { at: '2026-08-04T09:00:00.000Z', state: 'DRAFT', word: 'draft', by: named('Ada Okafor', 'ada'), mergedBy: null, url: null },
      { at: '2026-10-03T09:00:00.000Z', state: 'ACCEPTED', word: 'accepted', by: named('Esi Tan'), mergedBy: named('Esi Tan'), url: null },
    ],
    versions: [{ at: '2026-08-04T09:00:00.000Z', by: named('Ada Okafor', 'ada'), proposed: false, changed: [], url: null, number: 31 }],
    reviewers: [],
    approvers: [],
    supersedes: [],
    supersededBy: [],
    related: [],
    lanes: [...LANES],
    links: [link()],
    affected: [
      affected('Billing'),
      affected('Ledger', { when: 'BEFORE', firstAt: '2026-08-11T09:00:00.000Z', rows: 4, ask: null, comment: null }),
    ],
    implementedAfterDays: 3,
    outcomes: [],
    asksBaseline: false,
    investment: false,
    overlaps: [],
    notes: [],
    ...more,
  };
}

export function asking(more: Partial<Asking> = {}): Kinded<Asking> {
  return {
    __typename: 'Asking',
    id: '902',
    title: 'Split the ledger by currency',
    url: 'https://github.com/fernholt/ledger/pull/902',
    repository: 'fernholt/ledger',
    number: 902,
    openedAt: '2026-11-12T09:00:00.000Z',
    files: 34,
    affected: [
      affected('Billing'),
      affected('Search', { when: 'BEFORE', firstAt: '2026-11-13T09:00:00.000Z', rows: 1, ask: null, comment: null }),
    ],
    ...more,
  };
}

/** The list behind `teams-before` of RFC-31: three teams, one row withheld, one that stands in a file. */
export function decisionEvidence(more: Partial<Evidence> = {}): Evidence {
  const groups: Group[] = ['Ledger', 'Platform', 'Search'].map((name) => ({
    key: `team:${name.toLowerCase()}`,
    team: team(name),
    distance: 'SELDOM',
    rows: 2,
    parts: name === 'Platform' ? ['teams-before'] : ['teams-before', 'changed'],
    first: '2026-08-11T09:00:00.000Z',
    last: '2026-09-02T09:00:00.000Z',
  }));
  const kinds = ['review.commented', 'pull.commented', 'review.submitted', 'document.commented', 'review.commented', 'document.revised'];
  const nodes = kinds.map((kind, index) => ({
    id: String(index),
    at: '2026-08-11T09:00:00.000Z',
    title: index === 0 ? null : 'Cache keys per currency pair',
    url: index === 0 ? null : 'https://github.com/fernholt/rfcs/pull/31',
    repository: 'fernholt/rfcs',
    number: index === 5 ? null : 31,
    kind,
    groups: [groups[index % 3]?.key ?? ''],
    way: null,
    marks: index === 4 ? ['before', 'changed'] : ['before'],
    excerpt: null,
    dispute: null,
  }));
  return {
    ...evidence(),
    signal: 'document-reach',
    part: 'teams-before',
    definition: { ...evidence().definition, signal: 'document-reach', name: 'Reach of a decision', unit: 'voice' },
    period: ALL,
    number: 3,
    total: nodes.length,
    people: 4,
    generation: '9',
    coverage: COVERED,
    groups,
    rows: {
      totalCount: nodes.length,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: nodes.map((node) => ({ cursor: node.id, node })),
    },
    ...more,
  };
}

export function documentRules(more: Partial<DocumentRules> = {}): DocumentRules {
  return {
    __typename: 'DocumentRules',
    rules: [
      { id: '1', by: 'PATH', pattern: 'text/*.md', means: 'RFC', source: 'GUESS', refused: false, repository: 'fernholt/rfcs' },
      { id: '2', by: 'LABEL', pattern: 'incident', means: 'INCIDENT', source: 'ADMIN', refused: false, repository: null },
      { id: '3', by: 'PATH', pattern: 'docs/**/*.md', means: 'DESIGN', source: 'GUESS', refused: true, repository: 'fernholt/web-store' },
    ],
    unknownWords: [{ word: 'parked', documents: 2, example: { id: '31', label: 'RFC-31', title: 'Cache keys per currency pair' } }],
    ...more,
  };
}
