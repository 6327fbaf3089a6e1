import type { DocumentFacts, DocumentKind, DocumentSection, DocumentState, DocumentWords, LogRow } from '@ambit/activity';
import { compareHostIds } from '../facts/sort.js';
import { Names } from './names.js';
import { wordsOf } from './words.js';

/**
 * One version of a document. Of what was read in it only what its life is made of stays; facts and words are kept whole
 * for the newest version of each document, so that ten thousand histories stay some tens of megabytes.
 */
export interface HeldVersion {
  readonly seq: number;
  readonly at: number;
  readonly hostId: string;
  readonly repositoryId: number;
  readonly documentId: number;
  /** Store id of the account, null for none. */
  readonly account: number | null;
  readonly bot: boolean;
  readonly work: number | null;
  readonly pullNumber: number | null;
  /** At the head of an open pull request, not on the branch. */
  readonly proposed: boolean;
  readonly path: string;
  readonly blob: string;
  readonly kind: DocumentKind;
  readonly label: string | null;
  /** Whether its text was read. */
  readonly held: boolean;
  readonly status: { readonly state: DocumentState; readonly raw: string } | null;
  /** The day its text says it was decided on, `YYYY-MM-DD`. */
  readonly decided: string | null;
  /** Heading (by number), line and hash of each section, in order; null where the text was not read. */
  readonly sections: Int32Array | null;
}

/** The newest version whose text was read: one on the branch before one that is only proposed. */
export interface NewestText {
  readonly version: HeldVersion;
  readonly facts: DocumentFacts;
  readonly words: DocumentWords | null;
}

export interface HeldRemoval {
  readonly documentId: number;
  readonly at: number;
  readonly hostId: string;
  /** Where it stands now; null where it is gone. */
  readonly to: string | null;
}

/** A comment on a document that is a discussion or an issue. */
export interface HeldComment {
  readonly documentId: number;
  readonly repositoryId: number;
  readonly seq: number;
  readonly at: number;
  readonly hostId: string;
  readonly account: number | null;
  readonly bot: boolean;
  /** Bits, see words.ts. */
  readonly words: number;
  /** Host id of the comment it answers; null: none. */
  readonly replyTo: string | null;
  /** Logins, lower case, that a question in it is put to. */
  readonly asks: readonly string[];
}

/** A link made by hand or taken back. */
export interface HeldLink {
  readonly documentId: number;
  readonly work: number;
  readonly seq: number;
  readonly at: number;
  readonly linked: boolean;
}

/** The rows of documents, which are few, as they arrive: in any order, duplicates included. */
export class Written {
  readonly headings = new Names();
  readonly removals: HeldRemoval[] = [];
  readonly links: HeldLink[] = [];
  private readonly versions = new Map<string, HeldVersion>();
  private readonly newest = new Map<number, NewestText>();
  private readonly comments = new Map<string, HeldComment>();

  takeVersion(row: LogRow): void {
    const { documentId, payload, repositoryId, seq, at, hostId } = row;
    if (documentId === undefined || payload.path === undefined || payload.kind === undefined) return;
    const facts = payload.facts ?? null;
    const version: HeldVersion = {
      seq,
      at,
      hostId,
      repositoryId,
      documentId,
      account: row.accountId,
      bot: row.bot,
      work: row.workId,
      pullNumber: row.pullNumber ?? null,
      proposed: row.kind === 'document.proposed',
      path: payload.path,
      blob: payload.blob ?? '',
      kind: payload.kind,
      label: payload.label ?? null,
      held: facts !== null,
      status: facts?.status == null ? null : { state: facts.status.value, raw: facts.status.raw },
      decided: facts?.decided?.value ?? null,
      sections: payload.words == null ? null : this.sectionsOf(payload.words.sections),
    };
    lowest(this.versions, `${row.kind} ${String(repositoryId)} ${hostId}`, version);
    const held = this.newest.get(documentId);
    if (facts !== null && (held === undefined || newer(version, held.version)))
      this.newest.set(documentId, { version, facts, words: payload.words ?? null });
  }

  takeRemoval({ documentId, at, hostId, payload }: LogRow): void {
    if (documentId !== undefined) this.removals.push({ documentId, at, hostId, to: payload.to ?? null });
  }

  takeComment({ documentId, repositoryId, seq, at, hostId, accountId, bot, payload }: LogRow): void {
    if (documentId === undefined) return;
    const said = { words: wordsOf(payload), replyTo: payload.replyTo ?? null, asks: payload.asks ?? [] };
    lowest(this.comments, `${String(repositoryId)} ${hostId}`, {
      documentId,
      repositoryId,
      seq,
      at,
      hostId,
      account: accountId,
      bot,
      ...said,
    });
  }

  takeLink({ kind, documentId, workId, seq, at }: LogRow): void {
    if (documentId !== undefined && workId !== null)
      this.links.push({ documentId, work: workId, seq, at, linked: kind === 'document.linked' });
  }

  read(): WrittenRows {
    const { headings, removals, links, newest } = this;
    return { headings, removals, links, newest, versions: [...this.versions.values()], comments: [...this.comments.values()] };
  }

  private sectionsOf(sections: readonly DocumentSection[]): Int32Array {
    return Int32Array.from(sections.flatMap(({ heading, line, hash }) => [this.headings.put(heading), line, parseInt(hash, 16) | 0]));
  }
}

export interface WrittenRows {
  readonly headings: Names;
  /** Each once, in no order. */
  readonly versions: readonly HeldVersion[];
  readonly newest: ReadonlyMap<number, NewestText>;
  readonly removals: readonly HeldRemoval[];
  readonly comments: readonly HeldComment[];
  /** Duplicates included. */
  readonly links: readonly HeldLink[];
}

/** Of the same row given twice the lowest seq stays, whatever came first. */
function lowest<T extends { readonly seq: number }>(held: Map<string, T>, key: string, row: T): void {
  const known = held.get(key);
  if (known === undefined || row.seq < known.seq) held.set(key, row);
}

function newer(a: HeldVersion, b: HeldVersion): boolean {
  if (a.proposed !== b.proposed) return b.proposed;
  return a.at - b.at > 0 || (a.at === b.at && compareHostIds(a.hostId, b.hostId) > 0);
}
