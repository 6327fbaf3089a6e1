import type { Excerpt } from '@ambit/activity';

const EXCERPT_LENGTH = 280;

/** U+0000, which Postgres cannot hold, goes; half a pair, which UTF-8 cannot, becomes the replacement character. */
export function cleanText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The first 280 characters; a pair is not cut in two. */
export function excerptOf(
  kind: 'review.submitted' | 'review.commented' | 'pull.commented' | 'pull.opened' | 'document.commented' | 'issue.opened',
  hostId: string,
  body: string,
  editedAt: string | null,
): Excerpt {
  const text = cleanText(body);
  const cut = text.slice(0, EXCERPT_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  return { key: `${kind}:${hostId}`, text: cut, editedAt: editedAt === null ? null : utc(editedAt) };
}

/** ISO 8601 in UTC with a `Z` and no fraction where it is zero, from any offset; the same moment is always the same text. */
export function utc(time: string): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** The time of the last change, null where there was none after the creation. */
export function editedAfter(createdAt: string, updatedAt: string): string | null {
  return Date.parse(updatedAt) > Date.parse(createdAt) ? updatedAt : null;
}
