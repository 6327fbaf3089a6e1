import type { Distance } from '@ambit/activity';
import type { Facts } from './facts/facts.js';
import { rowsBetween } from './log/index-of.js';
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
  const touching = touchingOf(view.facts);
  const known = new Map<string, Exclude<Distance, 'own'>>();

  function measure(own: readonly number[], team: number): Exclude<Distance, 'own'> {
    let found = 0;
    for (const row of rowsBetween(touching.get(team) ?? NONE, reviews.at, horizonStart(view), view.from)) {
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

const NONE = new Int32Array(0);
const held = new WeakMap<Facts, ReadonlyMap<number, Int32Array>>();

/** The reviews by and of people of each team, in order of time: the same for every period. */
function touchingOf(facts: Facts): ReadonlyMap<number, Int32Array> {
  const found = held.get(facts);
  if (found !== undefined) return found;
  const { reviews, teams } = facts;
  const rows = new Map<number, number[]>();
  const put = (team: number, row: number): void => {
    const list = rows.get(team);
    if (list === undefined) rows.set(team, [row]);
    else list.push(row);
  };
  for (let row = 0; row < reviews.length; row++) {
    const mine = teams.teamsOf(reviews.mine[row] ?? 0);
    for (const team of mine) put(team, row);
    for (const team of teams.teamsOf(reviews.theirs[row] ?? 0)) if (!mine.includes(team)) put(team, row);
  }
  const touching = new Map(Array.from(rows, ([team, list]) => [team, Int32Array.from(list)] as const));
  held.set(facts, touching);
  return touching;
}
