import type { LogPayload } from '@ambit/activity';

/** A repository at its host. */
export interface At {
  /** REST base of the connection: `https://api.github.com`, `https://ghe.example.com/api/v3`. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly name: string;
}

/** What is needed of a row of the log to find the page that shows it. */
interface Shown {
  readonly kind: string;
  readonly hostId: string;
  readonly payload: LogPayload;
}

/** The part of a pull request's page that shows one activity, by its kind. */
const ANCHORS = new Map([
  ['review.submitted', '#pullrequestreview-'],
  ['review.commented', '#discussion_r'],
  ['thread.outdated', '#discussion_r'],
  ['pull.commented', '#issuecomment-'],
]);

/** Where an activity can be read: its own place on the host's page, else the page of what it belongs to. */
export function addressOf(at: At, number: number | null, row: Shown): string {
  const { kind, payload } = row;
  if (kind === 'document.commented') return commentAddress(at, payload.path ?? '', row.hostId);
  if (kind === 'document.revised') return documentAddress(at, payload.path ?? '', payload.commit ?? null);
  if (kind === 'document.removed') return commitAddress(at, payload.commit ?? '');
  if (kind === 'issue.opened' || kind === 'issue.closed') return below(at, 'issues', String(payload.number ?? ''));
  if (number === null) return typeof payload.issue === 'number' ? below(at, 'issues', String(payload.issue)) : below(at);
  if (kind === 'document.proposed') return below(at, 'pull', String(number), 'files');
  if (kind === 'reference.made') return referenceAddress(at, number, row.hostId);
  return pullAddress(at, number, kind, row.hostId);
}

/** A pull request, or what of it is named: a review, a comment, a commit. */
export function pullAddress(at: At, number: number, kind = '', hostId = ''): string {
  const sha = kind === 'commit.pushed' ? /[0-9a-f]{7,64}$/.exec(hostId)?.[0] : undefined;
  if (sha !== undefined) return below(at, 'pull', String(number), 'commits', sha);
  return `${below(at, 'pull', String(number))}${anchored(ANCHORS.get(kind), hostId)}`;
}

/** A document: the text as one commit left it, else as it is now; of a discussion or an issue its page. */
export function documentAddress(at: At, path: string, commit: string | null = null): string {
  const conversation = /^(discussions|issues)\/(\d+)$/.exec(path);
  if (conversation !== null) return below(at, conversation[1] ?? '', conversation[2] ?? '');
  const folders = path.split('/');
  if (folders.some((folder) => folder === '' || folder === '.' || folder === '..')) return below(at);
  return below(at, 'blob', commit !== null && isSha(commit) ? commit : 'HEAD', ...folders);
}

/** A comment on a discussion or an issue that is a document. */
function commentAddress(at: At, path: string, hostId: string): string {
  return `${documentAddress(at, path)}${anchored(path.startsWith('discussions/') ? '#discussioncomment-' : '#issuecomment-', hostId)}`;
}

function commitAddress(at: At, commit: string): string {
  return isSha(commit) ? below(at, 'commit', commit) : below(at);
}

/** Texts of a pull request that name something, by the first part of a reference's id: `comment:991:rfc-31`. */
const TEXTS = new Map([
  ['comment', 'pull.commented'],
  ['diff', 'review.commented'],
  ['review', 'review.submitted'],
  ['commit', 'commit.pushed'],
]);

function referenceAddress(at: At, number: number, hostId: string): string {
  const [text = '', ...rest] = hostId.split(':');
  const kind = TEXTS.get(text) ?? text;
  const id = kind === 'commit.pushed' ? (rest[1] ?? '') : (rest[0] ?? '');
  return pullAddress(at, number, kind, id);
}

function anchored(anchor: string | undefined, hostId: string): string {
  return anchor !== undefined && /^\d+$/.test(hostId) ? `${anchor}${hostId}` : '';
}

function isSha(text: string): boolean {
  return /^[0-9a-f]{7,64}$/.test(text);
}

function below({ apiUrl, owner, name }: At, ...parts: readonly string[]): string {
  return [webOf(apiUrl), ...[owner, name, ...parts].map(encodeURIComponent)].join('/');
}

/**
 * The pages that belong to a REST base, without a slash at the end. GitHub's own api has a name of its own, a server's is a
 * folder of its pages. Links are https, whatever the connection says, save to this machine: its stand-in speaks plain http.
 */
function webOf(apiUrl: string): string {
  const { protocol, hostname, host, pathname } = new URL(apiUrl);
  const scheme = isLoopback(hostname) ? protocol : 'https:';
  const folder = pathname.replace(/\/+$/, '').replace(/\/api\/v3$/, '');
  return `${scheme}//${host.replace(/^api\.(?=github\.com$|[^.]+\.ghe\.com$)/, '')}${folder}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
