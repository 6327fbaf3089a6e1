import { BOTS } from './people.js';
import type { Amendment } from './documents/subject.js';
import type { Comment, Review } from './life.js';
import type { Voice } from './plan.js';
import { happen, later, push, reply, submit } from './stage.js';
import type { Stage } from './stage.js';
import { reviewBody } from './words/reviews.js';
import type { Opening } from './words/openings.js';
import { documentReply, openingOf, replyOf, suggestionOf, thanksOf } from './words/threads.js';
import type { Outcome } from './words/threads.js';

interface Thread {
  readonly comment: Comment;
  readonly outcome: Outcome;
  readonly suggests: boolean;
  readonly opening: Opening;
}

const MINUTE = 60_000;

/** Asks somebody, lets them look and the author answer, until it is settled. Gives the time of the last word. */
export function perform(stage: Stage, voice: Voice): number {
  const { life, random } = stage;
  const early = voice.early && life.draft;
  const asked = ask(stage, voice, early ? life.createdAt : stage.readyAt);
  const at = Math.max(later(stage, voice.person, asked, voice.delay, 0.05), asked + MINUTE);
  const draft = at < stage.readyAt;
  const state = draft && voice.state === 'APPROVED' ? 'COMMENTED' : voice.state;
  const body = voice.body ?? reviewBody(random, stage.topic, state, false, voice.threads.length === 0);
  const review = submit(stage, at, voice.person, state, body);
  const threads = voice.threads.map((outcome, i) => open(stage, review, outcome, voice.words?.[i], voice.amends?.[i]));
  const answered = answer(stage, threads, at);
  if (state === 'CHANGES_REQUESTED' && !stage.scripted && random.chance(0.07)) return dismiss(stage, review, answered);
  if (!voice.again) return answered;
  return lookAgain(stage, voice, answered, 0);
}

function ask(stage: Stage, voice: Voice, from: number): number {
  const { life, random } = stage;
  if (voice.way === 'named') {
    const at = from + 1000 * random.between(20, 1500);
    happen(stage, { at, kind: 'review_requested', by: life.author, person: voice.person });
    return at;
  }
  if (voice.way === 'rota') {
    const at = Math.max(from, stage.readyAt) + 1000 * random.between(30, 90);
    happen(stage, { at, kind: 'review_requested', by: BOTS.rota, person: voice.person });
    return at;
  }
  return from + (voice.way === 'unasked' ? 1000 * random.between(600, 9000) : 5000);
}

function open(stage: Stage, review: Review, outcome: Outcome, words: string | undefined, amends?: Amendment | null): Thread {
  const { life, random, topic } = stage;
  const suggests = words === undefined && outcome === 'changed' && random.chance(0.14);
  const opening = openingFor(stage, outcome, words, suggests);
  const main = life.files.find((file) => file.path.endsWith(topic.file)) ?? life.files[0];
  const file = random.chance(0.75) || stage.scripted ? main : random.pick(life.files);
  const line = 1 + random.below(Math.max(12, (file?.additions ?? 10) * 2));
  const comment: Comment = {
    at: review.at,
    by: review.by,
    thread: null,
    text: opening.says,
    path: file?.path ?? topic.file,
    line,
    ...(amends ? { amends } : {}),
    outdatedAt: null,
    id: 0,
  };
  review.comments.push(comment);
  return { comment, outcome, suggests, opening };
}

function openingFor(stage: Stage, outcome: Outcome, words: string | undefined, suggests: boolean): Opening {
  const { random, topic } = stage;
  if (words !== undefined) {
    const document = stage.plan.script?.document !== undefined;
    return { says: words, answer: document ? documentReply(random, outcome) : 'Understood, thank you. I kept it and wrote down why.' };
  }
  return suggests ? suggestionOf(random, topic) : openingOf(random, topic, outcome);
}

/** The author comes back to all threads of one review at once. */
function answer(stage: Stage, threads: readonly Thread[], from: number): number {
  const { life, random } = stage;
  if (threads.length === 0) return from;
  const at = later(stage, life.author, from, 2.4, 1);
  const changed = threads.filter((thread) => thread.outcome === 'changed');
  if (changed.length > 0) {
    const force = !stage.scripted && random.chance(0.11);
    push(stage, at, force, changed.some((thread) => thread.suggests) ? (changed[0]?.comment.by ?? null) : null);
    for (const thread of changed) if (stage.scripted || random.chance(0.92)) thread.comment.outdatedAt = at;
  }
  const answers = threads
    .filter((thread) => random.chance(thread.outcome === 'changed' ? 0.66 : 0.94))
    .map((thread) => ({ thread: thread.comment, text: said(stage, thread) }));
  const replied = reply(stage, at, life.author, answers);
  return thank(stage, threads, replied);
}

function said(stage: Stage, thread: Thread): string {
  if (stage.plan.script?.document !== undefined && thread.outcome === 'changed') return documentReply(stage.random, 'changed');
  return replyOf(stage.random, thread.opening, thread.outcome);
}

/** Some reviewers close the talk. */
function thank(stage: Stage, threads: readonly Thread[], from: number): number {
  const { random } = stage;
  const first = threads[0]?.comment;
  if (!first || from <= first.at) return from;
  const open = threads.filter(
    (thread) => thread.outcome !== 'changed' && !thread.opening.answer.startsWith('Thank') && random.chance(0.36),
  );
  if (open.length === 0) return from;
  const at = later(stage, first.by, from, 1.5);
  return reply(
    stage,
    at,
    first.by,
    open.map((thread) => ({ thread: thread.comment, text: thanksOf(random) })),
  );
}

function lookAgain(stage: Stage, voice: Voice, from: number, round: number): number {
  const { life, random } = stage;
  let asked = from;
  if (voice.askedAgain) {
    asked = from + 1000 * random.between(40, 400);
    happen(stage, { at: asked, kind: 'review_requested', by: life.author, person: voice.person });
  }
  const at = later(stage, voice.person, asked, Math.min(voice.delay, 20) * 0.8 + 0.4, 0.5);
  const more = !stage.scripted && round < 2 && random.chance(0.2);
  const state = more ? 'COMMENTED' : 'APPROVED';
  const review = submit(stage, at, voice.person, state, reviewBody(random, stage.topic, state, true, false));
  if (!more) return at;
  const outcome = random.chance(0.6) ? 'changed' : 'answered';
  const answered = answer(stage, [open(stage, review, outcome, undefined)], at);
  return lookAgain(stage, { ...voice, askedAgain: random.chance(0.3) }, answered, round + 1);
}

function dismiss(stage: Stage, review: Review, from: number): number {
  const at = later(stage, stage.life.author, from, 6);
  review.dismissedAt = at;
  happen(stage, { at, kind: 'review_dismissed', by: stage.life.author, review, message: 'The points are settled, see the last commit.' });
  return at;
}
