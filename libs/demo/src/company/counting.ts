import type { Archive, ArchivedRepository, PullRow, ReviewRow } from '../archive/archive.js';
import type { Company } from './model.js';

/** Plain counts over an archive, written apart from everything that is measured elsewhere: the tests' own reading of it. */

interface Membership {
  readonly team: string;
  readonly from: number;
  readonly to: number;
}

/** Who was in which teams, from the lines of a team import. */
export function teamsByLogin(csv: string): (login: string, ms: number) => ReadonlySet<string> {
  const known = new Map<string, Membership[]>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [, login = '', team = '', , , from = '', to = ''] = line.split(',');
    const list = known.get(login) ?? [];
    list.push({ team, from: from === '' ? -Infinity : Date.parse(from), to: to === '' ? Infinity : Date.parse(to) });
    known.set(login, list);
  }
  return (login, ms) => new Set((known.get(login) ?? []).filter((one) => one.from <= ms && ms < one.to).map((one) => one.team));
}

/** Ids of reviews that own a comment which is not a reply. */
export function openers(repository: ArchivedRepository): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const comment of repository.reviewComments) {
    if (comment.in_reply_to_id === null && comment.pull_request_review_id !== null) ids.add(comment.pull_request_review_id);
  }
  return ids;
}

/** Whether it is only the empty review around a reply. */
export function isContainer(review: ReviewRow, opening: ReadonlySet<number>): boolean {
  return review.state === 'COMMENTED' && review.body.trim() === '' && !opening.has(review.id);
}

export interface Given {
  readonly repository: ArchivedRepository;
  readonly review: ReviewRow;
  readonly pull: PullRow;
  readonly at: number;
  /** Logins of reviewer and author. */
  readonly by: string;
  readonly of: string;
  /** Teams of the author then, none of them the reviewer's; empty inside one's own team. */
  readonly others: readonly string[];
}

/** Reviews with substance by one living person on the work of another, both in teams then. */
export function reviewsGiven(archive: Archive, csv: string): Given[] {
  const teamsOf = teamsByLogin(csv);
  const given: Given[] = [];
  for (const repository of archive.repositories) {
    const opening = openers(repository);
    const pulls = new Map(repository.pulls.map((pull) => [pull.number, pull]));
    for (const review of repository.reviews) {
      const pull = pulls.get(review.pull_number);
      if (!pull || isContainer(review, opening)) continue;
      if (review.user?.type !== 'User' || pull.user?.type !== 'User' || review.user.id === pull.user.id) continue;
      const at = Date.parse(review.submitted_at ?? '');
      const mine = teamsOf(review.user.login, at);
      const theirs = teamsOf(pull.user.login, at);
      if (mine.size === 0 || theirs.size === 0) continue;
      const others = [...theirs].some((team) => mine.has(team)) ? [] : [...theirs];
      given.push({ repository, review, pull, at, by: review.user.login, of: pull.user.login, others });
    }
  }
  return given;
}

/** How many reviews went either way between one team and each of the others in [from, to), whoever gave them. */
export function reviewsBetween(company: Company, team: string, from: number, to: number): Map<string, number> {
  const csv = company.teamsCsv('h');
  const teamsOf = teamsByLogin(csv);
  const counts = new Map<string, number>();
  for (const { at, by, of } of reviewsGiven(company.archive, csv)) {
    if (at < from || at >= to) continue;
    const [givers, receivers] = [teamsOf(by, at), teamsOf(of, at)];
    const met = new Set([...(givers.has(team) ? receivers : []), ...(receivers.has(team) ? givers : [])]);
    for (const other of met) if (other !== team) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

/** Whether somebody asked this reviewer by name before the review. */
export function askedByName(one: Given): boolean {
  return one.repository.timeline.some(
    (event) =>
      event.issue_number === one.pull.number &&
      event.event === 'review_requested' &&
      event.actor?.type === 'User' &&
      event.requested_reviewer?.login === one.by &&
      Date.parse(event.created_at) < one.at,
  );
}

/** Whether a thread of the review stands on lines that were changed later. */
export function changedSomething(one: Given): boolean {
  return one.repository.reviewComments.some(
    (comment) =>
      comment.pull_request_review_id === one.review.id &&
      comment.in_reply_to_id === null &&
      comment.line === null &&
      comment.original_line !== null,
  );
}
