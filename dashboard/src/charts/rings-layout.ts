import { columnLayout } from './rings-columns.js';
import { nearLayout } from './rings-near.js';
import type { RingsLayout, RingTeam } from './rings-shape.js';

/** More teams than this stand in the table only. */
export const MOST_TEAMS = 25;
const MOST_NEAR = 14;

/**
 * Where every team and its label stands. Labels touch neither each other nor a mark, for 1 to 25 teams of any name.
 * @param teams A to Z; they go clockwise from the top
 */
export function layoutRings(teams: readonly RingTeam[]): RingsLayout {
  const worksWith = teams.filter((team) => team.ring === 'WORKS_WITH');
  const seldom = teams.filter((team) => team.ring === 'SELDOM');
  const near = teams.length <= MOST_NEAR ? nearLayout(worksWith, seldom) : null;
  return near ?? columnLayout(worksWith, seldom);
}
