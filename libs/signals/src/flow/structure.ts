import { DAY_MS } from '@ambit/activity';
import type { Facts } from '../facts/facts.js';
import { NO_TEAM } from '../facts/teams.js';
import { everybodysRows, fewestOf, openRowsOf, type Cell } from '../groups/open-rows.js';
import type { View } from '../signal.js';
import { adviceGraph, type AdviceGraph } from '../structure/advice-graph.js';
import { betweenness } from '../structure/betweenness.js';
import { brokerage, type BrokerRole } from '../structure/brokerage.js';
import { constraint } from '../structure/constraint.js';
import { waysBetween, type Way } from './ways.js';

/** Who asks whom is looked at over the last ninety days of a period (signals.md S3). */
const ADVICE_MS = 90 * DAY_MS;

const ROLES: readonly BrokerRole[] = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'];

/** What explains the flows: of the organization, by teams and as counts. */
export interface Structure {
  readonly ways: readonly Way[];
  /** Teams that lie on a shortest way between two others, and the reviews they gave and received across. */
  readonly connecting: readonly Omit<Cell, 'to'>[];
  readonly values: Readonly<Record<string, number>>;
}

const known = new WeakMap<Facts, Map<string, Structure>>();

/**
 * Made once for all periods that are longer than what is looked at and end alike.
 */
export function readStructure(view: View): Structure {
  const from = Math.max(view.from, view.to - ADVICE_MS);
  const held = known.get(view.facts) ?? new Map<string, Structure>();
  known.set(view.facts, held);
  const key = [from, view.to, fewestOf(view), view.uncovered === true].join(' ');
  let structure = held.get(key);
  if (structure === undefined) {
    held.set(key, (structure = structureOf({ ...view, from })));
  }
  return structure;
}

function structureOf(view: View): Structure {
  const { teams } = view.facts;
  const fewest = fewestOf(view);
  const open = openRowsOf(view);
  const cells = open.cells.filter(({ from, to }) => from !== to);
  const shown = askedIn(view, open.rows);
  const between = adviceGraph(cells.map(({ from, to, rows: weight }) => ({ author: to, reviewer: from, weight })));
  const through = betweenness(between);
  return {
    ways: waysBetween(shown.graph, (person) => teams.teamsOf(shown.sets.get(person) ?? NO_TEAM), fewest),
    connecting: connectingTeams(between, through, cells),
    values: { ...roleCounts(view, everybodysRows(view).known, fewest), ...teamValues(between, through) },
  };
}

/** Who asked whom, and everybody's latest teams. */
interface Asked {
  readonly graph: AdviceGraph;
  readonly sets: ReadonlyMap<number, number>;
}

function askedIn({ facts: { reviews } }: View, rows: Int32Array): Asked {
  const sets = new Map<number, number>();
  for (const row of rows) {
    sets.set(reviews.reviewer[row] ?? 0, reviews.mine[row] ?? NO_TEAM);
    sets.set(reviews.author[row] ?? 0, reviews.theirs[row] ?? NO_TEAM);
  }
  return {
    sets,
    graph: adviceGraph(Array.from(rows, (row) => ({ author: reviews.author[row] ?? 0, reviewer: reviews.reviewer[row] ?? 0 }))),
  };
}

/** How many open triads of these reviews there are of each role, all people together; where enough people stand in between. */
export function roleCounts(view: View, rows: Int32Array, fewest: number): Record<string, number> {
  const { graph, sets } = askedIn(view, rows);
  const roles = brokerage(
    graph,
    (person) => sets.get(person) ?? null,
    (a, b) => view.facts.teams.relation(a, b) === 'same',
  );
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const { triads } = roles[role];
      const between = triads.filter((count) => count > 0).length;
      return between < fewest ? [] : [[role, triads.reduce((sum, count) => sum + count, 0)]];
    }),
  );
}

function teamValues(graph: AdviceGraph, through: Float64Array): Record<string, number> {
  const bound = constraint(graph)
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  if (bound.length === 0) return {};
  const half = bound.length >> 1;
  const median = bound.length % 2 === 1 ? (bound[half] ?? 0) : ((bound[half] ?? 0) + (bound[half - 1] ?? 0)) / 2;
  return { 'median-constraint': median, 'largest-betweenness': through.reduce((most, value) => Math.max(most, value), 0) };
}

function connectingTeams(graph: AdviceGraph, through: Float64Array, cells: readonly Cell[]): Omit<Cell, 'to'>[] {
  return graph.people.flatMap((team, place) => {
    if ((through[place] ?? 0) < 1e-12) return [];
    const own = cells.filter(({ from, to }) => from === team || to === team);
    const rows = own.reduce((sum, cell) => sum + cell.rows, 0);
    const [first, last] = [Math.min(...own.map((cell) => cell.first)), Math.max(...own.map((cell) => cell.last))];
    return [{ from: team, rows, first, last }];
  });
}
