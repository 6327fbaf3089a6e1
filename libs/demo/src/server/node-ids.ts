import { createHash } from 'node:crypto';

/** A node id of GitHub's first form, for rows that come without one: base64 of `0<length>:<Type><id>`. */
export function nodeId(type: string, row: { readonly node_id?: string | null; readonly id: number | string | null }): string {
  if (row.node_id) return row.node_id;
  return Buffer.from(`0${type.length}:${type}${row.id}`).toString('base64');
}

/** GitHub gives threads no numeric id, so theirs must not give one away either. */
export function threadId(rootCommentId: number): string {
  return `PRRT_${createHash('sha256').update(`thread ${rootCommentId}`).digest('base64url').slice(0, 20)}`;
}

/** The name git gives a text: what `git hash-object` prints. */
export function blobOid(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');
}

/** `databaseId` is a 32-bit number in GitHub's schema: larger ids do not fit and are null there. */
export function databaseId(id: number): number | null {
  return id <= 0x7fffffff ? id : null;
}
