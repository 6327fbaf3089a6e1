import { FULL_COVERAGE, type Coverage, type Reading, type ReadingGroup } from '@ambit/activity';
import { teamCoverage } from './coverage.js';
import { NO_TEAM } from './facts/teams.js';
import { readMixing } from './flow/mixing.js';
import { readStructure } from './flow/structure.js';
import type { Way } from './flow/ways.js';
import { everybodysRows, fewestOf, openRowsOf, type Cell, type OpenRows } from './groups/open-rows.js';
import type { Signal, View } from './signal.js';
import { byRows, partOf, teamKey } from './tally.js';
import { TEAM_FLOW } from './team-flow-definition.js';

/** Who reviews for whom, by teams: nothing of a person, and no cell of so few that it would be about them. */
export const teamFlow: Signal = {
  definition: TEAM_FLOW,
  *measure(view) {
    const everybody = everybodysRows(view);
    const open = openRowsOf(view);
    if (everybody.known.length === 0 && open.cells.length === 0) return;
    yield organizationReading(view, everybody, open);
    for (const [team, cells] of byTeam(open.cells)) yield teamReading(view, team, open.rows, cells);
  },
  // Made from the groups alone: a list of single reviews would show what the floor hides.
  evidence(_view, reading, part) {
    const groups = countedBy(partOf(TEAM_FLOW.parts, part).id, reading.groups);
    return { number: groups.length, countedIn: 'GROUPS', groups, rows: [], people: 0 };
  },
};

/** The groups a number is the count of. */
function countedBy(part: string, groups: readonly ReadingGroup[]): ReadingGroup[] {
  return groups.filter(({ parts }) => parts.includes(part));
}

function numbers(of: 'team' | 'organization', groups: readonly ReadingGroup[]): Record<string, number> {
  const parts = TEAM_FLOW.parts.filter((part) => part.of?.includes(of));
  return Object.fromEntries(parts.map(({ id }) => [id, countedBy(id, groups).length]));
}

function organizationReading(view: View, { known, unknown }: ReturnType<typeof everybodysRows>, open: OpenRows): Reading {
  const active = peopleOf(view, known).size;
  const enough = active >= fewestOf(view);
  const structure = enough ? readStructure(view) : { ways: [], connecting: [], values: {} };
  const shown = new Set(open.cells.flatMap(({ from, to }) => [from, to]));
  // What the matrix hides over the period is not told by what explains it over its last ninety days.
  const ways = structure.ways.filter(({ a, through, c }) => [a, through, c].every((team) => shown.has(team)));
  const connecting = structure.connecting.filter(({ from }) => shown.has(from));
  const groups = [
    ...open.cells.map((cell) => flowGroup(cell, cell.to, cell.from === cell.to ? ['within'] : ['flows'])),
    ...ways.map((way) => wayGroup(view, way)),
    ...connecting.map(({ from, ...counts }) => ({ key: teamKey(from), teamId: from, distance: null, ...counts, parts: ['connecting'] })),
  ].sort(byRows);
  return {
    signal: TEAM_FLOW.signal,
    subject: { type: 'organization' },
    values: {
      ...numbers('organization', groups),
      teams: shown.size,
      'hidden-teams': teamsWithPeople(view).filter((team) => !shown.has(team)).length,
      reviews: open.rows.length,
      ...(enough && open.split ? readMixing(view, known) : {}),
      ...structure.values,
    },
    n: active,
    interval: null,
    groups,
    coverage: coverageTogether(view, known, unknown),
  };
}

/** Teams that had people in the period, whatever they did: whether somebody of a small one did anything is not told. */
function teamsWithPeople({ facts: { roster }, from, to }: View): number[] {
  const during = roster.memberships.filter((one) => (one.from === null || one.from < to) && (one.to === null || one.to > from));
  const held = new Set(during.map(({ teamId }) => teamId));
  return roster.teams.map(({ id }) => id).filter((id) => held.has(id));
}

function peopleOf({ facts: { reviews } }: View, rows: Int32Array): Set<number> {
  return new Set(Array.from(rows).flatMap((row) => [reviews.reviewer[row] ?? 0, reviews.author[row] ?? 0]));
}

/** Assumed teams are said where enough people's are. */
function coverageTogether(view: View, known: Int32Array, unknown: Int32Array): Coverage {
  const { reviews, teams } = view.facts;
  const assumed = known.filter((row) => teams.assumed(reviews.mine[row] ?? NO_TEAM) || teams.assumed(reviews.theirs[row] ?? NO_TEAM));
  const coverage = teamCoverage(view, [...known, ...unknown]);
  return peopleOf(view, assumed).size < fewestOf(view) ? { ...coverage, assumedTeam: 0 } : coverage;
}

function teamReading(view: View, team: number, rows: Int32Array, cells: readonly Cell[]): Reading {
  const groups = cells
    .map((cell) => {
      if (cell.from === cell.to) return flowGroup(cell, team, ['within']);
      return cell.from === team ? flowGroup(cell, cell.to, ['given-to']) : flowGroup(cell, cell.from, ['received-from']);
    })
    .sort(byRows);
  const rowsIn = (part: string): number => countedBy(part, groups).reduce((sum, { rows: held }) => sum + held, 0);
  return {
    signal: TEAM_FLOW.signal,
    subject: { type: 'team', id: team },
    values: {
      ...numbers('team', groups),
      given: rowsIn('given-to'),
      received: rowsIn('received-from'),
      own: rowsIn('within'),
    },
    n: peopleIn(view, team, rows).size,
    interval: null,
    groups,
    // Of what is shown both teams are known.
    coverage: FULL_COVERAGE,
  };
}

/** People of a team who gave or received what is shown. */
function peopleIn({ facts: { reviews, teams } }: View, team: number, rows: Int32Array): Set<number> {
  const found = new Set<number>();
  for (const row of rows) {
    if (teams.teamsOf(reviews.mine[row] ?? NO_TEAM).includes(team)) found.add(reviews.reviewer[row] ?? 0);
    if (teams.teamsOf(reviews.theirs[row] ?? NO_TEAM).includes(team)) found.add(reviews.author[row] ?? 0);
  }
  return found;
}

function byTeam(cells: readonly Cell[]): Map<number, Cell[]> {
  const found = new Map<number, Cell[]>();
  for (const cell of cells) {
    for (const team of new Set([cell.from, cell.to])) {
      const held = found.get(team);
      if (held === undefined) found.set(team, [cell]);
      else held.push(cell);
    }
  }
  return found;
}

/** @param teamId the team that is not the subject; of the organization the one whose work was reviewed */
function flowGroup({ from, to, ...counts }: Cell, teamId: number, parts: readonly string[]): ReadingGroup {
  const distance = from === to ? 'own' : null;
  return { key: `flow:${String(from)}:${String(to)}`, teamId, distance, ...counts, parts };
}

/** A way has no time of its own: it is of the whole period. */
function wayGroup({ from, to }: View, { a, through, c, triads, role }: Way): ReadingGroup {
  const key = `way:${String(a)}:${String(through)}:${String(c)}`;
  return { key, teamId: through, distance: null, rows: triads, parts: ['ways', role], first: from, last: to - 1 };
}
