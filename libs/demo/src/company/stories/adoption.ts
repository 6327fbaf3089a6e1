import { citingAt } from '../documents/citing.js';
import type { Plan } from '../plan.js';
import { randomOf } from '../random.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import type { Person } from '../model.js';
import { teamsAt } from '../teams.js';
import { away } from '../world.js';
import type { World } from '../world.js';
import { someoneOf } from './opened.js';
import { MENTEE, SOUGHT } from './reserve.js';

/** A change that carries a decision out. */
type Carried = readonly [week: number, place: string, title: string];

/** Who carried out the decision on cache keys, and when: five changes by three teams. */
const CACHE_KEYS: readonly Carried[] = [
  [71, 'ledger:src/posting', 'Journal lines name the currency pair'],
  [72, 'search-core:core/cache', 'Price lookups by currency pair'],
  [73, 'ledger-fx:fx/cache', 'Rate cache: one key function'],
  [74, 'search-index:pipeline/refunds', 'Prices in the index carry their pair'],
  [75, 'platform:client/cache', 'Cache client: keys of more than one part'],
];

/** The decision on refund states, month by month more: fourteen changes, three by its author's own team, eleven by three others. */
const REFUND_STATES: readonly Carried[] = [
  [60, 'payments-api:src/refunds', 'Six refund states with named transitions'],
  [61, 'ledger:src/posting', 'Book a refund when it is sent'],
  [63, 'payments-api:src/webhooks', 'Publish refund states as events'],
  [65, 'billing:src/invoices', 'Credit notes follow the refund state'],
  [66, 'ledger:src/settlement', 'Drop the refund table of settlement'],
  [68, 'payments-api:src/refunds', 'Stop writing the old refund flag'],
  [68, 'search-index:pipeline/refunds', 'Index the refund state, not the flag'],
  [69, 'billing:src/invoices', 'Invoice page shows the refund state'],
  [70, 'ledger:src/posting', 'Reversals wait for the sent event'],
  [72, 'ledger:src/settlement', 'Settlement report by refund state'],
  [72, 'billing:src/dunning', 'Reminders stop when a refund is promised'],
  [73, 'search-core:core/query', 'Filter orders by refund state'],
  [74, 'billing:src/invoices', 'Partial refunds on one invoice line'],
  [75, 'search-index:pipeline/refunds', 'Rebuild refunds with their states'],
];

/** What follows the decision on retention. */
const RETENTION: readonly Carried[] = [
  [70, 'data-jobs:jobs/events', 'Partition the event log by month'],
  [72, 'platform:runtime/queues', 'Consumers read one partition at a time'],
  [74, 'ledger:src/accounts', 'Copy closed months to the archive bucket'],
];

/** How a decision goes on after it: its name and its changes. */
const TOLD: readonly (readonly [name: string, changes: readonly Carried[]])[] = [
  ['RFC-31', CACHE_KEYS],
  ['RFC-27', REFUND_STATES],
  ['RFC-38', RETENTION],
];

/** The changes that name a decision whose adoption is told. */
export function adoptionPlans(world: World, week: number): Plan[] {
  return TOLD.flatMap(([decision, changes]) =>
    changes.flatMap(([at, place, title], i) => {
      if (at !== week) return [];
      const random = randomOf('adoption', world.seed, decision, i);
      const repository = repositoryOf(place.split(':')[0] ?? '');
      const sought = world.named(SOUGHT);
      const author =
        repository.home === 'payments' ? ofHerTeam(world, week, random) : someoneOf(world, repository.home, week, random, sought);
      return [citingAt(world, week, `adoption/${decision}/${String(i)}`, author, place, random, decision, title)];
    }),
  );
}

/** Somebody of Payments alone, but neither the author of the decision nor the one who learns from her. */
function ofHerTeam(world: World, week: number, random: Random): Person {
  const members = world
    .team('payments', week)
    .filter((person) => ![SOUGHT, MENTEE].includes(person.name) && teamsAt(person, week).length === 1);
  return (
    random.weighted(members, (person) => (away(world, person, week) || person.account === null ? 0 : person.pace)) ?? random.pick(members)
  );
}
