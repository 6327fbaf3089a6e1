import type { Plan, Voice } from '../plan.js';
import { randomOf } from '../random.js';
import type { World } from '../world.js';
import type { Outcome } from '../words/threads.js';
import { opened } from './opened.js';
import { SPECIALIST } from './reserve.js';

const FINDINGS = [
  'Half-even and half-up agree on every test here because no tie has an odd digit before it. With 2.665 and 2.675 they part, and month-end has thousands of those. Please add both and choose.',
  'The residual is computed per line and posted per batch. Over 300 lines the two differ by up to three minor units, which the balance check accepts and the auditor does not. Carry it instead.',
  'Three-decimal currencies are cut to two before the rate is applied. Apply first, round once at the end, and the test with dinars will pass without the special case.',
  'The inverse rate is not 1 over the rate at six digits: 0.000001 turns into a unit on large positions. Keep both directions from the feed.',
  'A zero-decimal currency makes the divisor 1 and the rounding a no-op, so the tie rule is never reached. The revaluation would drift by one direction every month.',
  'This caches the rounded value. The next conversion then rounds a rounded value. Cache the exact one.',
];

const DECISIVE =
  'I would not merge it like this: the sums are right today and wrong at the next month-end. Two changes below, then it is fine.';

/** Few reviews, in one narrow area, each of which changes the outcome. */
export function specialistPlans(world: World, week: number): Plan[] {
  const random = randomOf('specialist', world.seed, week);
  if (!random.chance(0.5)) return [];
  const specialist = world.named(SPECIALIST);
  const authors = world.team('ledger', week).filter((person) => person !== specialist && person.rank !== 'lead' && person.account !== null);
  const first = random.below(FINDINGS.length);
  const threads = Array.from({ length: random.between(1, 3) }, (): Outcome => 'changed');
  const voice: Voice = {
    person: specialist,
    way: 'named',
    early: random.chance(0.3),
    delay: random.heavy(9, 0.6),
    state: 'CHANGES_REQUESTED',
    threads,
    words: threads.map((_one, k) => FINDINGS[(first + k) % FINDINGS.length] ?? ''),
    body: DECISIVE,
    again: true,
    askedAgain: true,
  };
  return [
    opened(world, week, 'specialist', random.pick(authors), 'ledger-fx:fx/rounding', random, {
      voices: [voice],
      open: true,
      draft: voice.early,
    }),
  ];
}
