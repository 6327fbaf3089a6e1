import { dayName } from '../calendar.js';
import type { Commit } from '../life.js';
import type { Person } from '../model.js';
import type { Seen } from '../rows/seen.js';
import type { World } from '../world.js';
import { subjectsOf } from './all.js';
import { fateOf } from './fates.js';
import type { Fate } from './fates.js';
import { nameOf } from './subject.js';
import type { Amendment, DocumentStatus, Subject } from './subject.js';
import type { Draft } from './text.js';
import { affectedTeams } from './voices.js';

/** What the pull requests of one document have to do with it. */
export interface Told {
  readonly subject: Subject;
  readonly fate: Fate;
  readonly adding: Seen;
  /** Later ones, oldest first; what is not merged yet comes last. */
  readonly later: readonly Seen[];
  readonly issue: number | null;
}

export function mergedAt(seen: Seen): number | null {
  return seen.events.find((event) => event.kind === 'merged')?.at ?? null;
}

/** The pull requests of a document; null before its proposal. */
export function toldOf(world: World, subject: Subject, seen: readonly Seen[], issue: number | null): Told | null {
  const mine = seen.filter((one) => one.life.document?.subject === subject);
  const adding = mine.find((one) => one.life.files[0]?.added === true);
  if (!adding) return null;
  const when = (one: Seen): number => mergedAt(one) ?? Infinity;
  const later = mine.filter((one) => one !== adding).sort((a, b) => when(a) - when(b));
  return { subject, fate: fateOf(world, subject), adding, later, issue };
}

/** The document as a commit of its proposal left it. */
export function proposedAt(world: World, told: Told, commit: Commit): Draft {
  const { fate, adding } = told;
  const { life } = adding;
  const begun = adding.commits.filter((one) => one.at <= life.createdAt);
  const place = begun.indexOf(commit);
  const marked = adding.commits.findLast((one) => one.marks !== undefined && one.at <= commit.at)?.marks;
  const status = marked ?? (life.draft ? 'draft' : 'proposed');
  const decided = status === 'accepted' || status === 'rejected' ? (mergedAt(adding) ?? commit.at) : null;
  return {
    facts: { ...standing(world, told), ...read(adding, commit.at), status, decided: decided === null ? null : dayName(decided) },
    written: place < 0 ? 1 : (place + 1) / begun.length,
    amendments: amendments(adding, commit.at),
    notes: [],
    reason: status === 'rejected' ? (fate.reason ?? null) : null,
    carriedOut: false,
  };
}

/** The document after the first `count` of its later pull requests. */
export function movedOn(world: World, told: Told, count: number): Draft {
  const last = told.adding.commits.at(-1);
  if (!last) throw new RangeError('A proposal without a commit.');
  let draft = proposedAt(world, told, last);
  for (const one of told.later.slice(0, count)) draft = moved(world, told, draft, one);
  return draft;
}

function moved(world: World, { subject, fate }: Told, draft: Draft, one: Seen): Draft {
  const to: DocumentStatus = one.life.document?.to ?? draft.facts.status;
  const move = fate.later.find((candidate) => candidate.title === one.life.title);
  return {
    ...draft,
    facts: { ...draft.facts, status: to, replacedBy: to === 'superseded' ? named(world, subject, fate.replacedBy) : null },
    notes: move?.note === undefined ? draft.notes : [...draft.notes, move.note],
    carriedOut: draft.carriedOut || to === 'implemented',
  };
}

/** What does not change over its life. */
function standing(
  world: World,
  { subject, fate, adding, issue }: Told,
): Omit<Draft['facts'], 'status' | 'decided' | 'reviewers' | 'approvers'> {
  const authors = subject.authors.map((name) => world.named(name));
  const first = authors[0];
  return {
    created: dayName(adding.life.createdAt),
    authors,
    teams: first === undefined ? [] : affectedTeams(subject, first, adding.life.week),
    pull: adding.life.number,
    issue,
    replaces: named(world, subject, fate.replaces),
    replacedBy: null,
    buildsOn: named(world, subject, fate.buildsOn),
  };
}

/** Who had read it by then, and who had approved it. */
function read({ life, reviews }: Seen, ms: number): { reviewers: Person[]; approvers: Person[] } {
  const reviewers = new Set<Person>();
  const approvers = new Set<Person>();
  for (const review of reviews) {
    if (review.at > ms || review.by === life.author || review.by.kind !== 'person') continue;
    reviewers.add(review.by);
    if (review.state === 'APPROVED') approvers.add(review.by);
  }
  return { reviewers: [...reviewers], approvers: [...approvers] };
}

/** What the threads that were heard by then put into it, in their order. */
function amendments({ reviews }: Seen, ms: number): Amendment[] {
  const heard = reviews
    .flatMap((review) => review.comments)
    .filter((comment) => (comment.outdatedAt ?? Infinity) <= ms && comment.thread === null);
  return heard.sort((a, b) => (a.outdatedAt ?? 0) - (b.outdatedAt ?? 0)).flatMap((comment) => comment.amends ?? []);
}

/** A decision of the same repository. */
function named(world: World, one: Subject, name: string | undefined): Subject | null {
  if (name === undefined) return null;
  return subjectsOf(world.stories).find((other) => other.repository === one.repository && nameOf(other) === name) ?? null;
}
