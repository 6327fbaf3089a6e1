import type { Coverage } from '@ambit/activity';
import { NOBODY } from './log/log.js';
import { NO_TEAM } from './facts/teams.js';
import type { View } from './signal.js';

/** What was not known of the teams of some reviews. People only: a bot and a deleted account have no team to know. */
export function teamCoverage(view: View, rows: Iterable<number>, notSaid = 0): Coverage {
  const { reviews, teams } = view.facts;
  let unknownOwnTeam = 0;
  let unknownOtherTeam = 0;
  let assumedTeam = 0;
  for (const row of rows) {
    const mine = reviews.mine[row] ?? NO_TEAM;
    const theirs = reviews.theirs[row] ?? NO_TEAM;
    if (mine === NO_TEAM) unknownOwnTeam += 1;
    if (theirs === NO_TEAM && reviews.author[row] !== NOBODY) unknownOtherTeam += 1;
    if (teams.assumed(mine) || teams.assumed(theirs)) assumedTeam += 1;
  }
  return { unknownOwnTeam, unknownOtherTeam, assumedTeam, notSaid };
}
