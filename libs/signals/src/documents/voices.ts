import type { Outcomes } from '../facts/changed.js';
import type { People } from '../facts/people.js';
import type { Teams } from '../facts/teams.js';
import { NOBODY, type LogTables } from '../log/log.js';
import type { WorkTie, WrittenDocument } from './document.js';
import { inOrder, outcomeOf, type Said, type Speech } from './speech.js';
import type { Stand } from './stand.js';

/** A voice on a document, with what it was to the document's authors then. */
export interface Heard {
  readonly said: Said;
  /** Leaf teams of the speaker then. */
  readonly teams: readonly number[];
  /** `unknown`: no team is known of the speaker, or of any author. */
  readonly relation: 'own' | 'outside' | 'unknown';
  readonly before: boolean;
  readonly outcome: 'changed' | 'unclear' | null;
}

export interface Listening {
  readonly log: LogTables;
  readonly people: People;
  readonly teams: Teams;
  readonly outcomes: Outcomes;
  readonly speech: Speech;
  /** How many documents a pull request touches. */
  readonly touchedBy: (work: number) => number;
}

/**
 * What people other than its authors said about a document before the moment it is looked at: threads on its file in pull
 * requests that touch it; reviews and comments on the one that proposed it, and on others that touch no second document;
 * comments on a discussion or an issue.
 */
export function voicesOf({ document, to, decidedAt }: Stand, ties: readonly WorkTie[], ear: Listening): Heard[] {
  const paths = new Set(document.paths.map((path) => ear.log.paths.find(path)));
  const touching = ties.filter(({ touches }) => touches);
  const whole = touching.filter(({ work, proposes }) => proposes || ear.touchedBy(work) === 1);
  const said = [
    ...touching.flatMap(({ work }) => ear.speech.threadsOf(work).filter(({ thread }) => thread !== null && paths.has(thread.path))),
    ...whole.flatMap(({ work }) => [...ear.speech.reviewsOf(work), ...ear.speech.commentsOf(work)]),
    ...commentsOf(document, ear),
  ];
  return said
    .filter(({ at, person }) => at < to && !document.authors.includes(person))
    .sort(inOrder)
    .map((one) => hear(one, document.authors, decidedAt, to, ear));
}

function hear(
  said: Said,
  authors: readonly number[],
  decidedAt: number | null,
  to: number,
  ear: Pick<Listening, 'teams' | 'outcomes'>,
): Heard {
  const { teams, relation } = relate(said.person, authors, said.at, ear.teams);
  return { said, teams, relation, before: decidedAt === null || said.at < decidedAt, outcome: outcomeOf(said, ear.outcomes, to) };
}

/** What a person's teams are to those of some others at a time; one shared team makes it their own. */
export function relate(person: number, others: readonly number[], at: number, teams: Teams): Pick<Heard, 'teams' | 'relation'> {
  const mine = teams.teamsOf(teams.setAt(person, at));
  const theirs = new Set(teamsAt(others, at, teams));
  if (mine.length === 0 || theirs.size === 0) return { teams: mine, relation: 'unknown' };
  return { teams: mine, relation: mine.some((team) => theirs.has(team)) ? 'own' : 'outside' };
}

/** Leaf teams of some people at a time, ascending. */
export function teamsAt(persons: readonly number[], at: number, teams: Teams): number[] {
  return [...new Set(persons.flatMap((person) => teams.teamsOf(teams.setAt(person, at))))].sort((a, b) => a - b);
}

function commentsOf(document: WrittenDocument, { log, people }: Listening): Said[] {
  if (document.place === 'file') return [];
  return log.written.comments
    .filter(({ documentId, bot, account }) => documentId === document.id && !bot && account !== null)
    .map(({ seq, at, account, repositoryId }) => ({
      kind: 'document.commented' as const,
      seq,
      at,
      person: people.personOf(account ?? NOBODY),
      work: null,
      repository: repositoryId,
      verdict: null,
      dismissed: false,
      review: NOBODY,
      thread: null,
    }))
    .filter(({ person }) => !people.isBot(person));
}
