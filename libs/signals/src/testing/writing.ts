import type { DocumentFacts, DocumentState, DocumentWords, Found, LogPayload, SaidFacts } from '@ambit/activity';
import type { View } from '../signal.js';
import { day, Story, type Who } from './story.js';

/** What a version of a document says; what is left out it does not say. */
export interface Says {
  readonly state?: DocumentState;
  readonly title?: string;
  readonly label?: string;
  readonly path?: string;
  readonly kind?: 'rfc' | 'adr' | 'design' | 'incident-review';
  /** Letters. */
  readonly authors?: string;
  readonly reviewers?: string;
  readonly approvers?: string;
  /** A day, as the text writes it. */
  readonly decided?: string;
  readonly references?: readonly string[];
  readonly terms?: Readonly<Record<string, number>>;
  /** Heading, line and hash, as `Problem 3 aa`. */
  readonly sections?: readonly string[];
  readonly gains?: string;
  readonly measure?: string;
  readonly signature?: string;
  readonly blob?: string;
  readonly pull?: number;
  readonly who?: Who;
  /** The text is not held. */
  readonly unread?: boolean;
}

/** A story in which documents are written. Repository 1 is `acme/rfcs`, 2 `acme/api`, 3 `acme/web`. */
export class Writing extends Story {
  override extra = {
    repositories: new Map([
      [1, { name: 'acme/rfcs', private: false }],
      [2, { name: 'acme/api', private: false }],
      [3, { name: 'acme/web', private: false }],
    ]),
  };
  private commits = 0;

  /** The rows that follow belong to this repository. */
  at(repository: number): this {
    this.repository = repository;
    return this;
  }

  /** A version that came to the branch. */
  revised(at: number, document: number, says: Says = {}): this {
    return this.version('document.revised', at, document, says);
  }

  /** A version at the head of an open pull request. */
  proposed(at: number, document: number, pull: number, says: Says = {}): this {
    return this.version('document.proposed', at, document, { ...says, pull });
  }

  merged(at: number, pull: number, who: Who = 'z'): this {
    return this.row('pull.merged', at, who, pull).row('pull.closed', at, who, pull);
  }

  closed(at: number, pull: number, who: Who): this {
    return this.row('pull.closed', at, who, pull);
  }

  said(at: number, pull: number, who: Who, said: SaidFacts = {}): this {
    return this.row('pull.commented', at, who, pull, said);
  }

  /** @param more what its words say, and which comment it answers */
  discussed(at: number, document: number, who: Who, more: LogPayload = {}, hostId?: string): this {
    const payload = { path: 'discussions/1', replyTo: null, answers: false, ...more };
    return this.row('document.commented', at, who, null, payload, hostId, { documentId: document });
  }

  cites(at: number, pull: number, who: Who, token = 'rfc-1', from = 'body'): this {
    return this.row('reference.made', at, who, pull, { token, from, issue: null });
  }

  linked(at: number, document: number, pull: number, kind: 'document.linked' | 'document.unlinked' = 'document.linked'): this {
    return this.row(kind, at, 'z', pull, {}, undefined, { documentId: document });
  }

  removed(at: number, document: number, to: string | null = null): this {
    return this.row('document.removed', at, null, null, { path: 'x', commit: 'c', to }, undefined, { documentId: document });
  }

  /** Opened, named in its text by its author, and merged two days later. */
  carried(at: number, pull: number, author: Who, token = 'rfc-1'): this {
    return this.opened(at, pull, author)
      .files(pull, `src/${String(pull)}.ts`)
      .cites(at, pull, author, token)
      .merged(at + 2, pull);
  }

  /** All time up to a day. */
  whole(to: number, rows = this.rows): View {
    return { ...this.view(-1000, to, rows), all: true, told: new Set(this.roster().persons.map(({ id }) => id)) };
  }

  private version(kind: 'document.revised' | 'document.proposed', at: number, document: number, says: Says): this {
    const path = says.path ?? `text/${String(document)}.md`;
    const commit = `c${String(this.commits++)}`;
    const hostId = kind === 'document.revised' ? `${path}@${commit}` : `${String(says.pull)}:${path}@${commit}`;
    const payload = {
      path,
      blob: says.blob ?? commit,
      commit,
      kind: says.kind ?? 'rfc',
      label: says.label ?? `rfc-${String(document)}`,
      facts: says.unread === true ? null : factsOf(says),
      words: says.unread === true ? null : wordsOf(says),
      why: null,
    } as const;
    return this.row(kind, at, says.who ?? null, says.pull ?? null, payload, hostId, { documentId: document });
  }
}

function found<T>(value: T, raw = String(value)): Found<T> {
  return { value, raw, reader: 'front-matter', line: 1 };
}

function factsOf(says: Says): DocumentFacts {
  const people = (letters = '') => [...letters].map((letter) => found({ login: letter, name: null }, letter));
  return {
    title: says.title === undefined ? null : found(says.title),
    number: null,
    status: says.state === undefined ? null : found(says.state, says.state.toUpperCase()),
    maturity: null,
    authors: people(says.authors),
    reviewers: people(says.reviewers),
    approvers: people(says.approvers),
    created: null,
    decided: says.decided === undefined ? null : found(says.decided),
    discussion: [],
    supersedes: [],
    supersededBy: [],
    related: [],
    notes: [],
  };
}

function wordsOf(says: Says): DocumentWords {
  const sections = (says.sections ?? []).map((text) => {
    const [heading = '', line = '1', hash = '0'] = text.split(' ');
    return { heading, level: 2, line: Number(line), hash };
  });
  return {
    chars: 100,
    lines: 10,
    excerpt: '',
    sections,
    references: says.references ?? [],
    gains: says.gains ?? null,
    measure: says.measure ?? null,
    terms: says.terms ?? {},
    signature: says.signature ?? '',
  };
}

/**
 * Teams 1 = a b, 2 = c d, 3 = e f, 4 = g. Document 1 (`rfc-1`) by a: pull request 1 opened on day 0, a thread of c on day 2
 * followed by a commit on day 3, an objection of e on day 4 and an approval on day 6, accepted at the merge on day 10; a
 * comment of g on day 12.
 */
export function rfc(says: Says = {}): Writing {
  const story = new Writing();
  for (const letter of 'abcdefgz') story.person(letter);
  story.team(1, 'one', 'ab').team(2, 'two', 'cd').team(3, 'three', 'ef').team(4, 'four', 'g');
  story
    .opened(0, 1, 'a')
    .files(1, 'text/1.md')
    .proposed(0.1, 1, 1, { state: 'proposed', who: 'a', ...says });
  story.thread(2, 1, 'c', { path: 'text/1.md', outdated: true }).commit(3, 1);
  story.reviewed(4, 1, 'e', { state: 'CHANGES_REQUESTED', hasBody: true }).reviewed(6, 1, 'e');
  story.merged(10, 1).revised(10, 1, { state: 'accepted', who: 'a', pull: 1, ...says });
  return story.said(12, 1, 'g');
}

export function dayOf(ms: number | null): number | null {
  return ms === null ? null : (ms - day(0)) / 86_400_000;
}
