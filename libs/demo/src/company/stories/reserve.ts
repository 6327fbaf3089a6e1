import type { Person } from '../model.js';
import { sameTeam } from '../world.js';
import type { World } from '../world.js';

export const SOUGHT = 'Ada Okafor';
export const MENTEE = 'Cem Aydin';
export const SPECIALIST = 'Ines Carvalhal';
export const ANSWERER = 'Henrik Solberg';

/** The week after the mentee joined. */
export const MENTORING_FROM = 48;

/** How readily somebody of the cast still reviews outside their story: 1 is as ever, 0 not at all. */
export function keptFor(world: World, person: Person, author: Person, week: number): number {
  if (!world.stories) return 1;
  if (person.name === SOUGHT) return author.name !== MENTEE && sameTeam(person, author, week) ? 0.25 : 0;
  if (person.name === SPECIALIST) return 0.004;
  if (person.name === MENTEE) return Math.max(0.03, (week - MENTORING_FROM - 8) / 12);
  return 1;
}

/** Whether all that this person opens is told by a story. */
export function toldByStory(world: World, person: Person): boolean {
  return world.stories && person.name === MENTEE;
}

/** Whether all that is opened in an area is told by a story. */
export function isStoryArea(world: World, repository: string, path: string): boolean {
  if (!world.stories) return false;
  return (repository === 'ledger' && path === 'src/reconciliation') || (repository === 'ledger-fx' && path === 'fx/rounding');
}
