import type { Coverage } from '@ambit/activity';
import { NO_TEAM } from '../facts/teams.js';
import { NOBODY } from '../log/log.js';
import type { View } from '../signal.js';

/** What was not known of some threads: teams of living people, and what the caller could not tell from words. */
export function threadCoverage({ facts }: View, threads: Iterable<number>, notSaid: number): Coverage {
  const { teams } = facts;
  const { mine, theirs, author } = facts.threads.rows;
  const found = { unknownOwnTeam: 0, unknownOtherTeam: 0, assumedTeam: 0 };
  for (const row of threads) {
    const [own, other] = [mine[row] ?? NO_TEAM, theirs[row] ?? NO_TEAM];
    if (own === NO_TEAM) found.unknownOwnTeam += 1;
    if (other === NO_TEAM && author[row] !== NOBODY) found.unknownOtherTeam += 1;
    if (teams.assumed(own) || teams.assumed(other)) found.assumedTeam += 1;
  }
  return { ...found, notSaid };
}
