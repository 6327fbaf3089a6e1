import { changed, type TeamsAt } from './count.js';
import type { Naming } from './named.js';
import type { Paper } from './papers.js';
import { isDead, isRobot, type UserRow } from './rows.js';
import type { WrittenRows } from './written.js';

/** An independent count of what was said on documents and of what cites them, from the words of the definitions. */
export interface Voice {
  readonly kind: 'thread' | 'review' | 'comment';
  readonly id: number;
  readonly pull: number;
  readonly who: number;
  readonly at: number;
  readonly verdict: 'approved' | 'objected' | null;
  readonly dismissed: boolean;
  readonly changed: boolean;
  /** Of a review its own number, of a thread that of its review. */
  readonly review: number | null;
  /** Teams of the speaker, where none is shared with the authors; null where one is, or nothing is known. */
  readonly outside: ReadonlySet<string> | null;
}

/** Threads on its file; reviews and comments on what proposed it, and on what touches no second document. */
export function voicesOn(paper: Paper, papers: readonly Paper[], rows: WrittenRows, teamsAt: TeamsAt): Voice[] {
  const touching = new Set(paper.touchedBy);
  const second = new Set(
    papers.filter((other) => other !== paper && other.repository === paper.repository).flatMap(({ touchedBy }) => touchedBy),
  );
  const whole = new Set([...touching].filter((pull) => pull === paper.proposedIn || !second.has(pull)));
  const commits = groupBy(rows.commits, (commit) => commit.pull_number);
  const forced = groupBy(
    rows.timeline.filter(({ event }) => event === 'head_ref_force_pushed'),
    (event) => event.issue_number,
  );
  const dismissed = new Set(
    rows.timeline.flatMap(({ dismissed_review: review }) =>
      review?.state.toUpperCase() === 'CHANGES_REQUESTED' ? [review.review_id] : [],
    ),
  );
  const found: Omit<Voice, 'outside'>[] = [];
  const hear = (user: UserRow | null, at: string, rest: Omit<Voice, 'who' | 'at' | 'outside'>): void => {
    if (user === null || isDead(user) || isRobot(user) || paper.authors.has(user.id)) return;
    if (rows.pulls.get(rest.pull)?.user?.id === user.id) return;
    found.push({ ...rest, who: user.id, at: Date.parse(at) });
  };
  for (const comment of rows.comments) {
    const { id, pull_number: pull, user, created_at, path } = comment;
    if (comment.in_reply_to_id !== null || path !== paper.path || !touching.has(pull)) continue;
    const pushes = (forced.get(pull) ?? []).map((event) => event.created_at);
    const became = changed(comment, commits.get(pull) ?? [], pushes);
    hear(user, created_at, {
      kind: 'thread',
      id,
      pull,
      verdict: null,
      dismissed: false,
      changed: became,
      review: comment.pull_request_review_id,
    });
  }
  for (const { id, pull_number: pull, user, submitted_at, state, body } of rows.reviews) {
    if (!whole.has(pull) || (state === 'COMMENTED' && (body ?? '').trim() === '')) continue;
    const verdict = state === 'APPROVED' ? 'approved' : state === 'CHANGES_REQUESTED' || dismissed.has(id) ? 'objected' : null;
    hear(user, submitted_at, { kind: 'review', id, pull, verdict, dismissed: dismissed.has(id), changed: false, review: id });
  }
  for (const { id, issue_number: pull, user, created_at } of rows.remarks)
    if (whole.has(pull))
      hear(user, created_at, { kind: 'comment', id, pull, verdict: null, dismissed: false, changed: false, review: null });
  return found.map((voice) => ({ ...voice, outside: outsideOf(voice.who, paper.authors, voice.at, teamsAt) }));
}

export interface Reach {
  readonly voices: number;
  readonly teams: number;
  readonly before: number;
  readonly changed: number;
  readonly objections: number;
  readonly answered: number;
}

export function reachOf(paper: Paper, voices: readonly Voice[]): Reach {
  const teams = (some: readonly Voice[]): number => new Set(some.flatMap(({ outside }) => [...(outside ?? [])])).size;
  const objections = voices.filter(({ verdict }) => verdict === 'objected');
  return {
    voices: voices.length,
    teams: teams(voices),
    before: teams(voices.filter(({ at }) => paper.decidedAt === null || at < paper.decidedAt)),
    changed: teams(voices.filter((voice) => voice.changed)),
    objections: objections.length,
    answered: objections.filter((objection) => isAnswered(objection, voices)).length,
  };
}

function isAnswered({ who, pull, at, review, dismissed }: Voice, voices: readonly Voice[]): boolean {
  if (dismissed) return true;
  const own = voices.filter((voice) => voice.who === who && voice.pull === pull);
  return own.some((voice) => (voice.verdict === 'approved' && voice.at > at) || (voice.changed && voice.review === review));
}

/** The pull requests that name a document, by its label, path or number, whoever wrote it and whenever. */
export function namingsOf(paper: Paper, papers: readonly Paper[], namings: ReadonlyMap<string, readonly Naming[]>): Naming[] {
  return namesOf(paper, papers).flatMap(({ token, only }) =>
    (namings.get(token) ?? []).filter(({ repository }) => only === null || only === repository),
  );
}

export interface Citing {
  readonly repository: string;
  readonly pull: number;
  readonly at: number;
  /** As of a voice. */
  readonly outside: ReadonlySet<string> | null;
}

/** Pull requests that cite a document from the moment it was accepted, each by its first citation from then on. */
export function citingWork(
  paper: Paper,
  papers: readonly Paper[],
  archives: readonly WrittenRows[],
  namings: ReadonlyMap<string, readonly Naming[]>,
  teamsAt: TeamsAt,
): Citing[] {
  const { acceptedAt, authors } = paper;
  if (acceptedAt === null) return [];
  const paths = new Set(papers.filter(({ repository }) => repository === paper.repository).map(({ path }) => path));
  const first = new Map<string, Naming>();
  for (const naming of namingsOf(paper, papers, namings).filter(({ at, who }) => at >= acceptedAt && (who === null || !authors.has(who)))) {
    const key = `${naming.repository}#${String(naming.pull)}`;
    if (naming.at < (first.get(key)?.at ?? Infinity)) first.set(key, naming);
  }
  return [...first.values()].flatMap(({ repository, pull, at }) => {
    const rows = archives.find(({ name }) => name === repository);
    const work = rows?.pulls.get(pull);
    if (rows === undefined || work === undefined || isDead(work.user) || isRobot(work.user) || authors.has(work.user?.id ?? 0)) return [];
    if (work.closed_at !== null && work.merged_at === null) return [];
    const own = repository === paper.repository && paper.touchedBy.includes(pull);
    if (own && (pull === paper.proposedIn || rows.files.get(pull)?.every((path) => paths.has(path)))) return [];
    return [{ repository, pull, at, outside: outsideOf(work.user?.id ?? 0, authors, at, teamsAt) }];
  });
}

/** By its label, its path, and the number of the pull request that proposed it alone. `only`: where else another might be meant. */
export function namesOf(paper: Paper, papers: readonly Paper[]): { token: string; only: string | null }[] {
  const home = paper.repository.toLowerCase();
  const names: { token: string; only: string | null }[] = [];
  const alike = papers.filter(({ label }) => label !== null && label === paper.label);
  const here = alike.filter(({ repository }) => repository === paper.repository);
  if (paper.label !== null && here.length === 1) names.push({ token: paper.label, only: alike.length === 1 ? null : paper.repository });
  names.push({ token: `${home}:${paper.path}`, only: null });
  const together = papers.filter(({ repository, proposedIn }) => repository === paper.repository && proposedIn === paper.proposedIn);
  if (paper.proposedIn !== null && together.length === 1) names.push({ token: `${home}#${String(paper.proposedIn)}`, only: null });
  return names;
}

export interface Adoption {
  readonly cited: number;
  readonly pulls: number;
  readonly teams: number;
  readonly later: number;
}

const LATER_MS = 182 * 86_400_000;

export function adoptionOf({ acceptedAt }: Paper, citing: readonly Citing[]): Adoption {
  const others = citing.filter(({ outside }) => outside !== null);
  return {
    cited: citing.length,
    pulls: others.length,
    teams: new Set(others.flatMap(({ outside }) => [...(outside ?? [])])).size,
    later: others.filter(({ at }) => at >= (acceptedAt ?? 0) + LATER_MS).length,
  };
}

function outsideOf(person: number, authors: ReadonlySet<number>, at: number, teamsAt: TeamsAt): ReadonlySet<string> | null {
  const time = new Date(at).toISOString();
  const mine = teamsAt(person, time);
  const theirs = new Set([...authors].flatMap((author) => [...teamsAt(author, time)]));
  return mine.size === 0 || theirs.size === 0 || [...mine].some((team) => theirs.has(team)) ? null : mine;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
