import { sometime, WEEK } from '../calendar.js';
import type { Person } from '../model.js';
import type { Plan, Script } from '../plan.js';
import type { Random } from '../random.js';
import type { Repository } from '../repositories.js';
import { opened } from '../stories/opened.js';
import { isStoryArea } from '../stories/reserve.js';
import type { World } from '../world.js';
import { addressOf, nameOf, pathOf } from './subject.js';
import type { Subject } from './subject.js';

/** A pull request at some moment of the week, anywhere in the repository. */
export function planIn(
  world: World,
  week: number,
  key: string,
  author: Person,
  repository: Repository,
  random: Random,
  script: Script,
): Plan {
  const area = random.pick(repository.areas.filter((one) => !isStoryArea(world, repository.name, one.path)));
  return { week, key, author, repository, area, at: sometime(random, author.offset, world.start + week * WEEK), script };
}

const WORDS = [
  'Carries out {name} here.',
  'Part of {name}; the rest of this service follows.',
  'As decided in {name}.',
  'First step of {name}. No change for callers.',
];

/** How somebody names a decision: by its number, a path in the same repository, or a link. */
export function reference(one: Subject, from: Repository, random: Random): string {
  const name = nameOf(one);
  const roll = random.next();
  if (one.kind === 'rfc' && roll < 0.6) return name ?? '';
  if (from.name === one.repository && name !== null && roll < 0.5) return name;
  if (from.name === one.repository) return roll < 0.75 ? `\`${pathOf(one)}\`` : `[${name ?? one.title}](${pathOf(one)})`;
  return roll < 0.8 ? `[${name ?? one.title}](${addressOf(one)})` : addressOf(one);
}

/** An ordinary change that says which decision it carries out: in its description most of the time, in a commit or below it now and then. */
export function citing(
  world: World,
  week: number,
  key: string,
  author: Person,
  repository: Repository,
  random: Random,
  name: string,
): Plan {
  const text = sentence(random, name);
  const roll = random.next();
  const where: Partial<Script> = roll < 0.8 ? { body: text } : roll < 0.92 ? { message: `First step\n\n${text}` } : { says: text };
  return planIn(world, week, key, author, repository, random, { ...where, voices: [], open: true });
}

/** A change of a story that names a decision in its description. */
export function citingAt(
  world: World,
  week: number,
  key: string,
  author: Person,
  place: string,
  random: Random,
  name: string,
  title: string,
): Plan {
  return opened(world, week, key, author, place, random, { title, body: sentence(random, name), voices: [], open: true });
}

function sentence(random: Random, name: string): string {
  return random.pick(WORDS).replace('{name}', name);
}
