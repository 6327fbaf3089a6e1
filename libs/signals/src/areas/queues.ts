import { exclusionOf } from '../exclusions.js';
import type { Facts } from '../facts/facts.js';
import type { Pull } from '../facts/pulls.js';
import { lazy } from '../facts/lazy.js';
import { allRows, groupRows } from '../log/index-of.js';
import { ASKED_PERSON, ASKED_TEAM, NOBODY } from '../log/log.js';

const HOUR_MS = 3_600_000;

/**
 * Hours a session's pull request waited on its reviewer: from the request, or from when it became ready where it was a
 * draft then, to the session; null where nobody asked, or it was a draft all along.
 */
export function hoursWaited({ sessions, asks, drafts }: Facts, session: number): number | null {
  const askedAt = asks.at[session] ?? 0;
  if (askedAt === 0) return null;
  const start = sessions.start[session] ?? 0;
  const began = asks.early[session] === 1 ? readiedAfter(drafts.turnsOf(sessions.work[session] ?? NOBODY), askedAt) : askedAt;
  return began > start ? null : (start - began) / HOUR_MS;
}

function readiedAfter(turns: ReturnType<Facts['drafts']['turnsOf']>, askedAt: number): number {
  return turns.find(({ at, draft }) => at > askedAt && !draft)?.at ?? Infinity;
}

/** A pull request that waits, by the teams it waits on. */
export interface Waiting {
  readonly pull: Pull;
  /** Since the oldest of its open requests. */
  readonly since: number;
  /** Teams asked, and teams of the people asked, at that moment. */
  readonly teams: ReadonlySet<number>;
}

const known = new WeakMap<Facts, Map<number, readonly Waiting[]>>();

/** The pull requests E0 leaves that are open, no drafts, and have a request nobody took back or answered before `to`. */
export function waitingAt(facts: Facts, to: number): readonly Waiting[] {
  let held = known.get(facts);
  if (held === undefined) known.set(facts, (held = new Map()));
  let found = held.get(to);
  if (found === undefined) held.set(to, (found = findWaiting(facts, to)));
  return found;
}

function findWaiting(facts: Facts, to: number): Waiting[] {
  const { log, pulls, drafts } = facts;
  const requests = lazy(() => groupRows(allRows(log.requests.length), (row) => log.requests.work[row] ?? NOBODY));
  const reviews = lazy(() => groupRows(allRows(facts.reviews.length), (row) => facts.reviews.work[row] ?? NOBODY));
  return pulls.openAt(to).flatMap((work) => {
    const pull = pulls.of(work);
    if (pull === undefined || exclusionOf(facts, NOBODY, work) !== null || drafts.at(work, to)) return [];
    const open = standing(facts, requests().of(work), to).filter((row) => !isAnswered(facts, row, reviews().of(work), to));
    if (open.length === 0) return [];
    const since = Math.min(...open.map((row) => log.requests.at[row] ?? 0));
    return [{ pull, since, teams: new Set(open.flatMap((row) => askedTeams(facts, row, to))) }];
  });
}

/** The newest request to each person and team, where no removal came after it; of two at one moment the removal counts. */
function standing({ log: { requests } }: Facts, rows: Int32Array, to: number): number[] {
  const last = new Map<string, number>();
  for (const row of rows) {
    if ((requests.at[row] ?? 0) >= to || (requests.what[row] !== ASKED_PERSON && requests.what[row] !== ASKED_TEAM)) continue;
    const key = `${String(requests.what[row])} ${String(requests.asked[row])}`;
    const held = last.get(key);
    if (held === undefined || order(row, held) > 0) last.set(key, row);
  }
  return [...last.values()].filter((row) => requests.removed[row] === 0);

  function order(a: number, b: number): number {
    return (requests.at[a] ?? 0) - (requests.at[b] ?? 0) || (requests.removed[a] ?? 0) - (requests.removed[b] ?? 0);
  }
}

function isAnswered({ log: { requests }, people, teams, reviews }: Facts, request: number, given: Int32Array, to: number): boolean {
  const asked = requests.asked[request] ?? NOBODY;
  const askedAt = requests.at[request] ?? 0;
  return given.some((row) => {
    const at = reviews.at[row] ?? 0;
    if (at < askedAt || at >= to) return false;
    const reviewer = reviews.reviewer[row] ?? NOBODY;
    return requests.what[request] === ASKED_PERSON ? people.personOf(asked) === reviewer : teams.belongs(reviewer, asked, at);
  });
}

function askedTeams({ log: { requests }, people, teams }: Facts, request: number, to: number): readonly number[] {
  const asked = requests.asked[request] ?? NOBODY;
  return requests.what[request] === ASKED_TEAM ? [asked] : teams.teamsOf(teams.setAt(people.personOf(asked), to));
}
