import type { Plan, Voice } from '../plan.js';
import { randomOf } from '../random.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import type { World } from '../world.js';
import type { Outcome } from '../words/threads.js';
import { opened, someoneOf } from './opened.js';
import { SOUGHT } from './reserve.js';

type Way = 'named' | 'rule' | 'unasked';

/**
 * Week of the half-year, place, how she comes to it, what becomes of her threads
 * (c changed, a answered, d declined; `+` looks again and is asked again, `*` looks again, `!` asked while a draft), a title,
 * and the author's team where it is another than the place's.
 */
type Turn = readonly [week: number, place: string, way: Way, threads: string, title?: string, team?: string];

const HALF_YEAR = 26;
/** From here on her judgment is sought; before that it grows. */
const SOUGHT_FROM = 52;

const TURNS: readonly Turn[] = [
  [0, 'ledger:src/posting', 'named', 'c+', 'Check the pair before a journal line is written'],
  [1, 'search-core:core/cache', 'named', 'c+', 'Drop the second price lookup'],
  [1, 'billing:src/invoices', 'unasked', 'a'],
  [2, 'ledger:src/settlement', 'rule', 'a'],
  [3, 'ledger-fx:fx/rates', 'named', 'ca+!'],
  [3, 'fraud-rules:rules/cards', 'rule', 'a'],
  [4, 'search-core:core/cache', 'named', 'ca'],
  [5, 'ledger:src/posting', 'named', 'c'],
  [5, 'billing:src/payment_links', 'rule', 'c*'],
  [6, 'fraud-rules:rules/cards', 'rule', ''],
  [6, 'mobile-app:app/payments', 'rule', 'c*'],
  [7, 'ledger:src/settlement', 'rule', 'c*'],
  [8, 'search-index:pipeline/refunds', 'named', 'c+', 'Index refunds by settlement day'],
  [9, 'ledger-fx:fx/cache', 'named', 'cc+', 'Key the FX cache by pair'],
  [9, 'billing:src/dunning', 'unasked', ''],
  [10, 'search-core:core/query', 'unasked', 'a'],
  [10, 'payments-api:src/cards', 'rule', 'a', 'Tell the risk score how the challenge ended', 'fraud'],
  [11, 'ledger:src/accounts', 'unasked', 'a'],
  [11, 'mobile-app:app/checkout', 'unasked', 'a'],
  [12, 'search-core:core/cache', 'named', 'c*!'],
  [12, 'fraud-rules:scoring', 'unasked', 'a'],
  [13, 'ledger:src/posting', 'named', 'c!'],
  [14, 'billing:src/payment_links', 'rule', 'c'],
  [14, 'mobile-app:app/payments', 'rule', 'a'],
  [15, 'ledger:src/settlement', 'rule', ''],
  [15, 'platform:client/cache', 'named', 'c+!', 'Namespaces for the shared cache client'],
  [15, 'fraud-rules:rules/cards', 'rule', 'a'],
  [16, 'search-index:pipeline/refunds', 'named', 'a'],
  [17, 'ledger-fx:fx/cache', 'named', 'ac+'],
  [17, 'platform:client/cache', 'named', 'cc+'],
  [18, 'web-checkout:src/payment', 'rule', 'a', 'Retry a card once, then ask'],
  [18, 'billing:src/invoices', 'named', 'a'],
  [19, 'search-core:server', 'unasked', ''],
  [19, 'mobile-app:app/payments', 'rule', ''],
  [20, 'ledger:src/posting', 'named', 'c'],
  [20, 'platform:client/http', 'unasked', 'a'],
  [21, 'search-core:core/cache', 'named', 'cc+', 'Price cache misses on currency switch'],
  [22, 'web-store:src/prices', 'unasked', 'a', 'Show the currency in the cart key'],
  [22, 'platform:client/cache', 'named', 'c!', 'Shared cache client, pair keys'],
  [22, 'billing:src/payment_links', 'rule', ''],
  [23, 'ledger:src/settlement', 'rule', 'a'],
  [23, 'search-index:pipeline/refunds', 'named', 'c', 'Currency in the index key'],
  [24, 'platform:client/cache', 'named', 'a'],
  [24, 'web-checkout:src/cart', 'named', 'a', 'Warm the price cache before checkout opens'],
  [25, 'ledger-fx:fx/cache', 'unasked', 'c', 'Drop the nightly FX flush'],
];

/** When she first worked with each team near her own, in the year before. */
const SINCE: Readonly<Record<string, number>> = { billing: 0, fraud: 3, ledger: 24 };

/** And one look each at the work of teams far from it, by week of the record: they are not new to her later, and yet no neighbours. */
const ONCE: readonly Turn[] = [
  [45, 'search-core:core/query', 'unasked', 'a'],
  [48, 'mobile-app:app/checkout', 'unasked', 'a'],
];

/** Reviews by the person whose judgment is sought from afar, in the week they begin. */
export function soughtPlans(world: World, week: number): Plan[] {
  const random = randomOf('sought', world.seed, week);
  return turnsOf(week, random).map((one, i) => turnPlan(world, week, i, one, random));
}

function turnsOf(week: number, random: Random): readonly Turn[] {
  if (week >= SOUGHT_FROM) {
    const turn = (week - SOUGHT_FROM) % HALF_YEAR;
    return TURNS.filter((one) => one[0] === turn).filter((one) => isSettled(one) || !random.chance(0.08));
  }
  const near = TURNS.filter((one) => (SINCE[teamOf(one)] ?? Infinity) <= week);
  const early = Array.from({ length: random.poisson(0.35 + week * 0.014) }, () => untold(random.pick(near), random));
  return [...early, ...ONCE.filter((one) => one[0] === week)];
}

/** What the story cannot do without; of the rest a little is left out, so that no two companies are alike. */
function isSettled([week, , , threads, title]: Turn): boolean {
  return threads.includes('c') || title !== undefined || week > 21;
}

/** The same turn before her judgment was sought: without its title, and less often asked for. */
function untold([week, place, way, threads, , team]: Turn, random: Random): Turn {
  const came = way === 'named' && random.chance(0.5) ? 'unasked' : way;
  return team === undefined ? [week, place, came, threads] : [week, place, came, threads, 'Say why the card was challenged', team];
}

/** The team whose work it is. */
function teamOf(turn: Turn): string {
  return turn[5] ?? repositoryOf(turn[1].split(':')[0] ?? '').home;
}

function turnPlan(world: World, week: number, i: number, turn: Turn, random: Random): Plan {
  const ada = world.named(SOUGHT);
  const [, place, way, marks, title] = turn;
  const author = someoneOf(world, teamOf(turn), week, random, ada);
  const threads = [...marks].flatMap((mark): Outcome[] =>
    mark === 'c' ? ['changed'] : mark === 'a' ? ['answered'] : mark === 'd' ? ['declined'] : [],
  );
  const again = marks.includes('+') || marks.includes('*');
  const voice: Voice = {
    person: ada,
    way,
    early: marks.includes('!'),
    delay: random.heavy(way === 'unasked' ? 7 : 3.5, 0.7),
    state: again ? (random.chance(0.35) ? 'CHANGES_REQUESTED' : 'COMMENTED') : 'APPROVED',
    threads,
    again,
    askedAgain: marks.includes('+'),
  };
  return opened(world, week, `sought/${String(i)}`, author, place, random, {
    voices: [voice],
    open: true,
    draft: marks.includes('!'),
    ...(title === undefined ? {} : { title }),
  });
}
