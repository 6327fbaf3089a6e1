import { citing } from '../documents/citing.js';
import type { Plan } from '../plan.js';
import { randomOf } from '../random.js';
import { repositoryOf } from '../repositories.js';
import type { World } from '../world.js';
import { someoneOf } from './opened.js';
import { SOUGHT } from './reserve.js';

/** Who carried out RFC-31, and when. */
const CITING: readonly (readonly [week: number, repository: string, title: string])[] = [
  [71, 'ledger', 'Journal lines name the currency pair'],
  [72, 'search-core', 'Price lookups by currency pair'],
  [73, 'ledger-fx', 'Rate cache: one key function'],
  [75, 'search-index', 'Prices in the index carry their pair'],
  [76, 'platform', 'Cache client: keys of more than one part'],
];

/** The changes of other teams that name the decision on cache keys. */
export function adoptionPlans(world: World, week: number): Plan[] {
  return CITING.filter((one) => one[0] === week).map(([, name, title], i) => {
    const random = randomOf('adoption', world.seed, week, i);
    const repository = repositoryOf(name);
    const author = someoneOf(world, repository.home, week, random, world.named(SOUGHT));
    return citing(world, week, `adoption/${String(i)}`, author, repository, random, 'RFC-31', title);
  });
}
