import { parentAt, TEAMS } from './teams.js';

/** Teams that work side by side, within a division and across: most reviews from outside come from one of these. */
const NEIGHBOURS: readonly (readonly [string, string])[] = [
  ['payments', 'ledger'],
  ['payments', 'billing'],
  ['payments', 'fraud'],
  ['billing', 'ledger'],
  ['billing', 'tax'],
  ['tax', 'ledger'],
  ['search', 'data'],
  ['search', 'web'],
  ['web', 'mobile'],
  ['mobile', 'identity'],
  ['identity', 'platform'],
  ['platform', 'data'],
  ['fraud', 'data'],
  ['fraud', 'identity'],
];

/** Of one division, but no neighbours. */
const RELATED = 0.5;
/** From another part of the company: a few reviews in half a year, of all teams together. */
const DISTANT = 0.002;

const known = new Map<string, ReadonlyMap<string, number>>();

/** How readily a team and each other come to review each other in a week: 1 for neighbours, hardly ever for distant ones. */
export function nearTo(home: string, week: number): ReadonlyMap<string, number> {
  const key = `${home} ${String(week)}`;
  const found = known.get(key) ?? new Map(TEAMS.map(({ slug }) => [slug, nearness(home, slug, week)]));
  known.set(key, found);
  return found;
}

function nearness(a: string, b: string, week: number): number {
  if (NEIGHBOURS.some(([x, y]) => (x === a && y === b) || (x === b && y === a))) return 1;
  const above = parentAt(a, week);
  return above !== null && above === parentAt(b, week) ? RELATED : DISTANT;
}
