import type { DiscussionCommentRow, DiscussionRow, HeadBlobRow, IssueRow, VersionRow } from '../archive/written.js';
import { blobOid } from './node-ids.js';
import { ANA, at, BOB, CAT } from './small-archive.js';

/** Rows about documents, for specs: as whole as those of small-archive.ts. */

/** Forty digits that begin as said. */
export function oid(start: string): string {
  return start.padEnd(40, '0');
}

/** A version of `docs/rfcs/0001-grind.md`; its commit is named after the minute. */
export function version(minute: number, text: string | null, fields: Partial<VersionRow> = {}): VersionRow {
  return {
    path: 'docs/rfcs/0001-grind.md',
    commit: oid(`5${minute}`),
    committed_at: at(minute),
    sha: text === null ? '' : blobOid(text),
    text,
    pull_number: null,
    author: { name: 'Ana Ahlers', date: at(minute), login: 'ana', id: 1 },
    ...fields,
  };
}

export function headBlob(pullNumber: number, head: string, path: string, text: string): HeadBlobRow {
  return { pull_number: pullNumber, head_sha: head, path, sha: blobOid(text), text };
}

export function discussion(number: number, fields: Partial<DiscussionRow> = {}): DiscussionRow {
  return {
    number,
    id: 3000 + number,
    title: `Question ${number}`,
    body: 'How fine?',
    category: { name: 'Ideas', slug: 'ideas' },
    user: ANA,
    created_at: at(number),
    updated_at: at(number),
    closed_at: null,
    state_reason: null,
    labels: [],
    answer_id: null,
    ...fields,
  };
}

export function discussionComment(number: number, id: number, fields: Partial<DiscussionCommentRow> = {}): DiscussionCommentRow {
  return {
    discussion_number: number,
    id,
    parent_id: null,
    user: BOB,
    body: `Word ${id}`,
    created_at: at(id),
    updated_at: at(id),
    ...fields,
  };
}

export function issueRow(number: number, fields: Partial<IssueRow> = {}): IssueRow {
  return {
    number,
    id: 4000 + number,
    title: `Trouble ${number}`,
    body: 'It squeaks.',
    user: CAT,
    state: 'open',
    state_reason: null,
    labels: [],
    created_at: at(number),
    updated_at: at(number),
    closed_at: null,
    ...fields,
  };
}
