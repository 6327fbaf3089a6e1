import { NO_TEAM } from '../facts/teams.js';
import type { View } from '../signal.js';

/** Reviews that people of one team gave to people of another, or of their own. */
export interface Cell {
  /** The reviewer's team and the author's. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

/** The people of a team, or of several together, who took part. */
export interface TakingPart {
  readonly gave: Set<number>;
  readonly received: Set<number>;
}

/** Who reviewed whom, by the teams of their time. */
export interface Flows {
  /** Rows of `reviews` with both teams known. */
  readonly rows: Int32Array;
  /** By both teams, in order of first occurrence. */
  readonly cells: readonly Cell[];
  readonly people: ReadonlyMap<number, TakingPart>;
  /** Everyone who took part. */
  readonly active: number;
}

/** @param rows reviews in order of time */
export function readFlows(view: View, rows: Int32Array): Flows {
  const { reviews, teams } = view.facts;
  const known = rows.filter((row) => teams.relation(reviews.mine[row] ?? NO_TEAM, reviews.theirs[row] ?? NO_TEAM) !== 'unknown');
  const cells: { from: number; to: number; rows: number; first: number; last: number }[] = [];
  const places = new Map<number, Map<number, number>>();
  const people = new Map<number, TakingPart>();
  const active = new Set<number>();
  for (const row of known) {
    const [mine, theirs, at] = [reviews.mine[row] ?? NO_TEAM, reviews.theirs[row] ?? NO_TEAM, reviews.at[row] ?? 0];
    active.add(reviews.reviewer[row] ?? 0).add(reviews.author[row] ?? 0);
    for (const team of teams.teamsOf(mine)) partOf(people, team).gave.add(reviews.reviewer[row] ?? 0);
    for (const team of teams.teamsOf(theirs)) partOf(people, team).received.add(reviews.author[row] ?? 0);
    for (const [from, to] of pairsOf(teams.teamsOf(mine), teams.teamsOf(theirs))) {
      let line = places.get(from);
      if (line === undefined) places.set(from, (line = new Map()));
      const cell = cells[line.get(to) ?? -1];
      if (cell === undefined) line.set(to, cells.push({ from, to, rows: 1, first: at, last: at }) - 1);
      else {
        cell.rows += 1;
        cell.last = at;
      }
    }
  }
  return { rows: known, cells, people, active: active.size };
}

function partOf(people: Map<number, TakingPart>, team: number): TakingPart {
  let part = people.get(team);
  if (part === undefined) people.set(team, (part = { gave: new Set(), received: new Set() }));
  return part;
}

/** Within a team they share, else from each team of the one to each of the other. */
export function pairsOf(mine: readonly number[], theirs: readonly number[]): (readonly [from: number, to: number])[] {
  const shared = mine.filter((team) => theirs.includes(team));
  if (shared.length > 0) return shared.map((team) => [team, team] as const);
  return mine.flatMap((from) => theirs.map((to) => [from, to] as const));
}
