import { isSomebody, type Span } from './book.js';
import {
  countBottlenecks,
  countBottlenecksOfTeam,
  countRisk,
  everySession,
  reviewsIn,
  type Area,
  type Ground,
  type Reviewed,
} from './count-areas.js';
import { chancesOfTeam } from './count-chances.js';
import { countDiffusion } from './count-diffusion.js';
import { bothKnown, countFlow, countFlowOfTeam, expectedIndex, latestTeams, pairsOf, share, type Given } from './count-flow.js';
import { countKnowing, countKnowingOfTeam } from './count-knowing.js';
import { countHardInAll } from './count-paths.js';
import { countPractice } from './count-practice.js';
import { changedSince } from './count-threads.js';
import type { Naming } from './named.js';

/** An independent count of teams and of the organization: what they gave, as `review-reach` and `cross-team-share` define it. */
const WEEK = 7 * 86_400_000;
const HALF_LIFE = 90 * 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function countReachOfTeam(ground: Ground, team: string, span: Span): Record<string, number> {
  const { books, teamsAt } = ground;
  const all = reviewsIn(books).filter(({ by, at }) => teamsAt(by, iso(at)).has(team));
  const given = all.filter(({ at }) => at >= span.from && at < span.to).map((one) => ({ ...one, others: othersOf(ground, one) }));
  if (given.length === 0) return {};
  const across = given.filter(({ others }) => others.size > 0);
  const teams = [...new Set(across.flatMap(({ others }) => [...others]))];
  const authors = (some: readonly Reviewed[]): number =>
    new Set(some.flatMap(({ pull: { user } }) => (isSomebody(user) ? [user.id] : []))).size;
  const first = Math.min(...books.flatMap(({ pulls }) => [...pulls.values()].map(({ created_at }) => Date.parse(created_at))));
  const before = all.filter(({ at }) => at < span.from);
  const isNew = (other: string): boolean =>
    span.from - first >= 26 * WEEK && !before.some(({ pull: { user }, at }) => isSomebody(user) && teamsAt(user.id, iso(at)).has(other));
  const askedFirst = (other: string): boolean => {
    const theirs = across.filter(({ others }) => others.has(other));
    const begun = Math.min(...theirs.map(({ at }) => at));
    return theirs.some((one) => one.at === begun && wayOf(ground, one) === 'by-name');
  };
  return {
    teams: teams.length,
    changed: new Set(across.filter((one) => didChange(one)).flatMap(({ others }) => [...others])).size,
    'asked-first': teams.filter(askedFirst).length,
    new: teams.filter(isNew).length,
    reviews: given.length,
    pulls: new Set(given.map(({ pull }) => pull)).size,
    people: authors(given),
    'other-reviews': across.length,
    'other-people': authors(across),
    ...chancesOfTeam(books, team, span, teamsAt),
  };
}

/** Teams of the author where the two shared none then. */
function othersOf({ teamsAt }: Ground, { pull: { user }, by, at }: Reviewed): ReadonlySet<string> {
  const [mine, theirs] = [teamsAt(by, iso(at)), isSomebody(user) ? teamsAt(user.id, iso(at)) : new Set<string>()];
  return mine.size === 0 || share(mine, theirs) ? new Set() : theirs;
}

function didChange({ book, pull, id }: Reviewed): boolean {
  return (book.threads.get(pull.number) ?? []).some((thread) => thread.first.pull_request_review_id === id && changedSince(book, thread));
}

function wayOf({ books }: Ground, { by, id }: Reviewed): string {
  return everySession(books).find((session) => session.by === by && session.reviews.some((one) => one.id === id))?.way ?? '';
}

function shareOf(given: readonly Given[], to: number): Record<string, number> {
  const across = given.filter(({ mine, theirs }) => !share(mine, theirs));
  const counts = { all: given.length, cross: across.length };
  if (given.length < 20) return counts;
  const weight = ({ at }: Given): number => 0.5 ** ((to - at) / HALF_LIFE);
  const weights = given.map(weight);
  const received = new Map<string, number>();
  for (const { theirs } of across) for (const team of theirs) received.set(team, (received.get(team) ?? 0) + 1 / theirs.size);
  const parts = [...received.values()].map((one) => one / across.length);
  const kish = sum(weights) ** 2 / sum(weights.map((one) => one ** 2));
  return {
    ...counts,
    share: across.length / given.length,
    ei: (2 * across.length - given.length) / given.length,
    ...(kish >= 20 ? { 'decayed-share': sum(across.map(weight)) / sum(weights) } : {}),
    'effective-teams': Math.exp(-sum(parts.map((part) => part * Math.log(part)))),
  };
}

/** Each pair of people once, by their latest review. */
function tiesOf(given: readonly Given[]): Record<string, number> {
  const latest = new Map(given.map((one) => [[one.by, one.author].sort((a, b) => a - b).join(' '), one]));
  const inside = [...latest.values()].filter(({ mine, theirs }) => share(mine, theirs)).length;
  const ties = pairsOf(given).size;
  return {
    ...{ 'external-ties': ties - inside, 'internal-ties': inside, ei: (ties - 2 * inside) / ties },
    'expected-ei': expectedIndex(latestTeams(given).values()),
  };
}

/** Nothing is told of fewer than five people who gave reviews. */
function isEnough({ books, teamsAt }: Ground, team: string | null, { from, to }: Span): boolean {
  const here = reviewsIn(books).filter(({ at }) => at >= from && at < to);
  return new Set(here.flatMap(({ by, at }) => (team === null || teamsAt(by, iso(at)).has(team) ? [by] : []))).size >= 5;
}

export interface Everything extends Ground {
  readonly named: ReadonlyMap<string, readonly Naming[]>;
}

type OfTeam = (ground: Everything, team: string, span: Span) => Readonly<Record<string, number>>;
type OfAll = (ground: Everything, span: Span) => Readonly<Record<string, number>>;

const enoughIn =
  (count: OfTeam): OfTeam =>
  (ground, team, span) =>
    isEnough(ground, team, span) ? count(ground, team, span) : {};

const enoughInAll =
  (count: OfAll): OfAll =>
  (ground, span) =>
    isEnough(ground, null, span) ? count(ground, span) : {};

/** What counts each signal of a team. */
export const OF_TEAM: Readonly<Record<string, OfTeam>> = {
  'review-reach': enoughIn(countReachOfTeam),
  'cross-team-share': enoughIn((ground, team, span) => {
    const ours = bothKnown(ground, span).filter(({ mine }) => mine.has(team));
    return { ...shareOf(ours, span.to), ...chancesOfTeam(ground.books, team, span, ground.teamsAt) };
  }),
  bottlenecks: enoughIn(countBottlenecksOfTeam),
  'knowledge-spread': enoughIn((ground, team, { to }) => countKnowingOfTeam(ground, team, to)),
  'team-flow': enoughIn(countFlowOfTeam),
};

/** What counts each signal of the organization. */
export const OF_ORGANIZATION: Readonly<Record<string, OfAll>> = {
  'cross-team-share': enoughInAll((ground, span) => {
    const given = bothKnown(ground, span);
    return { ...shareOf(given, span.to), ...(given.length >= 20 ? tiesOf(given) : {}) };
  }),
  'hard-to-undo': enoughInAll(({ books }, span) => countHardInAll(books, span)),
  'shared-practice': enoughInAll((ground, span) => countPractice(ground, null, span)),
  'team-flow': enoughInAll(countFlow),
  diffusion: enoughInAll(({ books }, span) => countDiffusion(books, span)),
};

type OfArea = (ground: Everything, area: Area, span: Span) => Readonly<Record<string, number>>;

/** What counts each signal of an area. */
export const OF_AREA: Readonly<Record<string, OfArea>> = {
  risk: countRisk,
  bottlenecks: countBottlenecks,
  'knowledge-spread': (ground, area, { to }) => countKnowing(ground, area, to),
};
