import type { RepositoryStreamKind } from '@ambit/activity';
import {
  collectCodeowners,
  collectDiscussions,
  collectDocuments,
  collectIssueComments,
  collectIssues,
  collectPulls,
  collectReviewComments,
  type WrittenCollector,
} from '@ambit/github';
import { SCHEDULE } from '../schedule.js';
import type { StreamHandler } from './parts.js';

/** Streams of a repository differ in what is collected; page, cursor and commit are the same for all. Most heed nothing that is held. */
function repositoryStream(kind: RepositoryStreamKind, collect: WrittenCollector): StreamHandler {
  return async ({ parts, stream, client, now }) => {
    if (stream.repository === null) throw new Error(`The stream ${String(stream.id)} (${kind}) has no repository.`);
    const { id } = stream.repository;
    const turn = await collect(client, stream.repository, stream, now, () => parts.store.documentsHeld(id));
    parts.signal.throwIfAborted();
    const dueAt = turn.ended ? new Date(now.getTime() + SCHEDULE.againMs[kind]) : now;
    const progress = { ...turn.place, backTo: turn.backTo, dueAt, ...(turn.reopens.length > 0 ? { reopens: turn.reopens } : {}) };
    return { committed: await parts.store.commitPage(stream, turn.page, progress), dueAt };
  };
}

export const pulls = repositoryStream('pulls', collectPulls);
export const reviewComments = repositoryStream('review_comments', collectReviewComments);
export const issueComments = repositoryStream('issue_comments', collectIssueComments);
export const codeowners = repositoryStream('codeowners', collectCodeowners);
export const documents = repositoryStream('documents', collectDocuments);
export const discussions = repositoryStream('discussions', collectDiscussions);
export const issues = repositoryStream('issues', collectIssues);
