import type { Reading, Subject } from '@ambit/activity';
import { teamCoverage } from './coverage.js';
import { CROSS_TEAM_SHARE } from './cross-team-share-definition.js';
import { openRowsOf, rowsOfShare } from './groups/open-rows.js';
import { opportunityOf } from './opportunity.js';
import type { Signal, View } from './signal.js';
import { decay, decayedShare } from './stats/decay.js';
import { effectiveNumber } from './stats/effective.js';
import { eiIndex, expectedEiIndex } from './stats/insularity.js';
import { kishSize } from './stats/kish.js';
import { wilson } from './stats/wilson.js';
import { rowsOf, subjectsOf } from './subjects.js';
import { countParts, describedBy, gatherGroups, listPart, partOf, teamKeys, teamOf, type PartRules, type ReviewCase } from './tally.js';
import { readTies } from './ties.js';

const HALF_LIFE_MS = 90 * 86_400_000;
const OWN = 'own';
const ONLY_OWN: readonly string[] = [OWN];

interface Given extends ReviewCase {
  readonly at: number;
  readonly cross: boolean;
}

const RULES = {
  cross: (item) => (item.cross ? item.groups : null),
  all: (item) => item.groups,
} satisfies PartRules<Given>;

export const crossTeamShare: Signal = {
  definition: CROSS_TEAM_SHARE,
  *measure(view) {
    for (const type of ['person', 'team', 'organization'] as const) {
      for (const { subject } of subjectsOf(view, type)) {
        const rows = countedRows(view, subject);
        if (rows !== null) yield readingOf(view, subject, rows);
      }
    }
  },
  evidence(view, reading, part) {
    const cases = collect(view, countedRows(view, reading.subject) ?? NO_ROWS);
    return listPart(view, partOf(CROSS_TEAM_SHARE.parts, part), RULES, cases, describedBy(reading));
  },
};

const NO_ROWS = new Int32Array(0);

/** Of a group what may be told in two parts: within and across. Null: nothing. */
function countedRows(view: View, subject: Subject): Int32Array | null {
  if (view.fewest === undefined || subject.type === 'person') return rowsOf(view, subject);
  const rows = subject.type === 'team' ? rowsOfShare(view, subject.id) : rowsOf(view, subject);
  return rows.length > 0 && openRowsOf(view).split ? rows : null;
}

/** A group of a team or of the organization would count what the matrix may hide. */
function groupsOf(view: View, subject: Subject, cases: readonly Given[]): Reading['groups'] {
  if (view.fewest !== undefined && subject.type !== 'person') return [];
  return gatherGroups(view, cases, (key) => ({ teamId: teamOf(key), distance: key === OWN ? 'own' : null, parts: [] }));
}

function readingOf(view: View, subject: Subject, rows: Int32Array): Reading {
  const cases = collect(view, rows);
  const counts = countParts(CROSS_TEAM_SHARE.parts, RULES, cases);
  const cross = cases.filter((item) => item.cross).length;
  const enough = cases.length >= CROSS_TEAM_SHARE.floor;
  const rates = enough ? { share: cross / cases.length, ...(subject.type === 'person' ? {} : structure(view, subject, cases, cross)) } : {};
  return {
    signal: CROSS_TEAM_SHARE.signal,
    subject,
    values: {
      ...counts,
      ...opportunityOf(view, subject),
      ...rates,
      ...(enough && subject.type === 'organization' ? ties(view, cases) : {}),
    },
    n: cases.length,
    interval: enough ? wilson(cross, cases.length) : null,
    groups: groupsOf(view, subject, cases),
    coverage: teamCoverage(view, rows),
  };
}

/** The reviews for which both teams are known. */
function collect(view: View, rows: Int32Array): Given[] {
  const { reviews, teams } = view.facts;
  const cases: Given[] = [];
  for (const review of rows) {
    const theirs = reviews.theirs[review] ?? 0;
    const relation = teams.relation(reviews.mine[review] ?? 0, theirs);
    if (relation === 'unknown') continue;
    const cross = relation === 'cross';
    cases.push({ review, at: reviews.at[review] ?? 0, cross, groups: cross ? teamKeys(teams.teamsOf(theirs)) : ONLY_OWN });
  }
  return cases;
}

/** What is said of teams and of the organization, never of people. */
function structure(view: View, subject: Subject, cases: readonly Given[], cross: number): Record<string, number> {
  const received = new Map<string, number>();
  // The teams a team gives to are those that are shown.
  const shown = view.fewest !== undefined && subject.type === 'team' ? openRowsOf(view).shown : null;
  for (const item of cases) {
    if (!item.cross || shown?.has(item.review) === false) continue;
    for (const key of item.groups) received.set(key, (received.get(key) ?? 0) + 1 / item.groups.length);
  }
  return {
    ei: eiIndex(cross, cases.length - cross) ?? 0,
    ...decayed(view, cases),
    'effective-teams': effectiveNumber([...received.values()], 1),
  };
}

/** Only where what is left of the reviews is as much as the floor asks of whole ones. */
function decayed(view: View, cases: readonly Given[]): Record<string, number> {
  const weight = kishSize(cases.map(({ at }) => decay(view.to - at, HALF_LIFE_MS)));
  if (weight < CROSS_TEAM_SHARE.floor) return {};
  return { 'decayed-share': decayedShare(cases, view.to, HALF_LIFE_MS).share ?? 0 };
}

/** The organization's index counts pairs of people, not reviews. */
function ties(view: View, cases: readonly Given[]): Record<string, number> {
  const { external, internal, sizes } = readTies(
    view,
    cases.map((item) => item.review),
  );
  const expected = expectedEiIndex(sizes, (a, b) => view.facts.teams.relation(a, b) === 'same');
  return { 'external-ties': external, 'internal-ties': internal, ei: eiIndex(external, internal) ?? 0, 'expected-ei': expected ?? 0 };
}
