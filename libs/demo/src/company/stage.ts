import { atWork, HOUR } from './calendar.js';
import type { Actor } from './model.js';
import type { Comment, Commit, Happening, Life, Review } from './life.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { Topic } from './words/titles.js';
import { commitMessage } from './words/reviews.js';

/** A pull request while its life is being told. */
export interface Stage {
  readonly life: Life;
  readonly plan: Plan;
  readonly topic: Topic;
  readonly random: Random;
  /** When it is open for review. */
  readonly readyAt: number;
  /** Told by the story, so nothing of it is left to chance. */
  readonly scripted: boolean;
  /** How long everybody takes, relative to ever before. */
  readonly pace: number;
}

export function happen(stage: Stage, event: Omit<Happening, 'id'>): void {
  stage.life.events.push({ ...event, id: 0 });
}

/** When somebody gets round to it, about `hours` later. */
export function later(stage: Stage, actor: Actor, from: number, hours: number, spread = 1): number {
  const ms = from + Math.max(120_000, stage.random.heavy(hours * stage.pace, spread) * HOUR);
  return actor.kind === 'bot' ? Math.round(ms / 1000) * 1000 : atWork(stage.random, actor.offset, ms);
}

/** A trailer GitHub ties to the account: the address names its number. */
export function trailer(actor: Actor): string {
  const id = actor.account?.id ?? 0;
  return `\n\nCo-authored-by: ${actor.name} <${String(id)}+${actor.login}@users.noreply.github.com>`;
}

const REWORDED = ['Answer the remarks', 'Say it in other words', 'Add what was asked for', 'Name the case we had missed'];

/** The author pushes an answer; with `force` the last commit is written anew and keeps the time it was authored. */
export function push(stage: Stage, at: number, force: boolean, helped: Actor | null): void {
  const { life, random, topic } = stage;
  const said = stage.plan.script?.document === undefined ? commitMessage(random, topic, 'after') : random.pick(REWORDED);
  const message = `${said}${helped === null ? '' : trailer(helped)}`;
  const last = newest(life, at);
  if (force && last) {
    last.replacedAt = at;
    life.commits.push({ at, authoredAt: last.authoredAt, author: life.author, message: last.message, sha: random.sha(), replacedAt: null });
    happen(stage, { at: at + 1000, kind: 'head_ref_force_pushed', by: life.author });
    return;
  }
  life.commits.push({ at, authoredAt: at, author: life.author, message, sha: random.sha(), replacedAt: null });
}

/** The newest commit that stands at a moment; answers are told reviewer by reviewer, so the list is not in order of time. */
function newest(life: Life, at: number): Commit | null {
  let found: Commit | null = null;
  for (const commit of life.commits) {
    if (commit.replacedAt === null && commit.at < at && commit.at >= (found?.at ?? 0)) found = commit;
  }
  return found;
}

/** The review GitHub makes around comments, whether it says anything itself or not. */
export function submit(stage: Stage, at: number, by: Actor, state: Review['state'], body: string): Review {
  const review: Review = { at, by, state, body, comments: [], dismissedAt: null, id: 0 };
  stage.life.reviews.push(review);
  return review;
}

/** Replies, each in a review of its own, or all in one. */
export function reply(stage: Stage, at: number, by: Actor, answers: readonly { thread: Comment; text: string }[]): number {
  if (answers.length === 0) return at;
  const together = answers.length > 1 && stage.random.chance(0.4);
  let review: Review | null = null;
  let time = at;
  for (const { thread, text } of answers) {
    if (review === null || !together) {
      time = Math.max(time, thread.at) + 1000 * stage.random.between(25, 240);
      review = submit(stage, time, by, 'COMMENTED', '');
    }
    const { path, line } = thread;
    review.comments.push({ at: time, by, thread, text, path, line, outdatedAt: thread.outdatedAt, id: 0 });
  }
  return time;
}
