/** What a line is: words, code, a remark that is not shown, a field or preamble, a heading. */
export const TEXT = 0;
export const CODE = 1;
export const REMARK = 2;
export const FIELD = 3;
export const HEADING = 4;

/** A heading: from line `start` up to but without `end`, 0-based; level 1 is the widest. */
export interface Heading {
  readonly heading: string;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** The shape of a text: its lines, what each is, and its headings in order. */
export interface Outline {
  readonly lines: readonly string[];
  readonly marks: Uint8Array;
  readonly headings: readonly Heading[];
}

/** Finds the headings from line `from` on and marks lines of code and remarks. */
export type HeadingReader = (lines: readonly string[], from: number, marks: Uint8Array) => Heading[];
