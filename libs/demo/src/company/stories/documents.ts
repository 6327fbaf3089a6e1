import type { Subject } from '../documents/subject.js';
import { readerOf } from '../documents/voices.js';
import type { Stance } from '../documents/words.js';
import type { Person } from '../model.js';
import type { Script, Voice } from '../plan.js';
import type { Random } from '../random.js';
import { away } from '../world.js';
import type { World } from '../world.js';
import type { Outcome } from '../words/threads.js';
import { MENTEE, SOUGHT, SPECIALIST } from './reserve.js';

type Told = Pick<Script, 'voices' | 'draft' | 'settles' | 'ends' | 'lasts' | 'afterwards'>;

/** In hours. */
const DAY = 24;

/** How a document of a story goes; null for all others. */
export function documentStory(world: World, one: Subject, week: number, random: Random): Told | null {
  if (!world.stories || one.kind !== 'rfc') return null;
  const chosen: Person[] = [];
  function reader(team: string, way: Voice['way'], stance: Stance, threads: readonly Outcome[], days: number): Voice {
    const person = memberOf(world, one, team, week, random, chosen);
    chosen.push(person);
    return readerOf(one, person, random, way, stance, { threads, delay: days * DAY });
  }
  if (one.number === 31) {
    const voices = [
      reader('payments', 'unasked', 'own', ['answered'], 2),
      reader('ledger', 'named', 'other', ['changed', 'changed', 'answered'], 7),
      reader('search', 'named', 'other', ['changed', 'answered'], 15),
      reader('platform', 'named', 'other', ['answered', 'declined'], 29),
      reader('ledger', 'unasked', 'other', ['answered'], 34),
    ];
    return { voices, draft: true, lasts: 59 * DAY, settles: 3, afterwards: [reader('mobile', 'unasked', 'late', ['answered'], 8)] };
  }
  if (one.number === 38) {
    const voices = [reader('data', 'named', 'own', ['changed'], 1), reader('platform', 'named', 'other', ['changed', 'answered'], 4)];
    const late = [reader('ledger', 'named', 'late', ['declined', 'answered'], 6), reader('ledger', 'unasked', 'late', ['answered'], 9)];
    return { voices, draft: false, lasts: 13 * DAY, settles: 4, afterwards: late };
  }
  if (one.number === 44) {
    const voices = [reader('identity', 'named', 'own', ['changed', 'answered'], 3), reader('identity', 'unasked', 'own', ['answered'], 8)];
    return { voices, draft: true, ends: 'open' };
  }
  if (one.number === 46) {
    const voices = [reader('platform', 'named', 'own', ['changed'], 2), reader('platform', 'unasked', 'own', ['answered'], 6)];
    return { voices, draft: false, ends: 'open' };
  }
  return null;
}

/** Documents whose later work is told by the story, or has none yet. */
export function toldApart(world: World, one: Subject): boolean {
  return world.stories && one.kind === 'rfc' && [31, 44, 46].includes(one.number);
}

/** Somebody of the team who is no author, not of the cast, and has not spoken yet. */
function memberOf(world: World, one: Subject, team: string, week: number, random: Random, but: readonly Person[]): Person {
  const cast = [SOUGHT, MENTEE, SPECIALIST];
  const members = world.team(team, week).filter((person) => {
    return (
      !one.authors.includes(person.name) &&
      !cast.includes(person.name) &&
      !but.includes(person) &&
      person.rank !== 'lead' &&
      person.account !== null
    );
  });
  return random.weighted(members, (person) => (away(world, person, week) ? 0 : person.care)) ?? random.pick(members);
}
