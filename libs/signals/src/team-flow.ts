import type { Reading, ReadingGroup } from '@ambit/activity';
import { teamCoverage } from './coverage.js';
import { pairsOf, readFlows, type Cell, type Flows } from './flow/cells.js';
import { hiddenTeams } from './flow/hidden.js';
import { readMixing } from './flow/mixing.js';
import { readStructure } from './flow/structure.js';
import type { Way } from './flow/ways.js';
import { NO_TEAM } from './facts/teams.js';
import type { Signal, View } from './signal.js';
import { rowsOf } from './subjects.js';
import { byRows, partOf, teamKey } from './tally.js';
import { TEAM_FLOW } from './team-flow-definition.js';

/** Who reviews for whom, by teams: nothing of a person, and nothing of a team too small to hide one. */
export const teamFlow: Signal = {
  definition: TEAM_FLOW,
  *measure(view) {
    const rows = rowsOf(view, { type: 'organization' });
    const flows = readFlows(view, rows);
    if (flows.rows.length === 0) return;
    const hidden = hiddenTeams(flows.people, TEAM_FLOW.floor);
    const shown = flows.cells.filter(({ from, to }) => !hidden.has(from) && !hidden.has(to));
    yield organizationReading(view, rows, flows, shown, hidden);
    const cellsOf = byTeam(shown);
    for (const [team, { gave, received }] of flows.people) {
      if (hidden.has(team)) continue;
      yield teamReading(view, team, new Set([...gave, ...received]).size, cellsOf.get(team) ?? []);
    }
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

function organizationReading(view: View, rows: Int32Array, flows: Flows, shown: readonly Cell[], hidden: ReadonlySet<number>): Reading {
  const enough = flows.active >= TEAM_FLOW.floor;
  const structure = enough ? readStructure(view, rows, TEAM_FLOW.floor) : { ways: [], connecting: [], values: {} };
  const cells = shown.map((cell) => flowGroup(cell, cell.to, cell.from === cell.to ? ['within'] : ['flows']));
  // What the matrix hides over the period is not told by what explains it over its last ninety days.
  const seen = ({ a, through, c }: Way): boolean => ![a, through, c].some((team) => hidden.has(team));
  const ways = structure.ways.filter(seen).map((way) => wayGroup(view, way));
  const open = structure.connecting.filter(({ from }) => !hidden.has(from));
  const connecting = open.map(({ from, ...counts }) => ({
    key: teamKey(from),
    teamId: from,
    distance: null,
    ...counts,
    parts: ['connecting'],
  }));
  const groups = [...cells, ...ways, ...connecting].sort(byRows);
  return {
    signal: TEAM_FLOW.signal,
    subject: { type: 'organization' },
    values: {
      ...numbers('organization', groups),
      teams: flows.people.size - hidden.size,
      'hidden-teams': hidden.size,
      reviews: flows.rows.length,
      'hidden-reviews': hiddenReviews(view, flows.rows, hidden),
      ...(enough ? readMixing(view, flows.rows) : {}),
      ...structure.values,
    },
    n: flows.active,
    interval: null,
    groups,
    coverage: teamCoverage(view, rows),
  };
}

/** Reviews that stand in no cell that is shown. */
function hiddenReviews({ facts: { reviews, teams } }: View, rows: Int32Array, hidden: ReadonlySet<number>): number {
  return rows.reduce((count, row) => {
    const pairs = pairsOf(teams.teamsOf(reviews.mine[row] ?? NO_TEAM), teams.teamsOf(reviews.theirs[row] ?? NO_TEAM));
    return count + (pairs.every(([from, to]) => hidden.has(from) || hidden.has(to)) ? 1 : 0);
  }, 0);
}

function teamReading(view: View, team: number, active: number, cells: readonly Cell[]): Reading {
  const groups = cells
    .map((cell) => {
      if (cell.from === cell.to) return flowGroup(cell, team, ['within']);
      return cell.from === team ? flowGroup(cell, cell.to, ['given-to']) : flowGroup(cell, cell.from, ['received-from']);
    })
    .sort(byRows);
  const rowsIn = (part: string): number => countedBy(part, groups).reduce((sum, { rows }) => sum + rows, 0);
  const subject = { type: 'team', id: team } as const;
  return {
    signal: TEAM_FLOW.signal,
    subject,
    values: {
      ...numbers('team', groups),
      given: rowsIn('given-to'),
      received: rowsIn('received-from'),
      own: rowsIn('within'),
    },
    n: active,
    interval: null,
    groups,
    coverage: teamCoverage(view, rowsOf(view, subject)),
  };
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
