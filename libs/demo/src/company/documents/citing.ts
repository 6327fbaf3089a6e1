import { sometime, WEEK } from '../calendar.js';
import type { Person } from '../model.js';
import type { Plan, Script } from '../plan.js';
import type { Random } from '../random.js';
import type { Repository } from '../repositories.js';
import { isStoryArea } from '../stories/reserve.js';
import type { World } from '../world.js';

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

/** An ordinary change that says which decision it carries out. */
export function citing(
  world: World,
  week: number,
  key: string,
  author: Person,
  repository: Repository,
  random: Random,
  name: string,
  title?: string,
): Plan {
  const body = random.pick(WORDS).replace('{name}', name);
  return planIn(world, week, key, author, repository, random, { body, voices: [], open: true, ...(title === undefined ? {} : { title }) });
}
