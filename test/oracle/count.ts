import { isDead, isRobot, type CommentRow, type ReviewRow, type Rows, type UserRow } from './rows.js';

/** An independent count of review reach, straight from rows. Written from the definition's words, sharing no code with libs/signals. */
export interface Reach {
  readonly person: number;
  readonly login: string;
  /** Distinct pull requests this person reviewed. */
  readonly pulls: number;
  readonly reviews: number;
  /** Distinct living people whose pull requests those are. */
  readonly people: number;
  readonly teams: ReadonlySet<string>;
  readonly changedTeams: ReadonlySet<string>;
}

export type TeamsAt = (person: number, at: string) => ReadonlySet<string>;
export interface Window {
  readonly from: string | null;
  readonly to: string;
}

function hasSubstance(review: ReviewRow, owned: readonly CommentRow[]): boolean {
  if (review.state !== 'COMMENTED') return true;
  if ((review.body ?? '').trim() !== '') return true;
  return owned.some((comment) => comment.in_reply_to_id === null);
}

export interface Tally {
  readonly containers: number;
  readonly substantive: number;
  readonly byAuthor: number;
  readonly byDeleted: number;
  readonly byBots: number;
}

/** Every review row in exactly one drawer. */
export function tally(rows: Rows): Tally {
  const owned = groupComments(rows.comments);
  const authors = new Map(rows.pulls.map((pull) => [pull.number, pull.user]));
  const sum = { containers: 0, substantive: 0, byAuthor: 0, byDeleted: 0, byBots: 0 };
  for (const review of rows.reviews) {
    if (!hasSubstance(review, owned.get(review.id) ?? [])) sum.containers += 1;
    else if (isDead(review.user)) sum.byDeleted += 1;
    else if (isRobot(review.user)) sum.byBots += 1;
    else if (authors.get(review.pull_number)?.id === review.user?.id) sum.byAuthor += 1;
    else sum.substantive += 1;
  }
  return sum;
}

function groupComments(comments: readonly CommentRow[]): Map<number | null, CommentRow[]> {
  const groups = new Map<number | null, CommentRow[]>();
  for (const comment of comments)
    groups.set(comment.pull_request_review_id, [...(groups.get(comment.pull_request_review_id) ?? []), comment]);
  return groups;
}

/** Outdated, and a commit both authored and committed after the comment with no force-push up to that commit. */
export function changed(
  comment: CommentRow,
  commits: readonly { author: { date: string }; committer: { date: string } }[],
  forced: readonly string[],
): boolean {
  if (comment.line !== null || comment.original_line === null) return false;
  const said = Date.parse(comment.created_at);
  return commits.some(({ author, committer }) => {
    const came = Date.parse(committer.date);
    if (came <= said || Date.parse(author.date) <= said) return false;
    return !forced.some((at) => Date.parse(at) > said && Date.parse(at) <= came);
  });
}

export function countReach(archives: readonly Rows[], window: Window, teamsAt: TeamsAt): Reach[] {
  const people = new Map<
    number,
    { login: string; pulls: Set<string>; reviews: number; authors: Set<number>; teams: Set<string>; changed: Set<string> }
  >();
  for (const rows of archives) {
    const owned = groupComments(rows.comments);
    const pulls = new Map(rows.pulls.map((pull) => [pull.number, pull]));
    const commits = new Map<number, Rows['commits'][number][]>();
    for (const commit of rows.commits) commits.set(commit.pull_number, [...(commits.get(commit.pull_number) ?? []), commit]);
    const forced = new Map<number, string[]>();
    for (const event of rows.timeline) {
      if (event.event === 'head_ref_force_pushed')
        forced.set(event.issue_number, [...(forced.get(event.issue_number) ?? []), event.created_at]);
    }
    for (const review of rows.reviews) {
      const { user } = review;
      const pull = pulls.get(review.pull_number);
      if (!pull || user === null || isDead(user) || isRobot(user) || pull.user?.id === user.id) continue;
      if (!hasSubstance(review, owned.get(review.id) ?? [])) continue;
      if (Date.parse(review.submitted_at) >= Date.parse(window.to)) continue;
      if (window.from !== null && Date.parse(review.submitted_at) < Date.parse(window.from)) continue;
      const found = people.get(user.id) ?? {
        login: user.login,
        pulls: new Set(),
        reviews: 0,
        authors: new Set(),
        teams: new Set(),
        changed: new Set(),
      };
      people.set(user.id, found);
      found.pulls.add(`${rows.name}#${String(pull.number)}`);
      found.reviews += 1;
      if (pull.user === null || isDead(pull.user) || isRobot(pull.user)) continue;
      found.authors.add(pull.user.id);
      const mine = teamsAt(user.id, review.submitted_at);
      const theirs = teamsAt(pull.user.id, review.submitted_at);
      if (mine.size === 0 || theirs.size === 0 || [...mine].some((team) => theirs.has(team))) continue;
      const did = (owned.get(review.id) ?? []).some(
        (comment) => comment.in_reply_to_id === null && changed(comment, commits.get(pull.number) ?? [], forced.get(pull.number) ?? []),
      );
      for (const team of theirs) {
        found.teams.add(team);
        if (did) found.changed.add(team);
      }
    }
  }
  return [...people]
    .map(([person, { login, pulls, reviews, authors, teams, changed: by }]) => ({
      person,
      login,
      pulls: pulls.size,
      reviews,
      people: authors.size,
      teams,
      changedTeams: by,
    }))
    .sort((a, b) => b.pulls - a.pulls || a.person - b.person);
}

/** One team a repository: the people with five or more authored pull requests or reviews there. */
export function repositoryTeams(archives: readonly Rows[]): Map<string, Map<number, string>> {
  const teams = new Map<string, Map<number, string>>();
  for (const rows of archives) {
    const acts = new Map<number, { login: string; authored: number; reviewed: number }>();
    const act = (user: UserRow | null, what: 'authored' | 'reviewed'): void => {
      if (user === null || isDead(user) || isRobot(user)) return;
      const found = acts.get(user.id) ?? { login: user.login, authored: 0, reviewed: 0 };
      found[what] += 1;
      acts.set(user.id, found);
    };
    for (const pull of rows.pulls) act(pull.user, 'authored');
    for (const review of rows.reviews) act(review.user, 'reviewed');
    teams.set(
      rows.name,
      new Map([...acts].filter(([, { authored, reviewed }]) => authored >= 5 || reviewed >= 5).map(([id, { login }]) => [id, login])),
    );
  }
  return teams;
}
