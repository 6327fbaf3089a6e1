import { citingAt } from '../documents/citing.js';
import type { Plan } from '../plan.js';
import { randomOf } from '../random.js';
import { repositoryOf } from '../repositories.js';
import type { World } from '../world.js';
import { someoneOf } from './opened.js';
import { SOUGHT } from './reserve.js';

/** The decision whose adopters are faster afterwards. */
const DECISION = 'RFC-29';

/** When a repository began to reuse the finished steps of others. */
const JOINED: readonly (readonly [week: number, place: string, title: string])[] = [
  [58, 'web-checkout:src/cart', 'Checkout pipeline reuses finished steps'],
  [59, 'mobile-app:app/search', 'Honest inputs for the compile step'],
  [59, 'web-store:src/shell', 'Store pipeline reuses finished steps'],
  [60, 'search-core:server', 'The lock file is an input of the build'],
  [61, 'search-index:pipeline/build', 'Index pipeline reuses finished steps'],
];

/** How long everybody takes once the checks are back in minutes. */
const FASTER = 0.22;

function homeOf(place: string): string {
  return place.split(':')[0] ?? '';
}

/** The repositories that joined, in their order. */
export const JOINING: readonly string[] = JOINED.map(([, place]) => homeOf(place));

/** The changes by which repositories join. */
export function investmentPlans(world: World, week: number): Plan[] {
  return JOINED.flatMap(([at, place, title], i) => {
    if (at !== week) return [];
    const random = randomOf('investment', world.seed, i);
    const repository = repositoryOf(homeOf(place));
    const author = someoneOf(world, repository.home, week, random, world.named(SOUGHT));
    return [citingAt(world, week, `investment/${String(i)}`, author, place, random, DECISION, title)];
  });
}

/** How long an ordinary pull request takes, relative to ever before. */
export function paceOf(world: World, plan: Plan): number {
  if (!world.stories || plan.script !== null) return 1;
  const joined = JOINED.find((one) => homeOf(one[1]) === plan.repository.name)?.[0] ?? Infinity;
  return plan.week > joined ? FASTER : 1;
}
