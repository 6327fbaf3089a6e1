import { DAY_MS, type Subject } from '@ambit/activity';
import { wayOf } from './facts/asks.js';
import { ById } from './facts/by-id.js';
import type { Facts } from './facts/facts.js';
import { NO_TEAM } from './facts/teams.js';
import { rowsBetween } from './log/index-of.js';
import { NOBODY } from './log/log.js';
import type { View } from './signal.js';

/**
 * What stands beside every number of reach and pull (peers.md O16), as plain values of the reading:
 * `weeks-present`: calendar weeks of the period, from Monday, UTC, in which the person, or anyone of the team, did anything;
 * `open-outside`: pull requests open in the period, by living people who shared no team with the person, or were not in the
 * team, when they were opened or when the period began; `sessions` and `sessions-by-rule`: of a person, how many sessions of
 * reviews there were, and how many of them a rule assigned.
 */
export function opportunityOf(view: View, subject: Subject): Readonly<Record<string, number>> {
  if (subject.type !== 'person' && subject.type !== 'team') return {};
  const held = chancesIn(view);
  if (subject.type === 'team') return { 'weeks-present': held.weeksOfTeam(subject.id), 'open-outside': held.openOutsideTeam(subject.id) };
  return { 'weeks-present': held.weeksOf(subject.id), 'open-outside': held.openOutside(subject.id), ...sessionsOf(view, subject.id) };
}

function sessionsOf({ facts, from, to }: View, person: number): Readonly<Record<string, number>> {
  const { sessions, asks } = facts;
  const rows = rowsBetween(facts.sessionsOf.of(person), sessions.start, from, to);
  let byRule = 0;
  for (const session of rows) if (wayOf(asks, session) === 'by-rule') byRule += 1;
  return { sessions: rows.length, 'sessions-by-rule': byRule };
}

interface Chances {
  weeksOf(person: number): number;
  weeksOfTeam(team: number): number;
  openOutside(person: number): number;
  openOutsideTeam(team: number): number;
}

const known = new WeakMap<Facts, Map<string, Chances>>();

function chancesIn({ facts, from, to }: View): Chances {
  const key = `${String(from)} ${String(to)}`;
  const held = known.get(facts) ?? new Map<string, Chances>();
  known.set(facts, held);
  let found = held.get(key);
  if (found === undefined) held.set(key, (found = { ...readWeeks(facts, from, to), ...readOpen(facts, from, to) }));
  return found;
}

const WEEK_MS = 7 * DAY_MS;
/** The first Monday of 1970. */
const MONDAY = 4 * DAY_MS;

/** The weeks in which people did anything in a pull request, each once. Of people of the roster: others are in no team. */
function readWeeks({ log, people, teams, roster }: Facts, from: number, to: number): Pick<Chances, 'weeksOf' | 'weeksOfTeam'> {
  const placeOf = new ById<number>(roster.persons.map(({ id }) => id));
  roster.persons.forEach(({ id }, place) => placeOf.set(id, place));
  const first = weekOf(from);
  const weeks = to > from ? weekOf(to - 1) - first + 1 : 0;
  /** By person and week the set of teams that was seen last, and 1; 0 where nothing was. */
  const seen = new Int32Array(roster.persons.length * weeks);
  const counts = new Int32Array(roster.persons.length);
  const ofTeams = new Map<number, Set<number>>();
  const { opened, reviews, threads, loose, replies, comments, commits, ended } = log;
  for (const { account, at, length } of [opened, reviews, threads, loose, replies, comments, commits, ended]) {
    for (let row = 0; row < length; row++) {
      const when = at[row] ?? 0;
      if (when < from || when >= to) continue;
      const person = people.personOf(account[row] ?? NOBODY);
      const place = placeOf.get(person);
      if (place === undefined) continue;
      const week = weekOf(when) - first;
      const set = teams.setAt(person, when);
      const last = seen[place * weeks + week] ?? 0;
      if (last === set + 1) continue;
      seen[place * weeks + week] = set + 1;
      if (last === 0) counts[place] = (counts[place] ?? 0) + 1;
      for (const team of teams.teamsOf(set)) see(ofTeams, team, week);
    }
  }
  return {
    weeksOf: (person) => counts[placeOf.get(person) ?? NOBODY] ?? 0,
    weeksOfTeam: (team) => ofTeams.get(team)?.size ?? 0,
  };
}

function weekOf(at: number): number {
  return Math.floor((at - MONDAY) / WEEK_MS);
}

function see(into: Map<number, Set<number>>, team: number, week: number): void {
  const held = into.get(team);
  if (held === undefined) into.set(team, new Set([week]));
  else held.add(week);
}

interface Open {
  readonly at: number;
  readonly set: number;
}

/** Work open in the period, counted by the teams of its authors; one by one only for people whose teams changed meanwhile. */
function readOpen({ pulls, teams, people, roster }: Facts, from: number, to: number): Pick<Chances, 'openOutside' | 'openOutsideTeam'> {
  const open: Open[] = [];
  for (const work of pulls.works()) {
    const pull = pulls.of(work);
    if (pull === undefined || pull.bot || pull.author === NOBODY || people.isBot(pull.author) || pull.openedAt >= to) continue;
    const { mergedAt, closedAt } = pulls.endsAt(work, from);
    const at = Math.max(pull.openedAt, from);
    if (mergedAt === null && closedAt === null) open.push({ at, set: teams.setAt(pull.author, at) });
  }
  const bySet = new Map<number, number>();
  for (const { set } of open) bySet.set(set, (bySet.get(set) ?? 0) + 1);
  const ofTeams = new Map<number, number>();
  let inTeams = 0;
  for (const [set, times] of bySet) {
    if (set !== NO_TEAM) inTeams += times;
    for (const team of teams.teamsOf(set)) ofTeams.set(team, (ofTeams.get(team) ?? 0) + times);
  }
  const moved = new Set(
    roster.memberships.filter((one) => within(one.from, from, to) || within(one.to, from, to)).map(({ personId }) => personId),
  );
  const bySets = new Map<number, number>();

  function outsideOf(mine: number): number {
    let count = bySets.get(mine);
    if (count !== undefined) return count;
    count = 0;
    for (const [set, times] of bySet) if (teams.relation(mine, set) === 'cross') count += times;
    bySets.set(mine, count);
    return count;
  }

  return {
    openOutside(person) {
      if (!moved.has(person)) return outsideOf(teams.setAt(person, to - 1));
      return open.filter(({ at, set }) => teams.relation(teams.setAt(person, at), set) === 'cross').length;
    },
    openOutsideTeam: (team) => inTeams - (ofTeams.get(team) ?? 0),
  };
}

function within(at: number | null, from: number, to: number): boolean {
  return at !== null && at > from && at < to;
}
