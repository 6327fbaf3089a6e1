import type { EvidenceRow } from '../../gql/types-evidence.js';
import { wayWords } from '../../ui/reading.js';
import type { Whom } from './subject.js';

const MARKS: Record<string, string> = {
  changed: 'Changed something',
  unclear: 'Unclear after a force-push',
  early: 'Asked while a draft',
  before: 'Before the decision',
  'assumed-team': 'Team assumed',
  'many-files': 'More than 100 files',
  'by-bot': 'Work of a bot',
  'by-deleted-account': 'Work of a deleted account',
  'quick-approval': 'Quick approval',
  answered: 'Answered',
  declined: 'Declined with a reason',
  'accepted-later': 'Accepted for later',
  unanswered: 'Unanswered',
};

/** What each row is, in the words of the page. */
const KINDS: Record<string, string> = {
  'review.submitted': 'Review',
  'review.commented': 'Thread',
  'pull.commented': 'Comment',
  'pull.opened': 'Pull request',
  'pull.merged': 'Pull request, merged',
  'commit.pushed': 'Commit',
  'document.commented': 'Comment',
  'document.revised': 'Version',
  'document.proposed': 'Proposed version',
  'document.linked': 'Linked by hand',
  'reference.made': 'Cites it',
  'issue.opened': 'Issue',
};

export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** What is said under a row. That a review is a review goes without saying in a list of reviews. */
export function rowWords(row: EvidenceRow, whom: Whom, reviews: boolean): string[] {
  const kind = reviews || row.kind === 'pull.opened' ? '' : kindWords(row.kind);
  const way = row.way === null ? '' : wayWords(row.way, whom === 'you');
  return [kind, way, ...row.marks.map((mark) => MARKS[mark] ?? mark)].filter((words) => words !== '');
}
