import type { ActivityOf } from '@ambit/activity';
import { learn, newRecord } from './record.js';
import type { DocumentRecord } from './record.js';

export type DocumentActivity = ActivityOf<'document.revised' | 'document.proposed' | 'document.removed' | 'document.commented'>;
type Revised = ActivityOf<'document.revised'>;
type Proposed = ActivityOf<'document.proposed'>;
type Removed = ActivityOf<'document.removed'>;

/** What else tells which document a row is of. */
export interface Surroundings {
  /** A new document's id. */
  readonly nextId: () => number;
  /** Paths a pull request changes by its newest list; empty where none is held. */
  readonly listed: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Which documents rows are of: the documents held that they may be about, and the new ones. */
export class DocumentBook {
  /** Those that are new or differ. */
  readonly changed = new Set<DocumentRecord>();
  /** hostId of the row whose version each document's fields come from, of those that took a new one. */
  readonly versions = new Map<DocumentRecord, string>();
  private readonly records: DocumentRecord[];
  private readonly ids = new Map<DocumentActivity, number>();
  private readonly taken = new Set<DocumentActivity>();

  constructor(
    held: readonly DocumentRecord[],
    private readonly around: Surroundings,
  ) {
    this.records = [...held];
  }

  /**
   * Ties each row to its document, and lets the documents take them in. The branch comes first, in order of time, then
   * proposals, then what was said: a page's order does not matter.
   * @returns the document of each row; a row about nothing that is known has none
   */
  enter(rows: readonly DocumentActivity[]): ReadonlyMap<DocumentActivity, number> {
    const sorted = [...rows].sort(
      (a, b) => RANK[a.kind] - RANK[b.kind] || Date.parse(a.at) - Date.parse(b.at) || movesFirst(a, b) || byId(a, b),
    );
    for (const row of sorted) this.take(row, sorted);
    return this.ids;
  }

  private take(row: DocumentActivity, all: readonly DocumentActivity[]): void {
    if (this.taken.has(row)) return;
    this.taken.add(row);
    const record = this.recordOf(row, all);
    if (record !== null) this.ids.set(row, record.id);
  }

  private recordOf(row: DocumentActivity, all: readonly DocumentActivity[]): DocumentRecord | null {
    switch (row.kind) {
      case 'document.removed':
        return this.remove(row, all);
      case 'document.revised':
        return this.version(row, this.onBranch(row.payload.path) ?? this.arriving(row, all) ?? this.returning(row), true);
      case 'document.proposed':
        return this.version(row, this.onBranch(row.payload.path) ?? this.renamed(row, all), false);
      case 'document.commented':
        return this.said(row.payload.path, Date.parse(row.at));
    }
  }

  private version(row: Revised | Proposed, found: DocumentRecord | null, onBranch: boolean): DocumentRecord {
    const seen = { at: Date.parse(row.at), pull: row.pull, onBranch, version: row.payload };
    const record = found ?? newRecord(this.around.nextId(), seen);
    if (found === null) this.records.push(record);
    if (onBranch || !record.onBranch) Object.assign(record, { path: row.payload.path, onBranch, removed: false });
    if (learn(record, seen)) this.versions.set(record, row.hostId);
    this.changed.add(record);
    return record;
  }

  private onBranch(path: string): DocumentRecord | null {
    return this.records.find((record) => record.onBranch && record.path === path) ?? null;
  }

  private proposedBy(pull: number | null): DocumentRecord[] {
    if (pull === null) return [];
    return this.records.filter((record) => !record.onBranch && !record.removed && record.sameAs === null && record.proposedIn === pull);
  }

  /** What a merged pull request proposed, under its path or, where it proposed one document only, under another. */
  private arriving(row: Revised, all: readonly DocumentActivity[]): DocumentRecord | null {
    const proposed = this.proposedBy(row.pull);
    const same = proposed.find((record) => record.path === row.payload.path);
    if (same !== undefined) return same;
    const [only] = proposed;
    if (only === undefined || proposed.length > 1) return null;
    return all.some((other) => other.kind === 'document.revised' && other.payload.path === only.path) ? null : only;
  }

  /**
   * What was removed comes back: to its path, where the removal was reverted, or elsewhere under its label, where it was
   * removed at that very time, as one that moves and changes in one step.
   */
  private returning({ at, payload }: Revised): DocumentRecord | null {
    const gone = this.records.filter((record) => record.removed && record.sameAs === null);
    const here = gone.filter((record) => record.path === payload.path);
    const moved = gone.filter(({ label, lastAt }) => label !== null && label === payload.label && lastAt === Date.parse(at));
    return newest(here) ?? (moved.length === 1 ? newest(moved) : null);
  }

  /** What this pull request proposes already, under its path or, where it is one document only, under the name it had before. */
  private renamed(row: Proposed, all: readonly DocumentActivity[]): DocumentRecord | null {
    const proposed = this.proposedBy(row.pull);
    const same = proposed.find((record) => record.path === row.payload.path);
    if (same !== undefined) return same;
    const [only] = proposed;
    if (only === undefined || proposed.length > 1 || row.pull === null) return null;
    const paths = all.flatMap((other) => (other.kind === 'document.proposed' && other.pull === row.pull ? [other.payload.path] : []));
    if (new Set(paths).size > 1) return null;
    const listed = this.around.listed.get(row.pull);
    const both = listed !== undefined && listed.has(only.path) && listed.has(row.payload.path);
    return both ? null : only;
  }

  private remove(row: Removed, all: readonly DocumentActivity[]): DocumentRecord | null {
    // Documents that move up one after the other at one time: who stands in the way goes first.
    const ahead = all.find((other) => other.kind === 'document.removed' && other.at === row.at && other.payload.path === row.payload.to);
    if (ahead !== undefined) this.take(ahead, all);

    const record = this.onBranch(row.payload.path);
    const at = Date.parse(row.at);
    if (record === null) return newest(this.records.filter((other) => other.removed && other.path === row.payload.path));
    // When it went; by a clock that was late also before its newest version.
    record.lastAt = at;
    this.changed.add(record);
    const { to } = row.payload;
    const there = to === null ? null : this.onBranch(to);
    if (to === null || (there !== null && there.firstAt < at)) return Object.assign(record, { onBranch: false, removed: true });
    record.path = to;
    if (there !== null) this.fold(there, record);
    const proposed = this.proposedBy(row.pull).find((other) => other.path === to);
    if (proposed !== undefined) this.fold(proposed, record);
    return record;
  }

  /** One document was taken for two: what stood at its new path is itself. */
  private fold(other: DocumentRecord, record: DocumentRecord): void {
    if (other.versionOnBranch && other.versionAt >= record.versionAt) {
      const { kind, label, blob, commit, versionAt, title, state, stateWord, authorLogins, fields } = other;
      Object.assign(record, { kind, label, blob, commit, versionAt, title, state, stateWord, authorLogins, fields });
      const hostId = this.versions.get(other);
      if (hostId !== undefined) this.versions.set(record, hostId);
    }
    record.lastAt = Math.max(record.lastAt, other.lastAt);
    Object.assign(other, { onBranch: false, sameAs: record.id });
    this.changed.add(other);
  }

  private said(path: string, at: number): DocumentRecord | null {
    const record = this.onBranch(path);
    if (record === null || record.lastAt >= at) return record;
    record.lastAt = at;
    this.changed.add(record);
    return record;
  }
}

const RANK: Readonly<Record<DocumentActivity['kind'], number>> = {
  'document.removed': 0,
  'document.revised': 0,
  'document.proposed': 1,
  'document.commented': 2,
};

function newest(records: readonly DocumentRecord[]): DocumentRecord | null {
  return records.reduce<DocumentRecord | null>((last, record) => (last === null || record.lastAt > last.lastAt ? record : last), null);
}

/** A file that moves leaves its old path before it stands at the new one. */
function movesFirst(a: DocumentActivity, b: DocumentActivity): number {
  return Number(b.kind === 'document.removed') - Number(a.kind === 'document.removed');
}

function byId(a: DocumentActivity, b: DocumentActivity): number {
  if (a.hostId === b.hostId) return 0;
  return a.hostId < b.hostId ? -1 : 1;
}
