import { ownersOf } from './codeowners.js';
import type { Person } from './model.js';
import { nearTo } from './nearness.js';
import type { Plan, Voice } from './plan.js';
import type { Random } from './random.js';
import { keptFor } from './stories/reserve.js';
import { teamsAt } from './teams.js';
import { sameTeam, teamOfAuthor, touch } from './world.js';
import type { World } from './world.js';
import type { Outcome } from './words/threads.js';

/** Repositories whose reviews are shared out by the rota bot. */
const ROTA = ['ledger', 'platform', 'mobile-app', 'search-core'];

const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['changed', 56],
  ['answered', 33],
  ['declined', 11],
];

const COUNTS = [0, 1, 2, 3, 4];
const COUNT_SHARES = [9, 50, 31, 8, 2];

/** Who reviews an ordinary pull request, and how they come to it. */
export function ordinaryVoices(world: World, plan: Plan, paths: readonly string[], random: Random): Voice[] {
  const owners = ownersOf(plan.repository.owners, paths, plan.at, world.start);
  const teams = owners.filter((owner) => owner.startsWith('@fernholt/')).map((owner) => owner.slice('@fernholt/'.length));
  const scripted = new Set((plan.script?.voices ?? []).map((voice) => voice.person));
  const chosen: Voice[] = [];
  const count = random.weighted(COUNTS, (n) => COUNT_SHARES[n] ?? 0) ?? 1;
  for (let i = 0; i < count; i++) {
    const person = reviewerFor(world, plan, teams, random, (one) => scripted.has(one) || chosen.some((voice) => voice.person === one));
    if (person === null) continue;
    const owner = teams.some((team) => teamsAt(person, plan.week).includes(team));
    chosen.push(voiceOf(person, wayOf(random, owner, ROTA.includes(plan.repository.name)), random));
  }
  return chosen;
}

function reviewerFor(
  world: World,
  plan: Plan,
  owners: readonly string[],
  random: Random,
  taken: (person: Person) => boolean,
): Person | null {
  const { author, week, repository } = plan;
  const home = teamOfAuthor(author, week, repository.home);
  const guest = owners.length > 0 && !owners.includes(home);
  const fromOwners = guest && random.chance(0.72);
  const outside = !fromOwners && random.chance(0.135);
  const knowing = world.knowing(repository.name, plan.area.path);
  const absent = world.absent(week);
  const nearby = nearTo(home, week);
  /** Of the owners, too, those are drawn in who are near to the author: a part that two teams own brings no strangers together. */
  function near(person: Person, untouched: number): number {
    return (nearby.get(teamsAt(person, week)[0] ?? home) ?? 0) * (untouched + touch(world, person, home));
  }
  function weight(person: Person): number {
    if (person === author || taken(person) || absent.has(person)) return 0;
    const kept = keptFor(world, person, author, week);
    if (kept === 0) return 0;
    const together = author.stays.length === 0 ? teamsAt(person, week).includes(home) : sameTeam(person, author, week);
    const owns = owners.some((team) => teamsAt(person, week).includes(team));
    const drawn = fromOwners ? (owns ? near(person, 0.15) : 0) : outside ? (together ? 0 : near(person, 0)) : together ? 1 : 0;
    return drawn === 0 ? 0 : drawn * kept * (together ? person.care : Math.min(person.care, 1)) * (knowing.get(person) ?? 0.25);
  }
  return random.weighted(poolOf(world, plan, fromOwners ? owners : outside ? null : homesOf(plan.author, week, home)), weight);
}

/** Whom to weigh: the members of these teams, or everybody. */
function poolOf(world: World, plan: Plan, teams: readonly string[] | null): readonly Person[] {
  if (teams === null) return world.present(plan.week);
  const [only] = teams;
  if (teams.length === 1 && only !== undefined) return world.team(only, plan.week);
  return [...new Set(teams.flatMap((team) => world.team(team, plan.week)))];
}

function homesOf(author: Person, week: number, home: string): readonly string[] {
  return author.stays.length === 0 ? [home] : teamsAt(author, week);
}

function wayOf(random: Random, owner: boolean, rota: boolean): Voice['way'] {
  if (!owner) return random.chance(0.55) ? 'named' : 'unasked';
  const roll = random.next();
  if (rota && roll < 0.3) return 'rota';
  if (roll < 0.42) return 'named';
  return roll < 0.86 ? 'rule' : 'unasked';
}

/** An ordinary look: how long it takes, what it finds, whether there is a second one. */
function voiceOf(person: Person, way: Voice['way'], random: Random): Voice {
  const roll = random.next();
  const state = roll < 0.62 ? 'APPROVED' : roll < 0.86 ? 'COMMENTED' : 'CHANGES_REQUESTED';
  const threads: Outcome[] = [];
  const mean = state === 'APPROVED' ? 0.26 : state === 'COMMENTED' ? 1.5 : 1.9;
  const count = state === 'CHANGES_REQUESTED' ? 1 + random.poisson(mean - 0.6) : random.poisson(mean);
  for (let i = 0; i < count; i++) threads.push(random.weighted(OUTCOMES, (one) => one[1])?.[0] ?? 'changed');
  const again = state === 'CHANGES_REQUESTED' || (state === 'COMMENTED' && random.chance(0.62));
  return {
    person,
    way,
    early: random.chance(0.12),
    delay: Math.min(random.heavy(3.2, 1.15), 120),
    state,
    threads,
    again,
    askedAgain: again && random.chance(0.35),
  };
}
