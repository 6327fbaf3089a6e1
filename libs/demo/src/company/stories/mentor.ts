import type { Plan, Voice } from '../plan.js';
import { randomOf } from '../random.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Outcome } from '../words/threads.js';
import { opened } from './opened.js';
import { MENTEE, MENTORING_FROM, SOUGHT } from './reserve.js';

/** By month since the beginning: how often the mentor is asked, how often she sends it back, and with how many threads. */
const ASKED = [1, 0.92, 0.8, 0.62, 0.45, 0.3, 0.2];
const SENT_BACK = [0.95, 0.88, 0.7, 0.25, 0.12, 0.08, 0.05];
const THREADS = [3, 3, 2, 2, 1, 1, 1];

const LESSONS = [
  'What would the bank do if this file arrived twice? Work it through once, then decide where the check belongs. The outbox decision (docs/adr/0001-use-the-outbox-for-payout-events.md) has the reasoning.',
  'This works today. Ask yourself who reads the cutoff next: if the run asks for it, the file writer need not know the calendar at all.',
  'Try writing the test first for a holiday in two countries. I think it will show you which of the two conditions is wrong.',
  'A limit that is checked when sending is too late, because the batch number is already taken. Compare with how refunds do it.',
  'You can answer this yourself with the log of last night: search for the batch number and count the transfers. Tell me what you find.',
  'The name says payout, the value is a run. Which of the two do you mean? The glossary in docs keeps them apart.',
];

/** Everything the mentee opens: first with the mentor on nearly all of it, later with others or nobody. */
export function mentorPlans(world: World, week: number): Plan[] {
  if (week < MENTORING_FROM || !world.stories) return [];
  const random = randomOf('mentor', world.seed, week);
  const count = random.chance(0.78) ? 1 : random.chance(0.4) ? 2 : 0;
  const month = Math.min(6, Math.floor((week - MENTORING_FROM) / 4.35));
  return Array.from({ length: count }, (_, i) => menteePlan(world, week, month, i, random));
}

function menteePlan(world: World, week: number, month: number, i: number, random: Random): Plan {
  const mentee = world.named(MENTEE);
  const mentor = world.named(SOUGHT);
  const voices: Voice[] = [];
  if (random.chance(ASKED[month] ?? 0.2)) {
    const back = random.chance(SENT_BACK[month] ?? 0.1);
    const threads = Array.from({ length: THREADS[month] ?? 1 }, (): Outcome => (random.chance(0.75) ? 'changed' : 'answered'));
    const words = threads.map(() => random.pick(LESSONS));
    voices.push({
      person: mentor,
      way: 'named',
      early: month < 2 && random.chance(0.4),
      delay: random.heavy(2, 0.6),
      state: back ? 'CHANGES_REQUESTED' : 'APPROVED',
      threads,
      words,
      again: back,
      askedAgain: back,
    });
  }
  if (voices.length === 0 || random.chance(month * 0.12)) voices.push(colleague(world, week, month, random));
  const place =
    month < 4 || random.chance(0.6) ? 'payments-api:src/payouts' : random.pick(['payments-api:src/refunds', 'payments-api:src/webhooks']);
  return opened(world, week, `mentee/${String(i)}`, mentee, place, random, {
    voices,
    open: false,
    ...(place.endsWith('payouts') && month < 3 ? { file: random.pick(['cutoff.ts', 'run.ts']) } : {}),
  });
}

/** Somebody else of the team, who finds less and less to say. */
function colleague(world: World, week: number, month: number, random: Random): Voice {
  const others = world
    .team('payments', week)
    .filter((person) => person.name !== SOUGHT && person.name !== MENTEE && person.rank !== 'lead' && person.account !== null);
  const threads: Outcome[] = random.chance(0.75 - month * 0.03) ? [random.chance(0.5) ? 'changed' : 'answered'] : [];
  return {
    person: random.pick(others),
    way: 'rule',
    early: false,
    delay: random.heavy(4, 0.7),
    state: 'APPROVED',
    threads,
    again: false,
    askedAgain: false,
  };
}
