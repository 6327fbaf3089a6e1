import type { DiscussionCommentRow, DiscussionRow } from '../../archive/written.js';
import { DAY, sometime, stamp, WEEK } from '../calendar.js';
import type { Talk } from '../life.js';
import type { Person } from '../model.js';
import { accountAt } from '../people.js';
import { randomOf } from '../random.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import type { Repository } from '../repositories.js';
import { TEAMS, teamsAt } from '../teams.js';
import { away, weekOf } from '../world.js';
import type { World } from '../world.js';
import { TOPICS } from './texts.js';
import type { Topic } from './texts.js';

/** A discussion from its first word to its last. */
export interface DiscussionLife {
  readonly repository: Repository;
  readonly topic: Topic;
  readonly at: number;
  readonly by: Person;
  /** In the order of the topic's words. */
  readonly words: readonly Talk[];
  /** Given when rows are made. */
  id: number;
  number: number;
}

/** The discussions of the company, all in the repository of decisions; those opened before `end`. */
export function discussionsOf(world: World, end: number): DiscussionLife[] {
  return TOPICS.map((topic, i) => discussionOf(world, topic, randomOf('discussion', world.seed, i))).filter((one) => one.at < end);
}

function discussionOf(world: World, topic: Topic, random: Random): DiscussionLife {
  const by = world.named(topic.author);
  const at = sometime(random, by.offset, world.start + topic.week * WEEK);
  const words: Talk[] = [];
  for (const [i, word] of topic.words.entries()) {
    const person = TEAMS.some((team) => team.slug === word.from)
      ? memberOf(world, word.from, topic.week, by, random)
      : world.named(word.from);
    words.push({
      at: at + Math.round(word.days * 86_400) * 1000 + (i + 1) * 1000 * random.between(60, 900),
      by: person,
      text: word.says,
      id: 0,
    });
  }
  return { repository: repositoryOf('rfcs'), topic, at, by, words, id: 0, number: 0 };
}

/** Somebody of that team alone. */
function memberOf(world: World, team: string, week: number, but: Person, random: Random): Person {
  const members = world
    .team(team, week)
    .filter((person) => person !== but && person.account !== null && teamsAt(person, week).length === 1);
  return random.weighted(members, (person) => (away(world, person, week) ? 0 : person.care)) ?? random.pick(members);
}

/** The discussion and its comments as they stand at `end`. */
export function discussionRows(world: World, one: DiscussionLife, end: number): { row: DiscussionRow; comments: DiscussionCommentRow[] } {
  const { topic } = one;
  const said = one.words.filter((word) => word.at < end);
  const closedAt = topic.closed === null ? null : Math.max(one.at + topic.closed * DAY, ...one.words.map((word) => word.at)) + 60_000;
  const closed = closedAt !== null && closedAt < end ? closedAt : null;
  const answer = topic.answer === null ? undefined : one.words[topic.answer];
  const answered = answer !== undefined && said.includes(answer) ? answer.id : null;
  const last = Math.max(one.at, closed ?? 0, ...said.map((word) => word.at));
  const slug = topic.category === 'Design' ? 'design' : 'q-a';
  return {
    row: {
      number: one.number,
      id: one.id,
      title: topic.title,
      body: topic.body,
      category: { name: topic.category, slug },
      user: accountAt(one.by, weekOf(world, one.at)),
      created_at: stamp(one.at),
      updated_at: stamp(last),
      closed_at: closed === null ? null : stamp(closed),
      state_reason: closed === null ? null : 'RESOLVED',
      labels: [],
      answer_id: answered,
    },
    comments: said.map((word) => commentRow(world, one, word)),
  };
}

function commentRow(world: World, one: DiscussionLife, word: Talk): DiscussionCommentRow {
  const to = one.topic.words[one.words.indexOf(word)]?.to;
  const at = stamp(word.at);
  return {
    discussion_number: one.number,
    id: word.id,
    parent_id: to === undefined ? null : (one.words[to]?.id ?? null),
    user: accountAt(word.by, weekOf(world, word.at)),
    body: word.text,
    created_at: at,
    updated_at: at,
  };
}
