import { DAY, sometime, WEEK } from '../calendar.js';
import { subjectsOf } from '../documents/all.js';
import { planIn } from '../documents/citing.js';
import { addressOf, keyOf, pathOf } from '../documents/subject.js';
import type { Subject } from '../documents/subject.js';
import type { Person } from '../model.js';
import type { Plan } from '../plan.js';
import { hash, randomOf } from '../random.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import { away } from '../world.js';
import type { World } from '../world.js';
import type { IssueLife } from './issue.js';

/** Weeks after the review in which what it asks for is written down. */
const WRITTEN_DOWN = 2;

/** The issues around every incident that was looked back on: the incident itself, and what should be done about it. */
export function issuesOf(world: World): IssueLife[] {
  return reviewsOf(world).flatMap((one) => [incident(world, one), ...actions(one).map((says, k) => action(world, one, says, k))]);
}

/** The pull requests of a week that do what a review asks for. */
export function actionPlans(world: World, week: number): Plan[] {
  return reviewsOf(world).flatMap((one) =>
    actions(one).flatMap((says, k) => {
      if (one.week + WRITTEN_DOWN + 2 + 2 * k !== week || isLeft(one, k)) return [];
      const random = randomOf('action', world.seed, keyOf(one), k, week);
      const repository = repositoryOf(one.repository);
      const author = memberOf(world, one, week, random);
      const body = `${says}\n\nFrom the review of "${one.title}".`;
      return [
        planIn(world, week, `action/${keyOf(one)}/${String(k)}`, author, repository, random, {
          title: `${capital(one.thing)}: ${lower(says)}`,
          body,
          closes: keyOfAction(one, k),
          voices: [],
          open: true,
        }),
      ];
    }),
  );
}

function reviewsOf(world: World): Subject[] {
  return subjectsOf(world.stories).filter((one) => one.kind === 'incident-review');
}

/** What a review asks for, one sentence each. */
function actions(one: Subject): string[] {
  return [...one.choice.split('. ').map((says) => says.replace(/\.$/, '')), `Alert when the ${one.part} is not as expected`];
}

/** The last wish of every second review is still open. */
function isLeft(one: Subject, k: number): boolean {
  return k === actions(one).length - 1 && hash('left', one.title) % 2 === 0;
}

function keyOfAction(one: Subject, k: number): string {
  return `${keyOf(one)}/${String(k)}`;
}

const TALK = ['Mitigated. Numbers look normal again since ten minutes.', 'Root cause is known, the review follows next week.'];

function incident(world: World, one: Subject): IssueLife {
  const random = randomOf('incident', world.seed, keyOf(one));
  const week = one.week - 1;
  const by = memberOf(world, one, week, random);
  const at = sometime(random, by.offset, world.start + week * WEEK);
  const talk = TALK.map((text, i) => ({ at: at + (i + 1) * 1000 * random.between(2400, 9000), by, text, id: 0 }));
  const closedAt = Math.max(...talk.map((said) => said.at)) + 1000 * random.between(3600, 40_000);
  return {
    key: pathOf(one),
    repository: repositoryOf(one.repository),
    at,
    by,
    title: one.title,
    body: one.problem,
    labels: ['incident'],
    talk,
    closed: { at: closedAt, kind: 'closed', by, id: 0 },
    id: 0,
    number: 0,
  };
}

function action(world: World, one: Subject, says: string, k: number): IssueLife {
  const random = randomOf('action', world.seed, keyOf(one), k);
  const week = one.week + WRITTEN_DOWN;
  const by = world.named(one.authors[0] ?? '');
  return {
    key: keyOfAction(one, k),
    repository: repositoryOf(one.repository),
    at: sometime(random, by.offset, world.start + week * WEEK) + k * DAY * 0.01,
    by,
    title: says,
    body: `Asked for in the review of [${one.title}](${addressOf(one)}).`,
    labels: ['action-item'],
    talk: [],
    closed: null,
    id: 0,
    number: 0,
  };
}

function memberOf(world: World, one: Subject, week: number, random: Random): Person {
  const members = world.team(repositoryOf(one.repository).home, week).filter((person) => person.account !== null);
  return random.weighted(members, (person) => (away(world, person, week) ? 0 : person.pace)) ?? random.pick(members);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function lower(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
