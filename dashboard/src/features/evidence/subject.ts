/** What a list is about: a person's work in a period, or one decision. */
export type Subject =
  { readonly of: 'person'; readonly host: string; readonly id: string } | { readonly of: 'decision'; readonly id: string };

/** Whom the sentences speak to or of. */
export type Whom = 'you' | 'them' | 'decision';

/** One number of it. */
export interface Asked {
  readonly subject: Subject;
  readonly signal: string;
  readonly part: string;
  /** Of a person's number; a decision is measured over its whole life. */
  readonly period: string;
  /** The measuring whose number was clicked. */
  readonly generation: string | null;
  readonly group: string | null;
}
