import type { TeamRow } from '../archive/archive.js';
import type { Person, Team } from './model.js';

/** The week of the reorganization: Tax leaves Billing, and Search moves from Foundations to Product. */
export const REORGANIZED = 41;

function division(slug: string, name: string, id: number): Team {
  return { slug, name, id, parents: [], from: null };
}

function team(slug: string, name: string, id: number, parent: string, moved?: string): Team {
  const parents: Team['parents'][number][] = [{ from: null, slug: parent }];
  if (moved !== undefined) parents.push({ from: REORGANIZED, slug: moved });
  return { slug, name, id, parents, from: null };
}

/** Three divisions, eleven teams. */
export const TEAMS: readonly Team[] = [
  division('money', 'Money', 7_410_211),
  division('product', 'Product', 7_410_212),
  division('foundations', 'Foundations', 7_410_213),
  team('payments', 'Payments', 7_410_240, 'money'),
  team('billing', 'Billing', 7_410_241, 'money'),
  team('fraud', 'Fraud', 7_410_242, 'money'),
  team('ledger', 'Ledger', 7_410_243, 'money'),
  { ...team('tax', 'Tax', 11_902_377, 'money'), from: REORGANIZED },
  team('search', 'Search', 7_410_250, 'foundations', 'product'),
  team('web', 'Web', 7_410_251, 'product'),
  team('mobile', 'Mobile', 7_410_252, 'product'),
  team('identity', 'Identity', 7_410_260, 'foundations'),
  team('platform', 'Platform', 7_410_261, 'foundations'),
  team('data', 'Data', 7_410_262, 'foundations'),
];

/** @throws RangeError for a slug that is no team */
export function teamOf(slug: string): Team {
  const found = TEAMS.find((one) => one.slug === slug);
  if (!found) throw new RangeError(`No team ${slug}.`);
  return found;
}

/** The division above a team in a week; null above a division. */
export function parentAt(slug: string, week: number): string | null {
  let parent: string | null = null;
  for (const one of teamOf(slug).parents) if ((one.from ?? -Infinity) <= week) parent = one.slug;
  return parent;
}

const known = new WeakMap<Person, Map<number, readonly string[]>>();

/** The teams somebody is in during a week. Asked millions of times, so each answer is kept. */
export function teamsAt(person: Person, week: number): readonly string[] {
  const weeks = known.get(person) ?? new Map<number, readonly string[]>();
  known.set(person, weeks);
  const found =
    weeks.get(week) ??
    person.stays.filter((stay) => (stay.from ?? -Infinity) <= week && week < (stay.to ?? Infinity)).map((stay) => stay.team);
  weeks.set(week, found);
  return found;
}

/** The first of them, which is where most of their work is; null outside every team. */
export function homeAt(person: Person, week: number): string | null {
  return teamsAt(person, week)[0] ?? null;
}

/** The teams as GitHub shows them at the end of a week: direct members only, nobody who has left. */
export function teamRows(people: readonly Person[], week: number): TeamRow[] {
  return TEAMS.filter((one) => (one.from ?? -Infinity) <= week).map((one) => {
    const parent = parentAt(one.slug, week);
    const members: TeamRow['members'] = [];
    for (const person of people) {
      if (person.account === null || person.account.id === 10137) continue;
      const stay = person.stays.find((s) => s.team === one.slug && (s.from ?? -Infinity) <= week && week < (s.to ?? Infinity));
      if (stay) members.push({ login: person.account.login, id: person.account.id, role: stay.lead ? 'MAINTAINER' : 'MEMBER' });
    }
    return { id: one.id, slug: one.slug, name: one.name, parentId: parent === null ? null : teamOf(parent).id, members };
  });
}
