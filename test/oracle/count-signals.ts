import { ms, type Book, type Span } from './book.js';
import { countJudgment, countPull } from './count-asked.js';
import { countCredit, countSimpler, peopleIn } from './count-credit.js';
import type { Counted } from './count-documents.js';
import { countDocumentReach, countEarlyHelp, type Papers } from './count-documents-of.js';
import { countHardToUndo } from './count-paths.js';
import { countReviewReach, countShare } from './count-reach.js';
import { countScope } from './count-scope.js';
import { countCarried, countQuestions, countTradeOffs } from './count-threads.js';
import { countFollowThrough } from './count-waits.js';

/** All that is counted from. */
export type Desk = Papers;

/** Every number that is counted independently of a person, by signal and part. */
export function countSignals(
  desk: Desk,
  { person, login }: { readonly person: number; readonly login: string },
  span: Span,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { books, teamsAt, counted } = desk;
  const { papers } = counted;
  const asked = { books, person, login, teamsAt };
  const written = papers.map((paper) => ({ paper, begun: begunAt(books, paper), spoke: counted.voicesOn(paper) }));
  return {
    carried: countCarried(books, person, span, teamsAt),
    questions: countQuestions(books, person, span, teamsAt, papers),
    'trade-offs': countTradeOffs(books, person, span, teamsAt, papers),
    pull: countPull(asked, span),
    judgment: countJudgment(asked, span, papers),
    scope: countScope(books, person, span, teamsAt, written),
    'credit-given': countCredit(books, person, span, { people: peopleIn(books) }),
    'hard-to-undo': countHardToUndo(books, person, span),
    simpler: countSimpler(books, person, span),
    'follow-through': countFollowThrough(books, person, span),
    'review-reach': countReviewReach(books, { person, login }, span, teamsAt),
    'cross-team-share': countShare(books, person, span, teamsAt),
    'document-reach': countDocumentReach(desk, person, span),
    'early-help': countEarlyHelp(desk, person, span),
  };
}

/** When the pull request that proposed it was opened. */
function begunAt(books: readonly Book[], { repository, proposedIn }: Counted['papers'][number]): number {
  const pull = books.find(({ name }) => name === repository)?.pulls.get(proposedIn ?? 0);
  return pull === undefined ? -Infinity : ms(pull.created_at);
}
