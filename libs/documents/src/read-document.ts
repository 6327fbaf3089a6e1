import type { DocumentFacts, DocumentState } from '@ambit/activity';
import { merge } from './fields.js';
import { READERS } from './registry.js';
import { prepare, type DocumentSource } from './text/prepare.js';

export type { DocumentSource };

export interface ReadOptions {
  /** Words of status an admin mapped, lower case. */
  readonly states?: Readonly<Record<string, DocumentState>>;
}

const NOTES = 20;

/**
 * The fields of one version of a document, each with the reader and the line it came from. Reads the first 256 KB, in time
 * that grows with their length. Never throws: what cannot be read is absent, and `notes` says why.
 */
export function readDocument(source: DocumentSource, { states = {} }: ReadOptions = {}): DocumentFacts {
  const notes: string[] = [];
  const note = (sentence: string): void => {
    if (notes.length < NOTES && !notes.includes(sentence)) notes.push(sentence);
  };
  try {
    const text = prepare(source, note);
    if (text === null) return { ...EMPTY, notes };
    const answers = READERS.map(({ name, read }) => ({ reader: name, entries: read(text) }));
    return { ...merge({ answers, targets: text.targets, states, note }), notes };
  } catch (error) {
    note(`This could not be read (${error instanceof Error ? error.name : 'unknown'}).`);
    return { ...EMPTY, notes };
  }
}

const EMPTY: Omit<DocumentFacts, 'notes'> = {
  title: null,
  number: null,
  status: null,
  maturity: null,
  authors: [],
  reviewers: [],
  approvers: [],
  created: null,
  decided: null,
  discussion: [],
  supersedes: [],
  supersededBy: [],
  related: [],
};
