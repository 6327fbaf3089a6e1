import { createHash } from 'node:crypto';

/** What a REST route answers, before the headers that all answers share. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly link?: string;
  /** ISO time of the last change, where GitHub tells it. */
  readonly lastModified?: string;
  readonly location?: string;
}

const DOCUMENTATION = 'https://docs.github.com/rest';

export function found(body: unknown, lastModified?: string): RestAnswer {
  return { status: 200, body, ...(lastModified === undefined ? {} : { lastModified }) };
}

export function failure(status: number, message: string): RestAnswer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

/** A repository that has another name now: GitHub names the numeric address, which never changes. */
export function moved(location: string): RestAnswer {
  return { status: 301, location, body: { message: 'Moved Permanently', url: location, documentation_url: DOCUMENTATION } };
}

/** GitHub's tags differ from token to token, so a new token never gets a 304 for an old one's answer. */
export function etagOf(token: string, json: string): string {
  return `W/"${createHash('sha256').update(token).update('\0').update(json).digest('hex')}"`;
}

/** True when the asker holds this answer already; a tag outranks a date. */
export function isUnchanged(headers: { readonly [name: string]: unknown }, etag: string, lastModified: string | undefined): boolean {
  const tags = headers['if-none-match'];
  if (typeof tags === 'string') return tags.split(',').some((tag) => tag.trim() === etag);
  const since = headers['if-modified-since'];
  if (typeof since !== 'string' || lastModified === undefined) return false;
  return Math.floor(Date.parse(lastModified) / 1000) <= Math.floor(Date.parse(since) / 1000);
}
