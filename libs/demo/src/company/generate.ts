import type { ArchivedOrganization, ArchivedRepository } from '../archive/archive.js';
import { botLives } from './bots.js';
import { mondayOf, WEEK, WINDOW } from './calendar.js';
import { DOORS } from './doors.js';
import type { Life } from './life.js';
import type { Company } from './model.js';
import { here } from './people.js';
import { liveOf } from './pulls.js';
import { REPOSITORIES } from './repositories.js';
import { number } from './rows/ids.js';
import { ORGANIZATION, repositoryArchive } from './rows/repository.js';
import { seenBefore } from './rows/seen.js';
import type { Seen } from './rows/seen.js';
import { plantedStories } from './stories/planted.js';
import { storyPlans } from './stories/plans.js';
import { teamRows } from './teams.js';
import { membershipsCsv } from './teams-csv.js';
import { ordinaryPlans } from './weeks.js';
import { worldOf } from './world.js';
import type { World } from './world.js';
import { documentPlans } from './documents/plans.js';

export interface CompanyOptions {
  /** Any whole number; the same one gives the same company. */
  readonly seed: number;
  /** The first Monday on the record, UTC; 78 weeks before `end` when left out. Keep it to append weeks to a company. */
  readonly start?: Date | string;
  /** A Monday: nothing at or after its midnight (UTC) has happened yet. */
  readonly end: Date | string;
  /** Whether the planted stories happen; without them it is the same company on ordinary days. */
  readonly stories: boolean;
}

/**
 * The fictional company Fernholt: one organization, its teams and fourteen repositories, as GitHub would tell them at `end`.
 * Follows from its options alone. With the same seed and start, a later end adds weeks and leaves the earlier ones as they were;
 * only what GitHub itself would change does (states, outdated lines, commits replaced by a force-push).
 * @throws RangeError when start or end is no Monday, or end is not after start
 */
export function generateCompany(options: CompanyOptions): Company {
  const end = mondayOf(options.end);
  const start = options.start === undefined ? end - WINDOW * WEEK : mondayOf(options.start);
  if (end <= start) throw new RangeError('The end must come after the start.');
  const world = worldOf(options.seed, start, options.stories);
  const weeks = (end - start) / WEEK;
  const lives: Life[] = [];
  for (let week = 0; week < weeks; week++) lives.push(...weekOfLives(world, week));
  const seen = lives.filter((life) => life.createdAt < end).map((life) => seenBefore(life, end));
  giveNumbers(seen, world);
  return {
    archive: { organizations: [organization(world, weeks - 1)], repositories: repositories(world, seen, end), fictional: true },
    teamsCsv: (host) => membershipsCsv(world.people, start, host),
    doors: DOORS,
    stories: plantedStories(world),
  };
}

/** Everything opened in a week, oldest first. */
function weekOfLives(world: World, week: number): Life[] {
  const plans = [...ordinaryPlans(world, week), ...storyPlans(world, week), ...documentPlans(world, week)];
  const lives = plans.map((plan) => liveOf(world, plan));
  lives.push(...botLives(world, week));
  return lives.sort((a, b) => a.createdAt - b.createdAt);
}

function giveNumbers(seen: readonly Seen[], world: World): void {
  const reviews = seen.flatMap((one) => one.reviews);
  number(
    'pull',
    seen.map((one) => one.life),
    (life) => life.createdAt,
    world.start,
  );
  number('review', reviews, (one) => one.at, world.start);
  number(
    'reviewComment',
    reviews.flatMap((one) => one.comments),
    (one) => one.at,
    world.start,
  );
  number(
    'talk',
    seen.flatMap((one) => one.talk),
    (one) => one.at,
    world.start,
  );
  number(
    'event',
    seen.flatMap((one) => one.events),
    (one) => one.at,
    world.start,
  );
  const next = new Map(REPOSITORIES.map((one) => [one, one.firstNumber]));
  for (const { life } of seen) {
    life.number = next.get(life.repository) ?? 1;
    next.set(life.repository, life.number + (life.id % 9 === 0 ? 2 : 1));
  }
}

function organization(world: World, week: number): ArchivedOrganization {
  const members: ArchivedOrganization['members'] = [];
  for (const person of world.people) {
    if (!here(person, week) || person.account === null || person.account.id === 10137) continue;
    members.push({ ...person.account, role: person.login === DOORS.admin.login ? 'ADMIN' : 'MEMBER' });
  }
  return { login: ORGANIZATION.login, id: ORGANIZATION.id, name: 'Fernholt', members, teams: teamRows(world.people, week) };
}

function repositories(world: World, seen: readonly Seen[], end: number): ArchivedRepository[] {
  return REPOSITORIES.map((repository) =>
    repositoryArchive(
      world,
      repository,
      seen.filter((one) => one.life.repository === repository),
      end,
    ),
  );
}
