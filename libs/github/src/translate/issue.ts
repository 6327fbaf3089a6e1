import type { Activity, DocumentKind, Excerpt, IssuePayload } from '@ambit/activity';
import { readSaid } from '@ambit/documents';
import type { RestIssueComment } from '../schema/comments.js';
import type { RestIssue } from '../schema/issues.js';
import { fromRest } from './account.js';
import { referencesMade, type Home } from './reference.js';
import { cleanText, editedAfter, excerptOf, utc } from './text.js';
import { OPEN, type Written } from './written.js';

/** An issue that a rule watches, with what its title and text name. */
export function watchedIssue(issue: RestIssue, means: IssuePayload['means'], home: Home): { activities: Activity[]; excerpt: Excerpt } {
  const hostId = String(issue.id);
  const actor = fromRest(issue.user);
  const payload: IssuePayload = { number: issue.number, means };
  const said = { from: 'issue', hostId, at: issue.created_at, actor, pull: null, issue: issue.number } as const;
  const closedAt = issue.state === 'closed' ? (issue.closed_at ?? null) : null;
  return {
    activities: [
      { kind: 'issue.opened', at: utc(issue.created_at), hostId, actor, pull: null, payload },
      ...(closedAt === null ? [] : [{ kind: 'issue.closed', at: utc(closedAt), hostId, actor: null, pull: null, payload } as const]),
      ...referencesMade({ ...said, words: `${issue.title}\n\n${issue.body ?? ''}` }, home),
    ],
    excerpt: excerptOf('issue.opened', hostId, cleanText(issue.title), null),
  };
}

/** An issue as a document: closed as done it was accepted, as not planned it was rejected. */
export function writtenIssue(issue: RestIssue, kind: DocumentKind): Written {
  const { title, body, created_at: createdAt, updated_at: updatedAt, state_reason: reason } = issue;
  const open = issue.state === 'open';
  const closing =
    reason === 'not_planned'
      ? ({ value: 'rejected', raw: 'closed as not planned' } as const)
      : reason === 'duplicate'
        ? ({ value: 'superseded', raw: 'closed as duplicate' } as const)
        : ({ value: 'accepted', raw: 'closed as completed' } as const);
  return {
    path: `issues/${String(issue.number)}`,
    kind,
    title,
    body: body ?? '',
    author: fromRest(issue.user),
    createdAt,
    updatedAt,
    editedAt: null,
    closedAt: open ? null : (issue.closed_at ?? updatedAt),
    state: open ? OPEN : closing,
  };
}

/** A comment on an issue that is a document. */
export function issueTalk(number: number, comment: RestIssueComment): { activity: Activity; excerpt: Excerpt } {
  const hostId = String(comment.id);
  const body = comment.body ?? '';
  return {
    activity: {
      kind: 'document.commented',
      at: utc(comment.created_at),
      hostId,
      actor: fromRest(comment.user),
      pull: null,
      payload: { path: `issues/${String(number)}`, replyTo: null, answers: false, ...readSaid(body) },
    },
    excerpt: excerptOf('document.commented', hostId, body, editedAfter(comment.created_at, comment.updated_at)),
  };
}
