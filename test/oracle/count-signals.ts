import { ms, type Book, type Span } from './book.js';
import { countJudgment, countPull } from './count-asked.js';
import { countAdoption, countBecauseOfYou, countCarriedByOthers } from './count-citing.js';
import { countCredit, countSimpler } from './count-credit.js';
import type { Counted } from './count-documents.js';
import { countDocumentReach, countEarlyHelp, type Papers } from './count-documents-of.js';
import { countHardToUndo } from './count-paths.js';
import { countIndependence } from './count-independence.js';
import { countPractice, countRiskOf } from './count-practice.js';
import { countReviewReach, countShare } from './count-reach.js';
import { countScope } from './count-scope.js';
import { countAnswerMachine, countPages } from './count-topics.js';
import { countCarried, countQuestions, countTradeOffs } from './count-threads.js';
import { countFollowThrough } from './count-waits.js';

/** All that is counted from. */
export interface Desk extends Papers {
  /** Numbers of people by login in lower case. */
  readonly accounts: ReadonlyMap<string, number>;
  /** Of the labels that texts name, in lower case. */
  readonly prefixes: readonly string[];
}

/** The numbers of a reading by part. */
export type Numbers = Readonly<Record<string, number>>;

interface Who {
  readonly person: number;
  readonly login: string;
}

type OfPerson = (desk: Desk, who: Who, span: Span) => Numbers;

/** What counts each signal of a person. */
export const OF_PERSON: Readonly<Record<string, OfPerson>> = {
  carried: ({ books, teamsAt }, { person }, span) => countCarried(books, person, span, teamsAt),
  questions: ({ books, teamsAt, counted }, { person }, span) => countQuestions(books, person, span, teamsAt, counted.papers),
  'trade-offs': ({ books, teamsAt, counted }, { person }, span) => countTradeOffs(books, person, span, teamsAt, counted.papers),
  pull: ({ books, teamsAt }, who, span) => countPull({ ...who, books, teamsAt }, span),
  judgment: ({ books, teamsAt, counted }, who, span) => countJudgment({ ...who, books, teamsAt }, span, counted.papers),
  scope: ({ books, teamsAt, counted }, { person }, span) => {
    const written = counted.papers.map((paper) => ({ paper, begun: begunAt(books, paper), spoke: counted.voicesOn(paper) }));
    return countScope(books, person, span, teamsAt, written);
  },
  'credit-given': ({ books, accounts }, { person }, span) => countCredit(books, person, span, { people: accounts }),
  'hard-to-undo': ({ books }, { person }, span) => countHardToUndo(books, person, span),
  simpler: ({ books }, { person }, span) => countSimpler(books, person, span),
  'follow-through': ({ books }, { person }, span) => countFollowThrough(books, person, span),
  'review-reach': ({ books, teamsAt }, who, span) => countReviewReach(books, who, span, teamsAt),
  'cross-team-share': ({ books, teamsAt }, who, span) => countShare(books, who, span, teamsAt),
  'document-reach': (desk, { person }, span) => countDocumentReach(desk, person, span),
  adoption: (desk, { person }, span) => countAdoption(desk, person, span),
  'carried-by-others': (desk, { person }, span) => countCarriedByOthers(desk, person, span),
  'because-of-you': (desk, { person }, span) => countBecauseOfYou(desk, person, span),
  independence: (desk, { person }, span) => countIndependence(desk, person, span),
  'answer-machine': ({ books }, { person }, span) => countAnswerMachine(books, person, span),
  'became-a-page': ({ books, counted }, { person }, span) => countPages(books, counted.named, person, span),
  risk: ({ books, counted }, { person }, span) => countRiskOf(books, counted.named, person, span),
  'shared-practice': ({ books, teamsAt, counted }, { person }, span) =>
    countPractice({ books, teamsAt, named: counted.named }, person, span),
  'early-help': (desk, { person }, span) => countEarlyHelp(desk, person, span),
};

/** Every number that is counted independently of a person, by signal and part. @param only these signals */
export function countSignals(desk: Desk, who: Who, span: Span, only?: readonly string[]): Readonly<Record<string, Numbers>> {
  const wanted = Object.entries(OF_PERSON).filter(([signal]) => only?.includes(signal) !== false);
  return Object.fromEntries(wanted.map(([signal, count]) => [signal, count(desk, who, span)]));
}

/** When the pull request that proposed it was opened. */
function begunAt(books: readonly Book[], { repository, proposedIn }: Counted['papers'][number]): number {
  const pull = books.find(({ name }) => name === repository)?.pulls.get(proposedIn ?? 0);
  return pull === undefined ? -Infinity : ms(pull.created_at);
}
