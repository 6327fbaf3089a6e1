import type { Plan, Voice } from '../plan.js';
import { randomOf } from '../random.js';
import type { World } from '../world.js';
import type { Outcome } from '../words/threads.js';
import { opened } from './opened.js';
import { ANSWERER } from './reserve.js';

/** The same four answers, given again and again: nobody has written them down. */
const ANSWERS = [
  'The tolerance is compared after rounding to the minor unit, not before. Otherwise lines in yen never match. `tolerance.go` has the order.',
  'A match rule must be safe to run twice on the same statement. Key it by statement line and value date, as in `match.go`.',
  'Use the value date here, not the booking date. The bank moves the booking date over weekends.',
  'Open breaks are closed by the run, never by the import. If the import closes one, the report of the day before changes.',
];

const PER_WEEK = 1.75;

/** Work in one area of the ledger, whoever does it: one person's help is needed each time, for the same reasons. */
export function answerPlans(world: World, week: number): Plan[] {
  const random = randomOf('answers', world.seed, week);
  const answerer = world.named(ANSWERER);
  return Array.from({ length: random.poisson(PER_WEEK) }, (_, i) => {
    const others = world.team('ledger', week).filter((person) => person !== answerer && person.rank !== 'lead' && person.account !== null);
    const author = random.pick(others);
    const threads = Array.from({ length: random.between(1, 2) }, (): Outcome => (random.chance(0.7) ? 'changed' : 'answered'));
    const first = random.below(ANSWERS.length);
    const words = threads.map((_one, k) => ANSWERS[(first + k) % ANSWERS.length] ?? '');
    const voice: Voice = {
      person: answerer,
      way: random.chance(0.7) ? 'named' : 'rule',
      early: false,
      delay: random.heavy(3, 0.7),
      state: 'COMMENTED',
      threads,
      words,
      again: true,
      askedAgain: false,
    };
    const second: Voice = {
      person: random.pick(others.filter((person) => person !== author)),
      way: 'rule',
      early: false,
      delay: random.heavy(6, 0.7),
      state: 'APPROVED',
      threads: random.chance(0.1) ? ['answered'] : [],
      again: false,
      askedAgain: false,
    };
    const voices = random.chance(0.3) ? [voice, second] : [voice];
    return opened(world, week, `answers/${String(i)}`, author, 'ledger:src/reconciliation', random, {
      voices,
      open: false,
      file: random.chance(0.7) ? 'match.go' : 'tolerance.go',
    });
  });
}
