import type { Activity, DocumentKind, Excerpt } from '@ambit/activity';
import { readSaid } from '@ambit/documents';
import type { Discussion, DiscussionComments, Said } from '../schema/discussions.js';
import { fromGraphql } from './account.js';
import { excerptOf, utc } from './text.js';
import { OPEN, type HostState, type Written } from './written.js';

const CLOSED: Readonly<Record<string, HostState>> = {
  RESOLVED: { value: 'accepted', raw: 'closed as resolved' },
  OUTDATED: { value: 'withdrawn', raw: 'closed as outdated' },
  DUPLICATE: { value: 'superseded', raw: 'closed as duplicate' },
};

/** A discussion as a document. One closed without a reason is resolved, which is what GitHub's page closes as. */
export function writtenDiscussion(discussion: Discussion, kind: DocumentKind): Written {
  const { number, title, body, author, createdAt, updatedAt, lastEditedAt, closed, closedAt, stateReason } = discussion;
  const closing = CLOSED[stateReason ?? 'RESOLVED'] ?? { value: 'unknown', raw: `closed as ${(stateReason ?? '').toLowerCase()}` };
  return {
    path: `discussions/${String(number)}`,
    kind,
    title,
    body,
    author: fromGraphql(author),
    createdAt,
    updatedAt,
    editedAt: lastEditedAt ?? null,
    closedAt: closed ? (closedAt ?? updatedAt) : null,
    state: closed ? closing : OPEN,
  };
}

type Comment = NonNullable<NonNullable<DiscussionComments['nodes']>[number]>;

/** What is said in a discussion: each comment with its replies. */
export function discussionTalk(number: number, comments: readonly Comment[]): { activities: Activity[]; excerpts: Excerpt[] } {
  const path = `discussions/${String(number)}`;
  const activities: Activity[] = [];
  const excerpts: Excerpt[] = [];
  const add = (said: Said, replyTo: string | null, answers: boolean): void => {
    const hostId = idOf(said);
    const payload = { path, replyTo, answers, ...readSaid(said.body) };
    activities.push({ kind: 'document.commented', at: utc(said.createdAt), hostId, actor: fromGraphql(said.author), pull: null, payload });
    excerpts.push(excerptOf('document.commented', hostId, said.body, said.lastEditedAt ?? null));
  };
  for (const comment of comments) {
    add(comment, null, comment.isAnswer);
    for (const reply of comment.replies.nodes ?? []) {
      if (reply !== null) add(reply, idOf(comment), false);
    }
  }
  return { activities, excerpts };
}

/** GitHub gives the numeric id of 32 bits alone: a larger one is told by the node's. */
function idOf({ databaseId, id }: Pick<Said, 'databaseId' | 'id'>): string {
  return databaseId === null ? id : String(databaseId);
}
