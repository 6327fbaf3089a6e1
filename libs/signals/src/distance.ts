import type { Distance } from '@ambit/activity';
import { firstFrom, allRows } from './log/index-of.js';
import type { View } from './signal.js';

/** From this many reviews either way two teams work with each other. */
const WORKS_WITH = 3;

const BEFORE_MS = 26 * 7 * 86_400_000;

/** The start of the time before a period that decides on distance and on what is new. */
export function horizonStart(view: View): number {
  return view.from - BEFORE_MS;
}

/**
 * How far another team is from one's own teams, by the 26 weeks before the period: `works-with` where three or more
 * substantive reviews went either way between it and anyone of those teams, else `seldom`; never looks at the period
 * itself, so that reviewing a team does not make it near.
 */
export function readDistances(view: View): (own: readonly number[], team: number) => Exclude<Distance, 'own'> {
  const { reviews, teams } = view.facts;
  const all = allRows(reviews.length);
  const low = firstFrom(all, reviews.at, horizonStart(view));
  const high = firstFrom(all, reviews.at, view.from);
  const touching = new Map<number, number[]>();
  for (let row = low; row < high; row++) {
    const both = [...teams.teamsOf(reviews.mine[row] ?? 0), ...teams.teamsOf(reviews.theirs[row] ?? 0)];
    for (const team of new Set(both)) {
      const held = touching.get(team);
      if (held === undefined) touching.set(team, [row]);
      else held.push(row);
    }
  }
  const known = new Map<string, Exclude<Distance, 'own'>>();

  function measure(own: readonly number[], team: number): Exclude<Distance, 'own'> {
    let found = 0;
    for (const row of touching.get(team) ?? []) {
      const mine = teams.teamsOf(reviews.mine[row] ?? 0);
      const theirs = teams.teamsOf(reviews.theirs[row] ?? 0);
      const given = theirs.includes(team) && mine.some((one) => own.includes(one));
      const received = mine.includes(team) && theirs.some((one) => own.includes(one));
      if ((given || received) && ++found === WORKS_WITH) return 'works-with';
    }
    return 'seldom';
  }

  return (own, team) => {
    const key = `${own.join(',')}>${String(team)}`;
    let distance = known.get(key);
    if (distance === undefined) known.set(key, (distance = measure(own, team)));
    return distance;
  };
}
