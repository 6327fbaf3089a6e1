import { DAY, HOUR, dayName, WEEK } from './calendar.js';
import type { FileChange, Life, Review } from './life.js';
import type { Bot, Person } from './model.js';
import { atWork } from './calendar.js';
import { BOTS } from './people.js';
import { randomOf } from './random.js';
import type { Random } from './random.js';
import { REPOSITORIES } from './repositories.js';
import type { Repository } from './repositories.js';
import { away } from './world.js';
import type { World } from './world.js';

/** The pull requests that robots open in a week: new versions of dependencies, and releases. */
export function botLives(world: World, week: number): Life[] {
  const lives: Life[] = [];
  for (const repository of REPOSITORIES) {
    if (repository.dependencies.length === 0) continue;
    const random = randomOf('bots', world.seed, week, repository.name);
    const updates = random.poisson(0.62);
    for (let i = 0; i < updates; i++) lives.push(update(world, week, repository, random));
    if (week % 2 === repository.id % 2) lives.push(release(world, week, repository, random));
  }
  return lives;
}

function update(world: World, week: number, repository: Repository, random: Random): Life {
  const name = random.pick(repository.dependencies);
  const version = `${String(random.between(1, 22))}.${String(random.between(0, 19))}.${String(random.between(0, 9))}`;
  const at = world.start + week * WEEK + random.below(5) * DAY + 4 * HOUR + 1000 * random.between(0, 7000);
  const files: FileChange[] = [
    { path: manifestOf(repository), additions: random.between(1, 6), deletions: random.between(1, 6), added: false },
  ];
  const text = `This updates ${name} to ${version}.\n\nThe changelog lists no breaking change for what is used here.`;
  const life = lifeOf(BOTS.updates, week, repository, at, `Update ${name} to ${version}`, text, 'updates', ['dependencies'], files, random);
  finish(world, life, random, random.chance(0.62));
  return life;
}

function release(world: World, week: number, repository: Repository, random: Random): Life {
  const at = world.start + week * WEEK + 2 * DAY + 8 * HOUR + 1000 * random.between(0, 3000);
  const name = `${dayName(at).slice(0, 7).replace('-', '.')}.${String(week)}`;
  const files: FileChange[] = [{ path: 'CHANGELOG.md', additions: random.between(6, 40), deletions: 0, added: false }];
  const text = `Everything merged since the last release. Merging this tags ${name}.`;
  const life = lifeOf(BOTS.release, week, repository, at, `Release ${name}`, text, 'release', ['release'], files, random);
  finish(world, life, random, true);
  return life;
}

function manifestOf(repository: Repository): string {
  const first = repository.dependencies[0];
  if (first === 'node') return 'package.json';
  if (first === 'go') return 'go.mod';
  if (first === 'rust') return 'Cargo.toml';
  return first === 'kotlin' ? 'gradle/libs.versions.toml' : 'pyproject.toml';
}

function lifeOf(
  author: Bot,
  week: number,
  repository: Repository,
  at: number,
  title: string,
  body: string,
  prefix: string,
  labels: readonly string[],
  files: readonly FileChange[],
  random: Random,
): Life {
  const commit = { at: at - 4000, authoredAt: at - 4000, author, message: title, sha: random.sha(), replacedAt: null };
  const branch = `${prefix}/${String(random.between(1000, 9999))}`;
  return {
    week,
    repository,
    author,
    createdAt: at,
    title,
    body,
    branch,
    draft: false,
    labels,
    files,
    commits: [commit],
    reviews: [],
    talk: [],
    events: [],
    document: null,
    closes: null,
    id: 0,
    number: 0,
  };
}

/** Somebody of the home team looks, or it merges itself once the checks are green. */
function finish(world: World, life: Life, random: Random, looked: boolean): void {
  const { week, repository, author } = life;
  const reviewer = looked
    ? random.weighted(world.team(repository.home, week), (person) => (away(world, person, week) ? 0 : weightOf(person)))
    : null;
  let at = life.createdAt + 1000 * random.between(900, 5400);
  if (reviewer !== null) {
    at = atWork(random, reviewer.offset, life.createdAt + random.heavy(9, 0.9) * HOUR);
    const review: Review = { at, by: reviewer, state: 'APPROVED', body: '', comments: [], dismissedAt: null, id: 0 };
    life.reviews.push(review);
    at += 1000 * random.between(60, 1200);
  }
  const by = author.login === BOTS.release.login && reviewer !== null ? reviewer : author;
  if (random.chance(0.93)) life.events.push({ at, kind: 'merged', by, id: 0 });
  life.events.push({ at, kind: 'closed', by, id: 0 });
}

function weightOf(person: Person): number {
  return person.rank === 'director' ? 0 : person.care;
}
