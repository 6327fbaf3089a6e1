import { DAY, HOUR } from './calendar.js';
import type { Actor } from './model.js';
import { push, happen, later } from './stage.js';
import type { Stage } from './stage.js';
import { away } from './world.js';
import type { World } from './world.js';

/** How it ends: merged, closed, left open, closed and opened again. */
export function end(stage: Stage, last: number, world: World): void {
  const { random, plan, life } = stage;
  loose(stage, world);
  if (plan.script?.ends === 'open') return;
  if (plan.script?.ends === 'withdrawn') return close(stage, later(stage, life.author, last, 90, 0.4));
  const roll = stage.scripted ? 1 : random.next();
  if (roll < 0.008) return;
  if (roll < 0.02) return close(stage, last + random.between(20, 60) * DAY);
  if (roll < 0.062) return close(stage, later(stage, life.author, last, 20));
  if (roll < 0.07) {
    const closed = later(stage, life.author, last, 10);
    close(stage, closed);
    const again = later(stage, life.author, closed, 20);
    happen(stage, { at: again, kind: 'reopened', by: life.author });
    return merge(stage, again);
  }
  if (!stage.scripted && random.chance(0.05)) rebase(stage, last);
  merge(stage, last);
}

function close(stage: Stage, at: number): void {
  happen(stage, { at: Math.round(at / 1000) * 1000, kind: 'closed', by: stage.life.author });
}

function merge(stage: Stage, from: number): void {
  const { life, random, plan } = stage;
  const approver = life.reviews.findLast((review) => review.state === 'APPROVED' && review.by.kind === 'person')?.by;
  const by: Actor = approver !== undefined && random.chance(0.24) ? approver : life.author;
  const earliest = Math.max(from, life.createdAt + (plan.script?.lasts ?? 0) * HOUR);
  const at = later(stage, by, earliest, plan.script?.settles ?? 1.6, 0.9);
  happen(stage, { at, kind: 'merged', by });
  happen(stage, { at, kind: 'closed', by });
}

/** A last rebase before the merge. */
function rebase(stage: Stage, last: number): void {
  push(stage, last + HOUR / 10, true, null);
}

/** Requests that come to nothing: taken back, or never answered. */
function loose(stage: Stage, world: World): void {
  const { random, plan, life } = stage;
  if (stage.scripted || !random.chance(0.08)) return;
  const person = random.pick(world.present(plan.week));
  const reviewed = life.reviews.some((review) => review.by === person) || life.events.some((event) => event.person === person);
  if (person === plan.author || reviewed || person.account === null || person.rank === 'director' || away(world, person, plan.week)) return;
  const at = stage.readyAt + 1000 * random.between(60, 4000);
  happen(stage, { at, kind: 'review_requested', by: life.author, person });
  if (random.chance(0.35))
    happen(stage, { at: at + 1000 * random.between(300, 20_000), kind: 'review_request_removed', by: life.author, person });
}
