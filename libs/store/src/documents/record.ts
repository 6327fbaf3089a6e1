import type { DocumentFacts, DocumentKind, DocumentPerson, DocumentState, DocumentVersion, StreamKind } from '@ambit/activity';

export type Place = 'file' | 'discussion' | 'issue';

/** Where the documents of a stream live. */
export function placeOf(kind: StreamKind): Place {
  if (kind === 'discussions') return 'discussion';
  return kind === 'issues' ? 'issue' : 'file';
}

/** What is shown of a document and not searched by. */
export interface ShownFields {
  readonly number: number | null;
  readonly maturity: string | null;
  readonly authors: readonly DocumentPerson[];
  readonly reviewers: readonly DocumentPerson[];
  readonly approvers: readonly DocumentPerson[];
  readonly createdOn: string | null;
  readonly excerpt: string | null;
  readonly notes: readonly string[];
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly related: readonly string[];
  readonly discussion: readonly string[];
}

/** A row of `document` as it is worked on while a page is written. Times are milliseconds UTC. */
export interface DocumentRecord {
  readonly id: number;
  path: string;
  onBranch: boolean;
  removed: boolean;
  sameAs: number | null;
  proposedIn: number | null;
  kind: DocumentKind;
  label: string | null;
  blob: string;
  commit: string;
  versionOnBranch: boolean;
  versionAt: number;
  firstAt: number;
  lastAt: number;
  title: string | null;
  state: DocumentState | null;
  stateWord: string | null;
  authorLogins: readonly string[];
  fields: Partial<ShownFields>;
}

/** A version, and whether it stands on the branch or in a pull request alone. */
export interface SeenVersion {
  readonly at: number;
  readonly pull: number | null;
  readonly onBranch: boolean;
  readonly version: DocumentVersion;
}

export function newRecord(id: number, seen: SeenVersion): DocumentRecord {
  const { version, at, pull, onBranch } = seen;
  const { path, kind, label, blob, commit } = version;
  const record = { id, path, onBranch, removed: false, sameAs: null, proposedIn: pull, kind, label, blob, commit, firstAt: at, lastAt: at };
  const empty = { versionOnBranch: onBranch, versionAt: at, title: null, state: null, stateWord: null, authorLogins: [], fields: {} };
  return { ...record, ...empty };
}

/**
 * Lets a document know of a version: the newest on the branch gives its fields, else the newest proposal. Where a text could
 * not be read the fields of the one before stay, with the reason.
 * @returns whether its fields are this version's now
 */
export function learn(record: DocumentRecord, seen: SeenVersion): boolean {
  const { version, at } = seen;
  if (seen.onBranch && at < record.firstAt) record.proposedIn = seen.pull;
  record.firstAt = Math.min(record.firstAt, at);
  record.lastAt = Math.max(record.lastAt, at);
  const overtakes = seen.onBranch === record.versionOnBranch ? at >= record.versionAt : seen.onBranch;
  if (!overtakes) return false;
  record.kind = version.kind;
  record.label = version.label ?? record.label;
  record.blob = version.blob;
  record.commit = version.commit;
  record.versionOnBranch = seen.onBranch;
  record.versionAt = at;
  if (version.facts === null) record.fields = { ...record.fields, notes: version.why === null ? [] : [version.why] };
  else readFacts(record, version.facts, version.words?.excerpt ?? null);
  return true;
}

function readFacts(record: DocumentRecord, facts: DocumentFacts, excerpt: string | null): void {
  record.title = facts.title?.value ?? null;
  record.state = facts.status?.value ?? null;
  record.stateWord = facts.status?.raw ?? null;
  record.authorLogins = [...new Set(facts.authors.flatMap(({ value }) => value.login?.toLowerCase() ?? []))];
  record.fields = {
    number: facts.number?.value ?? null,
    maturity: facts.maturity?.value ?? null,
    authors: facts.authors.map(({ value }) => value),
    reviewers: facts.reviewers.map(({ value }) => value),
    approvers: facts.approvers.map(({ value }) => value),
    createdOn: facts.created?.value ?? null,
    excerpt,
    notes: facts.notes,
    supersedes: facts.supersedes.map(({ value }) => value),
    supersededBy: facts.supersededBy.map(({ value }) => value),
    related: facts.related.map(({ value }) => value),
    discussion: facts.discussion.map(({ value }) => value),
  };
}
