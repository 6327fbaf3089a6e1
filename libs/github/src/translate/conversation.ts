import type { Activity, Excerpt } from '@ambit/activity';
import { readSaid } from '@ambit/documents';
import type { z } from 'zod';
import type { RestIssueComment } from '../schema/comments.js';
import type { comment as commentSchema } from '../schema/pulls.js';
import { fromGraphql, fromRest } from './account.js';
import { referencesMade, type Home } from './reference.js';
import { editedAfter, excerptOf, utc } from './text.js';

interface Comment {
  readonly activity: Activity;
  readonly excerpt: Excerpt;
}

/** A comment with what it names. */
interface Talk {
  readonly activities: readonly Activity[];
  readonly excerpt: Excerpt;
}

/** A comment on a pull request's conversation, as nested in it. The REST list gives the same row. */
export function conversationComment(comment: z.infer<typeof commentSchema>, pull: number): Comment {
  const { fullDatabaseId: hostId, body, createdAt, updatedAt } = comment;
  return {
    activity: { kind: 'pull.commented', at: utc(createdAt), hostId, actor: fromGraphql(comment.author), pull, payload: readSaid(body) },
    excerpt: excerptOf('pull.commented', hostId, body, editedAfter(createdAt, updatedAt)),
  };
}

/** The same from the repository's REST list, which holds comments on issues too: null for those. */
export function issueComment(comment: RestIssueComment, home: Home): Talk | null {
  const number = /\/pull\/(\d+)(?:#|$)/.exec(comment.html_url)?.[1];
  if (number === undefined) return null;
  const body = comment.body ?? '';
  const happened = {
    at: utc(comment.created_at),
    hostId: String(comment.id),
    actor: fromRest(comment.user),
    pull: Number(number),
  };
  return {
    activities: [
      { kind: 'pull.commented', ...happened, payload: readSaid(body) },
      ...referencesMade({ ...happened, words: body, from: 'comment', issue: null }, home),
    ],
    excerpt: excerptOf('pull.commented', happened.hostId, body, editedAfter(comment.created_at, comment.updated_at)),
  };
}
