import { FULL_COVERAGE, type Reading, type ReadingGroup } from '@ambit/activity';
import { actsOf, ROLES, type Act, type Role } from './areas/acts.js';
import { TouchedAreas } from './areas/touching.js';
import { authorsOf, list, standsOf } from './documents/cases.js';
import { SCOPE } from './scope-definition.js';
import type { Signal } from './signal.js';
import { effectiveNumber } from './stats/effective.js';
import { byRows, teamOf, type PartRules } from './tally.js';

/** So many areas are kept in a reading; the list holds them all. */
const MOST_AREAS = 50;

const EFFECTIVE: Readonly<Record<Role, string>> = {
  authored: 'effectiveAuthored',
  reviewed: 'effectiveReviewed',
  written: 'effectiveWritten',
};

const RULES = {
  repositories: (item) => item.groups.filter((key) => key.startsWith('repository:')),
  areas: (item) => (item.areas.length > 0 ? areaKeys(item) : null),
  teams: (item) => (item.teams.length > 0 ? item.teams : null),
  authored: (item) => (item.role === 'authored' ? areaKeys(item) : null),
  reviewed: (item) => (item.role === 'reviewed' ? areaKeys(item) : null),
  written: (item) => (item.role === 'written' ? areaKeys(item) : null),
} satisfies PartRules<Act>;

function areaKeys({ areas }: Act): readonly string[] {
  return areas.map(({ key }) => key);
}

const READABLE = { definition: SCOPE, rules: RULES };

export const scope: Signal = {
  definition: SCOPE,
  *measure(view) {
    const papers = new Map([...authorsOf(view)].map(({ person, stands }) => [person, stands]));
    const found = new TouchedAreas(view.to);
    for (const { id, bot } of view.facts.roster.persons) {
      const acts = bot ? [] : actsOf(view, id, papers.get(id) ?? []);
      if (acts.length > 0) yield readingOf(id, acts, found);
    }
  },
  evidence(view, reading, part) {
    const { subject } = reading;
    const acts = subject.type === 'person' ? actsOf(view, subject.id, standsOf(view, subject)) : [];
    return list(READABLE, reading, acts, part);
  },
};

/** The numbers are those that `list` makes of the same acts; made in one pass, for a person may touch hundreds of areas. */
function readingOf(person: number, acts: readonly Act[], found: TouchedAreas): Reading {
  const { repository, team, document } = touchedBy(acts);
  const values: Record<string, number> = {
    repositories: repository.size,
    areas: 0,
    teams: team.size,
    authored: 0,
    reviewed: 0,
    written: 0,
  };
  let notSaid = 0;
  found.begin();
  for (const act of acts) {
    found.add(act);
    values[act.role] = (values[act.role] ?? 0) + 1;
    if (!act.placed) notSaid += 1;
  }
  values['areas'] = found.touched.length;
  sayEffective(values, found);
  found.sayMonths(values);
  const groups = found.touched.map((area) => groupOf(area.key, found.of(area), 'areas'));
  const areas = groups.length <= MOST_AREAS ? groups : groups.sort(byRows).slice(0, MOST_AREAS);
  for (const [key, held] of repository) areas.push(groupOf(key, held, 'repositories'));
  for (const [key, held] of team) areas.push(groupOf(key, held, 'teams'));
  for (const [key, held] of document) areas.push(groupOf(key, held, null));
  return {
    signal: SCOPE.signal,
    subject: { type: 'person', id: person },
    values,
    n: acts.length,
    interval: null,
    groups: areas.sort(byRows),
    coverage: { ...FULL_COVERAGE, notSaid },
  };
}

/** How often and when something was touched, and in which roles, as bits. */
interface Touched {
  rows: number;
  first: number;
  last: number;
  roles: number;
}

type Kind = 'repository' | 'team' | 'document';

/** What was touched besides areas, by kind and key. */
function touchedBy(acts: readonly Act[]): Readonly<Record<Kind, ReadonlyMap<string, Touched>>> {
  const found = { repository: new Map(), team: new Map(), document: new Map() } satisfies Record<Kind, Map<string, Touched>>;
  const touch = (held: Map<string, Touched>, key: string, { at, role }: Act): void => {
    const bit = 1 << ROLES.indexOf(role);
    const known = held.get(key);
    if (known === undefined) {
      held.set(key, { rows: 1, first: at, last: at, roles: bit });
      return;
    }
    known.rows += 1;
    if (at < known.first) known.first = at;
    if (at > known.last) known.last = at;
    known.roles |= bit;
  };
  for (const act of acts) {
    for (const key of act.groups) touch(key.startsWith('document:') ? found.document : found.repository, key, act);
    for (const key of act.teams) touch(found.team, key, act);
  }
  return found;
}

function groupOf(key: string, { rows, first, last, roles }: Readonly<Touched>, part: string | null): ReadingGroup {
  return { key, teamId: teamOf(key), distance: null, rows, parts: partsOf(part, roles), first, last };
}

const lists = new Map<string | null, Map<number, readonly string[]>>();

/** There are few such lists and very many groups. */
function partsOf(part: string | null, roles: number): readonly string[] {
  const held = lists.get(part) ?? new Map<number, readonly string[]>();
  lists.set(part, held);
  let parts = held.get(roles);
  if (parts === undefined)
    held.set(roles, (parts = [...(part === null ? [] : [part]), ...ROLES.filter((_, i) => (roles & (1 << i)) !== 0)]));
  return parts;
}

/** Says as how many areas would be touched by role, were each touched as often as any other. */
function sayEffective(values: Record<string, number>, found: TouchedAreas): void {
  for (const role of ROLES) {
    const weights = found.weights(role);
    if (weights.length > 0) values[EFFECTIVE[role]] = effectiveNumber(weights, 1);
  }
}
