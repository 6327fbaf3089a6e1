import { assist } from './assistant.js';
import { HOUR } from './calendar.js';
import { ordinaryVoices } from './cast.js';
import { ownersOf } from './codeowners.js';
import { end } from './ending.js';
import { settle } from './documents/settle.js';
import type { FileChange, Life } from './life.js';
import { perform } from './perform.js';
import type { Plan } from './plan.js';
import { randomOf } from './random.js';
import type { Random } from './random.js';
import { happen, later, trailer } from './stage.js';
import type { Stage } from './stage.js';
import { paceOf } from './stories/investment.js';
import { TEAMS } from './teams.js';
import { sameTeam } from './world.js';
import type { World } from './world.js';
import { bodyOf } from './words/bodies.js';
import { commitMessage, talkOf } from './words/reviews.js';
import { symbolOf, titleOf, topicOf } from './words/titles.js';
import type { Topic } from './words/titles.js';

const LABELS: Readonly<Record<Topic['kind'], string>> = {
  feature: 'feature',
  fix: 'bug',
  refactor: 'cleanup',
  speed: 'performance',
  test: 'tests',
  operations: 'operations',
  docs: 'docs',
};

/** The whole life of one pull request, from its plan alone. */
export function liveOf(world: World, plan: Plan): Life {
  const random = randomOf('life', world.seed, plan.week, plan.key);
  const script = plan.script;
  const drawn = topicOf(random, plan.area, script?.kind);
  const topic: Topic = {
    ...drawn,
    thing: script?.thing ?? drawn.thing,
    part: script?.part ?? drawn.part,
    file: script?.file ?? drawn.file,
  };
  const files = (script?.paths ?? pathsOf(random, plan, topic)).map((path) => changeOf(random, path, topic.kind, script?.adds ?? false));
  const drawnTitle = titleOf(random, topic);
  const drawnBody = bodyOf(random, topic);
  const draft = script?.draft ?? random.chance(0.17);
  const life: Life = {
    week: plan.week,
    repository: plan.repository,
    author: plan.author,
    createdAt: plan.at,
    title: script?.title ?? drawnTitle,
    body: script?.body ?? drawnBody,
    branch: `${plan.author.login}/${symbolOf(topic.part).toLowerCase()}-${String(random.between(10, 99))}`,
    draft,
    labels: script?.labels ?? (random.chance(0.42) ? [LABELS[topic.kind]] : []),
    files,
    commits: [],
    reviews: [],
    talk: [],
    events: [],
    document: script?.document ?? null,
    closes: script?.closes === undefined ? null : { key: script.closes, number: 0 },
    id: 0,
    number: 0,
  };
  const stage = stageOf(life, plan, topic, random, paceOf(world, plan));
  begin(stage, world);
  askOwners(stage, world);
  const ordinary =
    script !== null && !script.open
      ? []
      : ordinaryVoices(
          world,
          plan,
          files.map((file) => file.path),
          random,
        );
  let last = stage.readyAt;
  for (const voice of script?.voices ?? []) last = Math.max(last, perform(stage, voice));
  for (const voice of ordinary) last = Math.max(last, perform({ ...stage, scripted: false }, voice));
  last = Math.max(last, assist(stage));
  talk(stage, last);
  end(stage, last, world);
  settle(stage);
  const merged = life.events.find((event) => event.kind === 'merged')?.at;
  if (merged !== undefined)
    for (const voice of script?.afterwards ?? []) perform({ ...stage, readyAt: merged }, { ...voice, early: false });
  life.commits.sort((a, b) => a.at - b.at);
  return life;
}

function stageOf(life: Life, plan: Plan, topic: Topic, random: Random, pace: number): Stage {
  const stage: Stage = { life, plan, topic, random, readyAt: life.createdAt, scripted: plan.script !== null, pace };
  if (!life.draft) return stage;
  const soonest = life.createdAt + (plan.script?.draftFor ?? 0) * HOUR;
  const readyAt = later(stage, life.author, soonest, plan.script === null ? 16 : 60, 0.8);
  happen(stage, { at: readyAt, kind: 'ready_for_review', by: life.author });
  return { ...stage, readyAt };
}

const DRAFTING = ['The proposal itself', 'Alternatives, and who is concerned'];

/** What is committed before anybody sees it. */
function begin(stage: Stage, world: World): void {
  const { life, random, topic, plan } = stage;
  const drawn = 1 + random.poisson(0.85);
  const document = plan.script?.document !== undefined;
  const count = document ? (plan.script?.adds === true ? Math.min(3, drawn) : 1) : drawn;
  const pair = random.chance(0.05) ? random.pick(world.present(plan.week)) : null;
  const helped =
    pair !== null && pair !== plan.author && pair.account !== null && sameTeam(pair, plan.author, plan.week) ? trailer(pair) : '';
  let at = life.createdAt - Math.round(random.heavy(1.5, 0.8) * count * 3600) * 1000;
  const step = Math.floor((life.createdAt - at) / 1000 / count) * 1000;
  for (let i = 0; i < count; i++) {
    const message =
      i === 0 ? (plan.script?.message ?? life.title) : document ? (DRAFTING[i - 1] ?? '') : commitMessage(random, topic, 'before');
    life.commits.push({ at, authoredAt: at, author: life.author, message: `${message}${helped}`, sha: random.sha(), replacedAt: null });
    at += step;
  }
}

/** GitHub asks the owners of the changed paths itself, in the author's name. */
function askOwners(stage: Stage, world: World): void {
  const { life, plan } = stage;
  const paths = life.files.map((file) => file.path);
  for (const owner of ownersOf(plan.repository.owners, paths, stage.readyAt, world.start)) {
    const at = stage.readyAt + 2000;
    const team = TEAMS.find((one) => owner === `@fernholt/${one.slug}`);
    if (team) happen(stage, { at, kind: 'review_requested', by: life.author, team });
    const person = world.people.find((one) => owner === `@${one.login}`);
    if (person && person !== plan.author) happen(stage, { at, kind: 'review_requested', by: life.author, person });
  }
}

function pathsOf(random: Random, plan: Plan, topic: Topic): string[] {
  const count = random.chance(0.003) ? random.between(101, 140) : Math.min(30, Math.max(1, Math.round(random.heavy(1.9, 0.85))));
  const paths = new Set([`${plan.area.path}/${topic.file}`]);
  const ending = topic.file.slice(topic.file.lastIndexOf('.'));
  for (let i = 1; i < count; i++) {
    if (i > 12) paths.add(`${plan.area.path}/${symbolOf(random.pick(plan.area.parts))}${String(i)}${ending}`);
    else if (random.chance(0.3)) paths.add(`test/${plan.area.path}/${topic.file}`);
    else if (random.chance(0.1)) paths.add('README.md');
    else paths.add(`${plan.area.path}/${random.pick(plan.area.files)}`);
  }
  return [...paths];
}

function changeOf(random: Random, path: string, kind: Topic['kind'], added: boolean): FileChange {
  if (added) return { path, additions: random.between(38, 140), deletions: 0, added };
  const additions = Math.max(1, Math.round(random.heavy(kind === 'docs' ? 14 : 18, 1.15)));
  const deletions = Math.round(random.heavy(kind === 'refactor' ? 14 : 5, 1.2));
  return { path, additions, deletions, added };
}

/** The conversation below the description. */
function talk(stage: Stage, last: number): void {
  const { life, random, topic, plan } = stage;
  const said = plan.script?.says;
  if (said !== undefined) life.talk.push({ at: later(stage, life.author, life.createdAt, 1, 0.4), by: life.author, text: said, id: 0 });
  const count = random.poisson(0.62);
  const reviewers = life.reviews.map((review) => review.by).filter((by) => by.kind === 'person' && by !== life.author);
  for (let i = 0; i < count; i++) {
    const other = reviewers.length > 0 && random.chance(0.35) ? random.pick(reviewers) : life.author;
    const asked = other === life.author && reviewers.length > 0 && random.chance(0.2) ? random.pick(reviewers).login : null;
    const from = life.createdAt + random.next() * Math.max(HOUR, last - life.createdAt);
    life.talk.push({
      at: later(stage, other, from, 0.2, 0.5),
      by: other,
      text: talkOf(random, topic, other === life.author ? 'author' : 'reviewer', asked),
      id: 0,
    });
  }
  if (plan.author.kind === 'person' && random.chance(0.05)) {
    life.talk.push({
      at: later(stage, life.author, life.createdAt, 5),
      by: life.author,
      text: talkOf(random, topic, 'author', null),
      id: 0,
    });
  }
}
