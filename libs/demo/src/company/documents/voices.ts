import { keptFor } from '../stories/reserve.js';
import type { Person } from '../model.js';
import type { Voice } from '../plan.js';
import type { Random } from '../random.js';
import { repositoryOf } from '../repositories.js';
import { homeAt, teamOf } from '../teams.js';
import { away, sameTeam } from '../world.js';
import type { World } from '../world.js';
import type { Outcome } from '../words/threads.js';
import type { Subject } from './subject.js';
import { documentBody, documentThread } from './words.js';
import type { Asked, Stance } from './words.js';

/** Teams whose code a document changes, without its authors' own. */
export function affectedTeams(one: Subject, author: Person, week: number): string[] {
  const homes = one.affects.map((name) => repositoryOf(name).home);
  return [...new Set(homes)].filter((team) => team !== homeAt(author, week));
}

/** Who reads a document before it is decided: colleagues, and most of the teams it concerns. */
export function readers(world: World, one: Subject, author: Person, week: number, random: Random): Voice[] {
  const voices: Voice[] = [];
  const asked: Asked = new Set();
  const wide = one.kind === 'rfc' || one.kind === 'migration-plan' || one.kind === 'roadmap-input';
  const teams = [homeAt(author, week) ?? 'product', ...affectedTeams(one, author, week).filter(() => random.chance(wide ? 0.8 : 0.55))];
  if (random.chance(0.6)) teams.push(homeAt(author, week) ?? 'product');
  for (const team of teams) {
    const person = random.weighted(world.team(team, week), (member) => {
      if (member === author || voices.some((voice) => voice.person === member) || away(world, member, week)) return 0;
      return keptFor(world, member, author, week) * member.care;
    });
    if (person === null) continue;
    const own = sameTeam(person, author, week);
    const way = own && random.chance(0.5) ? 'unasked' : random.chance(0.66) ? 'named' : 'unasked';
    voices.push(readerOf(one, person, random, way, own ? 'own' : 'other', asked));
  }
  return voices;
}

/** Somebody of the author's team who lets a small change of a document pass; now and then nobody does. */
export function colleague(world: World, author: Person, week: number, random: Random): Voice[] {
  const home = homeAt(author, week);
  const person = random.weighted(home === null ? [] : world.team(home, week), (member) => {
    if (member === author || member.rank === 'director' || away(world, member, week)) return 0;
    return keptFor(world, member, author, week) * member.care;
  });
  if (person === null || random.chance(0.15)) return [];
  const way = random.chance(0.5) ? 'named' : 'unasked';
  return [{ person, way, early: false, delay: random.heavy(8, 0.8), state: 'APPROVED', threads: [], again: false, askedAgain: false }];
}

const OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ['changed', 50],
  ['answered', 38],
  ['declined', 12],
];

/** One reader of a document, with threads in its own words; `told` settles what is otherwise drawn. */
export function readerOf(
  one: Subject,
  person: Person,
  random: Random,
  way: Voice['way'],
  stance: Stance,
  asked: Asked,
  told?: Told,
): Voice {
  const team = teamOf(homeAt(person, one.week) ?? 'product').name;
  const threads = told?.threads ?? drawn(random);
  const remarks = threads.map((outcome) => documentThread(random, one, team, outcome, asked));
  const approves = stance !== 'late' && random.chance(0.25);
  const speaks = random.chance(0.6) || !approves;
  return {
    person,
    way,
    early: random.chance(0.5),
    delay: told?.delay ?? random.heavy(30, 0.9),
    state: approves ? 'APPROVED' : stance !== 'late' && random.chance(0.12) ? 'CHANGES_REQUESTED' : 'COMMENTED',
    threads,
    words: remarks.map((remark) => remark.says),
    amends: remarks.map((remark) => remark.amends),
    body: speaks ? documentBody(random, one, team, stance) : '',
    again: !approves && stance !== 'late' && random.chance(0.7),
    askedAgain: random.chance(0.3),
  };
}

interface Told {
  readonly threads: readonly Outcome[];
  /** Hours. */
  readonly delay: number;
}

function drawn(random: Random): Outcome[] {
  return Array.from({ length: 1 + random.poisson(0.9) }, () => random.weighted(OUTCOMES, (entry) => entry[1])?.[0] ?? 'answered');
}
