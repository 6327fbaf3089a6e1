import type { DocumentReader } from '@ambit/activity';
import type { Meaning } from './aliases.js';
import type { Heading } from './words/outline.js';

/** One file's text as the readers see it: the head of it, clean of byte order mark and carriage returns. */
export interface Text {
  readonly path: string;
  /** Lines of the document; empty where the file is itself a sidecar. */
  readonly lines: readonly string[];
  /** What each line is, as in `words/outline`. */
  readonly marks: Uint8Array;
  readonly headings: readonly Heading[];
  /** Lines of the front matter, 0-based, without the fences, the end exclusive; null where there is none. */
  readonly frontMatter: Range | null;
  readonly sidecars: readonly Sidecar[];
  /** Targets of `[name]: target` lines, by name in lower case. */
  readonly targets: ReadonlyMap<string, string>;
  /** Says why something could not be read: one sentence. */
  readonly note: (sentence: string) => void;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Sidecar {
  readonly path: string;
  readonly lines: readonly string[];
}

/** A piece of text and its line, 1-based; null where it comes from the file's name. */
export interface Piece {
  readonly text: string;
  readonly line: number | null;
}

/** What stands under one key, as written. */
export interface Entry {
  readonly meaning: Meaning;
  readonly pieces: readonly Piece[];
}

/** One way in which documents carry their fields. Gives entries in the order of the text; never throws on any text. */
export interface Reader {
  readonly name: DocumentReader;
  readonly read: (text: Text) => readonly Entry[];
}
