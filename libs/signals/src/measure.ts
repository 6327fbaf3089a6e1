import { assertNever, type Reading } from '@ambit/activity';
import { readAreaFacts } from './areas/areas.js';
import { FEWEST_REVIEWERS, readReviewing } from './areas/reviewing.js';
import { nearTo } from './documents/nearness.js';
import { allRows, rowsBetween } from './log/index-of.js';
import { NOBODY } from './log/log.js';
import { registry, type Registry } from './registry.js';
import { fewestOf } from './groups/open-rows.js';
import { ofGroup } from './groups/of-group.js';
import { SMALL_GROUP, type View } from './signal.js';

/**
 * Every reading of every signal that may be written for one period.
 * @param now milliseconds: a person's notice counts from its own time on, and without one there is no reading of a person,
 *   and nobody is named as somebody to ask
 */
export function* measureAll(view: Omit<View, 'told'>, now: number, signals: Registry = registry): Iterable<Reading> {
  const told = new Set(
    view.facts.roster.persons.filter(({ noticeAt }) => noticeAt !== null && Date.parse(noticeAt) <= now).map(({ id }) => id),
  );
  const full: View = { ...view, told, fewest: fewestOf({ fewest: view.fewest ?? SMALL_GROUP }) };
  const near = nearTo(full);
  const enough = bigEnough(full);
  for (const signal of signals.signals) {
    for (const reading of signal.measure(full)) if (mayBeWritten(full, reading, told, enough)) yield near(ofGroup(reading));
  }
}

/**
 * Documents and pull requests have no guard of five: they are about the work, and name teams. Nor have areas, but where
 * fewer than three people can review there, numbers would be about those: only that it needs a second one is written. A
 * pair is written where both agreed and both were told.
 */
function mayBeWritten(view: View, { subject, values }: Reading, told: ReadonlySet<number>, enough: ReturnType<typeof bigEnough>): boolean {
  switch (subject.type) {
    case 'document':
    case 'pull':
      return true;
    case 'area':
      return Object.keys(values).every((name) => name === 'needs-second-reviewer') || hasReviewers(view, subject);
    case 'person':
      return told.has(subject.id);
    case 'pair':
      return told.has(subject.id) && told.has(subject.mentor) && view.facts.extra.agreed.has(pairOf(subject));
    case 'team':
      return enough(subject.id);
    case 'organization':
      return enough(null);
    default:
      return assertNever(subject);
  }
}

function pairOf({ id, mentor }: { readonly id: number; readonly mentor: number }): string {
  return `${String(id)}:${String(mentor)}`;
}

function hasReviewers({ facts, to }: View, { id, area }: { readonly id: number; readonly area: string }): boolean {
  return readReviewing(facts).ableIn(readAreaFacts(facts).ref(id, area), to).length >= FEWEST_REVIEWERS;
}

/** Whether enough people gave reviews in the period, of a team or in all (null); counted once for all signals. */
function bigEnough(view: View): (team: number | null) => boolean {
  const known = new Map<number | null, boolean>();
  return (team) => {
    let enough = known.get(team);
    if (enough === undefined) known.set(team, (enough = reviewersOf(view, team) >= fewestOf(view)));
    return enough;
  };
}

function reviewersOf({ facts, from, to }: View, team: number | null): number {
  const { reviews, reviewsOfTeam } = facts;
  const found = new Set<number>();
  const rows = team === null ? allRows(reviews.length) : reviewsOfTeam(team);
  for (const row of rowsBetween(rows, reviews.at, from, to)) found.add(reviews.reviewer[row] ?? NOBODY);
  return found.size;
}
