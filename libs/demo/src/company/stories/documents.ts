import type { Subject } from '../documents/subject.js';
import { readerOf } from '../documents/voices.js';
import type { Asked, Stance } from '../documents/words.js';
import type { Person } from '../model.js';
import type { Script, Voice } from '../plan.js';
import type { Random } from '../random.js';
import { teamsAt } from '../teams.js';
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
  const asked: Asked = new Set();
  function reader(team: string, way: Voice['way'], stance: Stance, threads: readonly Outcome[], days: number): Voice {
    const person = memberOf(world, one, team, week, random, chosen);
    chosen.push(person);
    return readerOf(one, person, random, way, stance, asked, { threads, delay: days * DAY });
  }
  if (one.number === 27) {
    const voices = [
      reader('payments', 'unasked', 'own', ['answered'], 2),
      reader('ledger', 'named', 'other', ['changed', 'answered'], 4),
      reader('billing', 'named', 'other', ['changed'], 6),
      reader('search', 'unasked', 'other', ['answered'], 8),
    ];
    return { voices, draft: true, lasts: 24 * DAY, settles: 3 };
  }
  if (one.number === 29) {
    const voices = [
      reader('platform', 'unasked', 'own', ['answered'], 1),
      reader('web', 'named', 'other', ['changed', 'answered'], 3),
      reader('mobile', 'named', 'other', ['changed'], 5),
      reader('search', 'named', 'other', ['answered'], 6),
    ];
    return { voices, draft: false, lasts: 13 * DAY, settles: 3 };
  }
  if (one.number === 31) {
    const voices = [
      reader('ledger', 'named', 'other', ['changed', 'answered'], 7),
      reader('payments', 'unasked', 'own', ['answered', 'answered'], 12),
      reader('search', 'named', 'other', ['answered'], 15),
      reader('ledger', 'unasked', 'other', ['changed', 'answered'], 29),
      reader('platform', 'named', 'other', ['answered', 'declined'], 31),
      reader('search', 'named', 'other', ['changed', 'answered'], 34),
    ];
    return { voices, draft: true, lasts: 57 * DAY, settles: 3, afterwards: [reader('mobile', 'unasked', 'late', ['answered'], 8)] };
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
  return world.stories && one.kind === 'rfc' && [27, 29, 31, 38, 44, 46].includes(one.number);
}

/** Somebody of that team alone who is no author, not of the cast, and has not spoken yet. */
function memberOf(world: World, one: Subject, team: string, week: number, random: Random, but: readonly Person[]): Person {
  const cast = [SOUGHT, MENTEE, SPECIALIST];
  const members = world.team(team, week).filter((person) => {
    return (
      !one.authors.includes(person.name) &&
      !cast.includes(person.name) &&
      !but.includes(person) &&
      person.rank !== 'lead' &&
      teamsAt(person, week).length === 1 &&
      person.account !== null
    );
  });
  return random.weighted(members, (person) => (away(world, person, week) ? 0 : person.care)) ?? random.pick(members);
}
