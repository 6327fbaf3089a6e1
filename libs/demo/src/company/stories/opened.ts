import { sometime, WEEK } from '../calendar.js';
import type { Person } from '../model.js';
import type { Plan, Script } from '../plan.js';
import type { Random } from '../random.js';
import { areaOf, repositoryOf } from '../repositories.js';
import { teamsAt } from '../teams.js';
import { away, sameTeam } from '../world.js';
import type { World } from '../world.js';

/** Somebody of that team alone who is at work that week, by how much they open; nobody who shares a team with `but`. */
export function someoneOf(world: World, team: string, week: number, random: Random, but: Person): Person {
  const members = world.team(team, week);
  const free = (person: Person): boolean => person.account !== null && teamsAt(person, week).length === 1 && !sameTeam(person, but, week);
  const found = random.weighted(members, (person) => (free(person) && !away(world, person, week) ? person.pace : 0));
  return found ?? members.find(free) ?? random.pick(members);
}

/** A pull request of a story, at some moment of its week. */
export function opened(
  world: World,
  week: number,
  key: string,
  author: Person,
  place: string,
  random: Random,
  script: Script | null,
): Plan {
  const [name = '', path = ''] = place.split(':');
  const repository = repositoryOf(name);
  return {
    week,
    key,
    author,
    repository,
    area: areaOf(repository, path),
    at: sometime(random, author.offset, world.start + week * WEEK),
    script,
  };
}
