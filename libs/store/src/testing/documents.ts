import type { Account, Activity, ActivityOf, DocumentFacts, DocumentState, DocumentVersion, Found } from '@ambit/activity';

function found<T>(value: T, raw = String(value)): Found<T> {
  return { value, raw, reader: 'label', line: 1 };
}

/** Facts with a title, and what is told. */
export function facts(
  title: string,
  more: { status?: [DocumentState, string]; authors?: readonly string[]; number?: number; created?: string } = {},
): DocumentFacts {
  const { status, authors = [], number, created } = more;
  return {
    title: found(title),
    number: number === undefined ? null : found(number),
    status: status === undefined ? null : found(status[0], status[1]),
    maturity: null,
    authors: authors.map((login) => found({ login, name: null }, login)),
    reviewers: [],
    approvers: [],
    created: created === undefined ? null : found(created),
    decided: null,
    discussion: [],
    supersedes: [],
    supersededBy: [],
    related: [],
    notes: [],
  };
}

export function version(path: string, commit: string, more: Partial<DocumentVersion> = {}): DocumentVersion {
  const words = { chars: 9, lines: 2, excerpt: '', sections: [], references: [], gains: null, measure: null, terms: {}, signature: '' };
  return { path, blob: `blob-${commit}`, commit, kind: 'rfc', label: null, facts: facts(path), words, why: null, ...more };
}

interface When {
  readonly at?: string;
  readonly pull?: number | null;
  readonly actor?: Account | null;
}

/** A version on the branch. */
export function revised(
  path: string,
  commit: string,
  when: When = {},
  more: Partial<DocumentVersion> = {},
): ActivityOf<'document.revised'> {
  const { at = '2026-03-02T10:00:00Z', pull = null, actor = null } = when;
  return { kind: 'document.revised', at, hostId: `${path}@${commit}`, actor, pull, payload: version(path, commit, more) };
}

/** A version at the head of an open pull request. */
export function proposed(
  path: string,
  commit: string,
  pull: number,
  when: When = {},
  more: Partial<DocumentVersion> = {},
): ActivityOf<'document.proposed'> {
  const { at = '2026-03-01T10:00:00Z', actor = null } = when;
  const hostId = `${String(pull)}:${path}@${commit}`;
  return { kind: 'document.proposed', at, hostId, actor, pull, payload: version(path, commit, more) };
}

export function removed(path: string, commit: string, to: string | null, when: When = {}): ActivityOf<'document.removed'> {
  const { at = '2026-03-03T10:00:00Z', pull = null, actor = null } = when;
  return { kind: 'document.removed', at, hostId: `${path}@${commit}`, actor, pull, payload: { path, commit, to } };
}

export function listed(number: number, paths: readonly string[], head = 'h1', at = '2026-03-01T09:00:00Z'): Activity {
  return { kind: 'pull.files_listed', at, hostId: `${String(9000 + number)}:${head}`, actor: null, pull: number, payload: { paths } };
}

export function reference(
  token: string,
  number: number | null,
  id: string,
  at = '2026-03-05T09:00:00Z',
  actor: Account | null = null,
): Activity {
  return { kind: 'reference.made', at, hostId: `body:${id}:${token}`, actor, pull: number, payload: { token, from: 'body', issue: null } };
}
