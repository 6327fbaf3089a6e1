import { members } from './members.js';
import type { StreamHandlers } from './parts.js';
import { repositories } from './repositories.js';
import { codeowners, discussions, documents, issueComments, issues, pulls, reviewComments } from './repository-stream.js';
import { teams } from './teams.js';

/** Each kind of stream and what takes a page of it; a kind without one does not compile. */
export const STREAM_HANDLERS: StreamHandlers = {
  repositories,
  members,
  teams,
  pulls,
  review_comments: reviewComments,
  issue_comments: issueComments,
  codeowners,
  documents,
  discussions,
  issues,
};
