import type { RepositoryStreamKind } from '@ambit/activity';
import { collectCodeowners, collectIssueComments, collectPulls, collectReviewComments, type Collector } from '@ambit/github';
import { SCHEDULE } from '../schedule.js';
import type { StreamHandler } from './parts.js';

/** Streams of a repository differ in what is collected; page, cursor and commit are the same for all. */
function repositoryStream(kind: RepositoryStreamKind, collect: Collector): StreamHandler {
  return async ({ parts, stream, client, now }) => {
    if (stream.repository === null) throw new Error(`The stream ${String(stream.id)} (${kind}) has no repository.`);
    const turn = await collect(client, stream.repository, stream, now);
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
