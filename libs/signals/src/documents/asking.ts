import { DAY_MS } from '@ambit/activity';
import type { Facts } from '../facts/facts.js';
import { lazy } from '../facts/lazy.js';
import { ASKED_PERSON, NOBODY } from '../log/log.js';
import type { Area, Areas } from './areas.js';

const YEAR_MS = 365 * DAY_MS;

/** What a silent team would be asked about, and who is not to be asked. */
interface Matter {
  readonly areas: readonly Area[];
  readonly works: readonly number[];
  readonly but: readonly number[];
}

/** Whom one may ask in a team that has not spoken; null where nobody there is known to know the matter. */
export type WhomToAsk = (matter: Matter) => (team: number) => number | null;

/**
 * Somebody living and told of the team, who in the year before reviewed or wrote work in these areas, or the work itself;
 * of these the one with the fewest open requests, then the one who did most there.
 * @param told who may be named; @param at the moment it is asked
 */
export function readWhomToAsk(facts: Facts, areas: Areas, told: ReadonlySet<number>, at: number): WhomToAsk {
  const { pulls, teams, people } = facts;
  const reviewers = lazy(() => reviewersOf(facts, at));
  const load = lazy(() => openRequests(facts, at));
  const acts = new Map<string, ReadonlyMap<number, number>>();

  /** How often each person reviewed or wrote work in an area during the year. */
  function actsIn(area: Area): ReadonlyMap<number, number> {
    const key = `${String(area.repository)}:${area.path ?? ''}`;
    const held = acts.get(key);
    if (held !== undefined) return held;
    const found = new Map<number, number>();
    for (const work of areas.worksIn(area.repository)) {
      const openedAt = pulls.of(work)?.openedAt ?? 0;
      if (openedAt >= at - YEAR_MS && openedAt < at && areas.touches(work, area)) count(work, found);
    }
    acts.set(key, found);
    return found;
  }

  function count(work: number, into: Map<number, number>): void {
    const pull = pulls.of(work);
    for (const person of [...(pull === undefined || pull.bot ? [] : [pull.author]), ...(reviewers().get(work) ?? [])])
      into.set(person, (into.get(person) ?? 0) + 1);
  }

  return (matter) => {
    const acted = lazy(() => {
      const found = new Map<number, number>();
      for (const work of matter.works) count(work, found);
      for (const area of matter.areas) for (const [person, times] of actsIn(area)) found.set(person, (found.get(person) ?? 0) + times);
      return new Map([...found].filter(([person]) => told.has(person) && !people.isBot(person) && !matter.but.includes(person)));
    });
    const order = (a: number, b: number): number =>
      (load().get(a) ?? 0) - (load().get(b) ?? 0) || (acted().get(b) ?? 0) - (acted().get(a) ?? 0) || a - b;
    return (team) => {
      if (told.size === 0) return null;
      const candidates = [...acted().keys()].filter((person) => teams.belongs(person, team, at));
      return candidates.sort(order)[0] ?? null;
    };
  };
}

/** Who gave substantive reviews on each pull request during the year. */
function reviewersOf({ reviews }: Facts, at: number): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (let row = 0; row < reviews.length; row++) {
    const when = reviews.at[row] ?? 0;
    if (when < at - YEAR_MS || when >= at) continue;
    const work = reviews.work[row] ?? NOBODY;
    found.set(work, (found.get(work) ?? new Set<number>()).add(reviews.reviewer[row] ?? NOBODY));
  }
  return found;
}

/** How many open pull requests wait for a review of each person: asked by name, not withdrawn and not reviewed since. */
function openRequests(facts: Facts, at: number): Map<number, number> {
  const { log, people, pulls, reviews } = facts;
  const open = new Set(pulls.openAt(at));
  const waiting = new Map<string, { readonly person: number; at: number; open: boolean }>();
  const rows = Array.from({ length: log.requests.length }, (_, row) => row)
    .filter(
      (row) => open.has(log.requests.work[row] ?? NOBODY) && log.requests.what[row] === ASKED_PERSON && (log.requests.at[row] ?? 0) < at,
    )
    .sort(
      (a, b) => (log.requests.at[a] ?? 0) - (log.requests.at[b] ?? 0) || (log.requests.removed[a] ?? 0) - (log.requests.removed[b] ?? 0),
    );
  for (const row of rows) {
    const person = people.personOf(log.requests.asked[row] ?? NOBODY);
    const key = `${String(log.requests.work[row])} ${String(person)}`;
    waiting.set(key, { person, at: log.requests.at[row] ?? 0, open: log.requests.removed[row] === 0 });
  }
  for (let row = 0; row < reviews.length; row++) {
    const held = waiting.get(`${String(reviews.work[row])} ${String(reviews.reviewer[row])}`);
    if (held !== undefined && (reviews.at[row] ?? 0) >= held.at && (reviews.at[row] ?? 0) < at) held.open = false;
  }
  const found = new Map<number, number>();
  for (const { person, open: still } of waiting.values()) if (still) found.set(person, (found.get(person) ?? 0) + 1);
  return found;
}
