import { BOTS } from './people.js';
import { later, push, reply, submit } from './stage.js';
import type { Stage } from './stage.js';
import { fill } from './words/titles.js';

/** Where the automatic reviewer was tried, and since when. */
const TRIED = ['payments-api', 'web-checkout', 'web-store', 'identity', 'platform'];
const SINCE = 34;

const SUMMARY = [
  'This pull request changes how the {thing} treats the {part}. No risk found outside `{file}`.',
  'Reviewed {file}. The {part} is now read in one place. 1 remark below.',
  'The change touches the {thing}. Tests cover the new branch. The {other} is not affected.',
];
const REMARK = [
  '`{symbol}` may be undefined on this path. Consider a check before it is used.',
  'The {part} is compared by reference here.',
  'This branch has no test.',
  'The loop reads the {part} again for every row.',
];

/** The automatic reviewer looks a few minutes after opening; now and then somebody answers it. Gives the time of the last word. */
export function assist(stage: Stage): number {
  const { life, random, plan, topic } = stage;
  if (plan.week < SINCE || !TRIED.includes(plan.repository.name) || plan.script !== null || !random.chance(0.34)) return life.createdAt;
  const at = stage.readyAt + 1000 * random.between(90, 420);
  const review = submit(stage, at, BOTS.assistant, 'COMMENTED', fill(random.pick(SUMMARY), topic));
  if (!random.chance(0.5)) return at;
  const path = life.files[0]?.path ?? topic.file;
  const comment = {
    at,
    by: BOTS.assistant,
    thread: null,
    text: fill(random.pick(REMARK), topic),
    path,
    line: random.between(3, 90),
    outdatedAt: null as number | null,
    id: 0,
  };
  review.comments.push(comment);
  const roll = random.next();
  if (roll < 0.4) return at;
  const answered = later(stage, life.author, at, 2);
  if (roll < 0.7) return reply(stage, answered, life.author, [{ thread: comment, text: 'That cannot happen here, the caller checks it.' }]);
  push(stage, answered, false, null);
  comment.outdatedAt = answered;
  return answered;
}
