import type { ArchivedOrganization, ArchivedRepository } from '../archive/archive.js';
import { botLives } from './bots.js';
import { mondayOf, WEEK, WINDOW } from './calendar.js';
import { DOORS } from './doors.js';
import type { Life } from './life.js';
import type { Company } from './model.js';
import { discussionsOf } from './discussions/discussions.js';
import type { DiscussionLife } from './discussions/discussions.js';
import { actionPlans, issuesOf } from './issues/incidents.js';
import { issuesSeen } from './issues/issue.js';
import type { IssueLife } from './issues/issue.js';
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
  const issues = issuesSeen(issuesOf(world), seen, end);
  const discussions = discussionsOf(world, end);
  giveNumbers({ seen, issues, discussions }, world);
  return {
    archive: {
      organizations: [organization(world, weeks - 1)],
      repositories: repositories(world, { seen, issues, discussions }, end),
      fictional: true,
    },
    teamsCsv: (host) => membershipsCsv(world.people, start, host),
    doors: DOORS,
    stories: plantedStories(world),
  };
}

/** Everything opened in a week, oldest first. */
function weekOfLives(world: World, week: number): Life[] {
  const plans = [...ordinaryPlans(world, week), ...storyPlans(world, week), ...documentPlans(world, week), ...actionPlans(world, week)];
  const lives = plans.map((plan) => liveOf(world, plan));
  lives.push(...botLives(world, week));
  return lives.sort((a, b) => a.createdAt - b.createdAt);
}

/** Everything that happened in the company before its end. */
interface Happened {
  readonly seen: readonly Seen[];
  readonly issues: readonly IssueLife[];
  readonly discussions: readonly DiscussionLife[];
}

function giveNumbers({ seen, issues, discussions }: Happened, world: World): void {
  const { start } = world;
  const lives = seen.map((one) => one.life);
  const reviews = seen.flatMap((one) => one.reviews);
  const comments = reviews.flatMap((one) => one.comments);
  const closings = issues.flatMap((one) => (one.closed === null ? [] : [one.closed]));
  const words = discussions.flatMap((one) => one.words);
  number('pull', lives, (life) => life.createdAt, start);
  number('review', reviews, when, start);
  number('reviewComment', comments, when, start);
  number('talk', [...seen.flatMap((one) => one.talk), ...issues.flatMap((one) => one.talk)], when, start);
  number('event', [...seen.flatMap((one) => one.events), ...closings], when, start);
  number('issue', issues, when, start);
  number('discussion', discussions, when, start);
  number('word', words, when, start);
  const opened = [...lives.map((one) => ({ at: one.createdAt, one })), ...[...issues, ...discussions].map((one) => ({ at: one.at, one }))];
  const next = new Map(REPOSITORIES.map((one) => [one, one.firstNumber]));
  for (const { one } of opened.sort((a, b) => a.at - b.at)) {
    one.number = next.get(one.repository) ?? 1;
    next.set(one.repository, one.number + (one.id % 9 === 0 ? 2 : 1));
  }
  const byKey = new Map(issues.map((issue) => [issue.key, issue.number]));
  for (const { closes } of lives) if (closes !== null) closes.number = byKey.get(closes.key) ?? 0;
}

function when(one: { readonly at: number }): number {
  return one.at;
}

function organization(world: World, week: number): ArchivedOrganization {
  const members: ArchivedOrganization['members'] = [];
  for (const person of world.people) {
    if (!here(person, week) || person.account === null || person.account.id === 10137) continue;
    members.push({ ...person.account, role: person.login === DOORS.admin.login ? 'ADMIN' : 'MEMBER' });
  }
  return { login: ORGANIZATION.login, id: ORGANIZATION.id, name: 'Fernholt', members, teams: teamRows(world.people, week) };
}

function repositories(world: World, { seen, issues, discussions }: Happened, end: number): ArchivedRepository[] {
  return REPOSITORIES.map((repository) =>
    repositoryArchive(
      world,
      repository,
      {
        seen: seen.filter((one) => one.life.repository === repository),
        issues: issues.filter((one) => one.repository === repository),
        discussions: discussions.filter((one) => one.repository === repository),
      },
      end,
    ),
  );
}
