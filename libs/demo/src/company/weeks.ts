import { bustle, sometime, WEEK } from './calendar.js';
import type { Person } from './model.js';
import type { Plan } from './plan.js';
import { randomOf } from './random.js';
import type { Random } from './random.js';
import { REPOSITORIES, areaOf, repositoryOf } from './repositories.js';
import type { Repository } from './repositories.js';
import { nearTo } from './nearness.js';
import { homeAt, REORGANIZED, teamsAt } from './teams.js';
import { isStoryArea, toldByStory } from './stories/reserve.js';
import { away, familiarity } from './world.js';
import type { World } from './world.js';
import type { Area } from './words/area.js';

/** What people open in an ordinary week, from a stream of its own, so that weeks added later change none before. */
export function ordinaryPlans(world: World, week: number): Plan[] {
  const weekStart = world.start + week * WEEK;
  const pace = bustle(weekStart);
  const plans: Plan[] = [];
  for (const person of [...world.present(week), ...world.outsiders]) {
    const random = randomOf('week', world.seed, week, person.login);
    if (away(world, person, week) || toldByStory(world, person)) continue;
    const count = random.poisson(person.pace * pace);
    for (let i = 0; i < count; i++) {
      const repository = repositoryFor(person, week, random);
      const area = areaFor(world, person, repository, week, random);
      plans.push({
        week,
        key: `${person.login}/${String(i)}`,
        author: person,
        repository,
        area,
        at: sometime(random, person.offset, weekStart),
        script: null,
      });
    }
  }
  return plans;
}

/** Mostly one's own team's code; now and then a neighbour's. */
function repositoryFor(person: Person, week: number, random: Random): Repository {
  const teams = teamsAt(person, week);
  const home = teams.length > 1 && random.chance(0.35) ? (teams[1] ?? null) : homeAt(person, week);
  if (home === null || person.rank === 'director') return random.pick(REPOSITORIES.filter((one) => one.areas.length > 1));
  if (home === 'tax') return random.chance(0.88) ? repositoryOf('billing') : repositoryOf('ledger');
  const mine = REPOSITORIES.filter((one) => one.home === home);
  const others = REPOSITORIES.filter((one) => one.home !== home);
  const outside = random.chance(0.1);
  const near = nearTo(home, week);
  const chosen = random.weighted(outside ? others : mine, (one) => (outside ? (near.get(one.home) ?? 0) : one.share));
  return chosen ?? repositoryOf('platform');
}

function areaFor(world: World, person: Person, repository: Repository, week: number, random: Random): Area {
  const tax = week >= REORGANIZED && repository.name === 'billing';
  const inTax = teamsAt(person, week).includes('tax');
  if (tax && inTax && random.chance(0.8)) return areaOf(repository, 'src/tax');
  const areas = repository.areas.filter(
    (one) => !(tax && !inTax && one.path === 'src/tax') && !isStoryArea(world, repository.name, one.path),
  );
  return random.weighted(areas, (one) => familiarity(world, person, repository.name, one.path)) ?? random.pick(areas);
}
