import { DAY_MS, FULL_COVERAGE, type Reading, type ReadingGroup } from '@ambit/activity';
import { actsOf, ROLES, type Act, type Role } from './areas/acts.js';
import { authorsOf, list, standsOf } from './documents/cases.js';
import { SCOPE } from './scope-definition.js';
import type { Signal, View } from './signal.js';
import { effectiveNumber } from './stats/effective.js';
import { byRows, teamOf, type PartRules } from './tally.js';

/** So many months before the end are told apart. */
const MONTHS = 24;

/** So many areas are kept in a reading; the list holds them all. */
const MOST_AREAS = 50;

const EFFECTIVE: Readonly<Record<Role, string>> = {
  authored: 'effectiveAuthored',
  reviewed: 'effectiveReviewed',
  written: 'effectiveWritten',
};

const RULES = {
  repositories: (item) => item.groups.filter((key) => key.startsWith('repository:')),
  areas: (item) => (item.areas.length > 0 ? item.areas : null),
  teams: (item) => (item.teams.length > 0 ? item.teams : null),
  authored: (item) => (item.role === 'authored' ? item.areas : null),
  reviewed: (item) => (item.role === 'reviewed' ? item.areas : null),
  written: (item) => (item.role === 'written' ? item.areas : null),
} satisfies PartRules<Act>;

const READABLE = { definition: SCOPE, rules: RULES };

export const scope: Signal = {
  definition: SCOPE,
  *measure(view) {
    const papers = new Map([...authorsOf(view)].map(({ person, stands }) => [person, stands]));
    for (const { id, bot } of view.facts.roster.persons) {
      const acts = bot ? [] : actsOf(view, id, papers.get(id) ?? []);
      if (acts.length > 0) yield readingOf(view, id, acts);
    }
  },
  evidence(view, reading, part) {
    const { subject } = reading;
    const acts = subject.type === 'person' ? actsOf(view, subject.id, standsOf(view, subject)) : [];
    return list(READABLE, reading, acts, part);
  },
};

/** The numbers are those that `list` makes of the same acts; made in one pass, for a person may touch hundreds of areas. */
function readingOf(view: View, person: number, acts: readonly Act[]): Reading {
  const { repository, area, team, document } = touchedBy(acts);
  const byRole: Record<Role, number> = { authored: 0, reviewed: 0, written: 0 };
  for (const { role } of acts) byRole[role] += 1;
  const areas = [...area].sort(([a, { rows: x }], [b, { rows: y }]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_AREAS);
  const groups = [
    ...[...repository].map(([key, held]) => groupOf(key, held, 'repositories')),
    ...areas.map(([key, held]) => groupOf(key, held, 'areas')),
    ...[...team].map(([key, held]) => groupOf(key, held, 'teams')),
    ...[...document].map(([key, held]) => groupOf(key, held, null)),
  ];
  return {
    signal: SCOPE.signal,
    subject: { type: 'person', id: person },
    values: {
      ...{ repositories: repository.size, areas: area.size, teams: team.size, ...byRole },
      ...effectiveByRole(acts),
      ...areasByMonth(view, acts),
    },
    n: acts.length,
    interval: null,
    groups: groups.sort(byRows),
    coverage: { ...FULL_COVERAGE, notSaid: acts.filter(({ placed }) => !placed).length },
  };
}

/** How often and when something was touched, and in which roles, as bits. */
interface Touched {
  rows: number;
  first: number;
  last: number;
  roles: number;
}

type Kind = 'repository' | 'area' | 'team' | 'document';

/** What was touched, by kind and key. */
function touchedBy(acts: readonly Act[]): Readonly<Record<Kind, ReadonlyMap<string, Touched>>> {
  const found = { repository: new Map(), area: new Map(), team: new Map(), document: new Map() } satisfies Record<
    Kind,
    Map<string, Touched>
  >;
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
    for (const key of act.areas) touch(found.area, key, act);
    for (const key of act.teams) touch(found.team, key, act);
  }
  return found;
}

function groupOf(key: string, { rows, first, last, roles }: Touched, part: string | null): ReadingGroup {
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

/** As many areas as would be touched, were each touched as often as any other. */
function effectiveByRole(acts: readonly Act[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const role of ROLES) {
    const counts = new Map<string, number>();
    for (const act of acts) if (act.role === role) for (const key of act.areas) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.size === 0) continue;
    const weights = Float64Array.from(counts.values()).sort();
    values[EFFECTIVE[role]] = effectiveNumber([...weights], 1);
  }
  return values;
}

/** How many areas were touched in each month, by role: `reviewed:2026-05`. */
function areasByMonth({ to }: View, acts: readonly Act[]): Record<string, number> {
  const first = new Date(to - 1);
  first.setUTCMonth(first.getUTCMonth() - (MONTHS - 1), 1);
  const oldest = monthOf(first.getTime());
  const found: { readonly key: string; readonly areas: Set<string> }[] = [];
  for (const role of ROLES) {
    const months = new Map<string, Set<string>>();
    for (const act of acts) {
      if (act.role !== role || act.areas.length === 0) continue;
      const month = monthOf(act.at);
      if (month < oldest) continue;
      let held = months.get(month);
      if (held === undefined) months.set(month, (held = new Set()));
      for (const area of act.areas) held.add(area);
    }
    for (const [month, areas] of months) found.push({ key: `${role}:${month}`, areas });
  }
  return Object.fromEntries(found.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, areas }) => [key, areas.size]));
}

const months = new Map<number, string>();

/** Made once for each day: a Date for each act costs more than all else here. */
function monthOf(at: number): string {
  const day = Math.floor(at / DAY_MS);
  let month = months.get(day);
  if (month === undefined) months.set(day, (month = new Date(at).toISOString().slice(0, 7)));
  return month;
}
