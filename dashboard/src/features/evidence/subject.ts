/** What a list is about: a person's work in a period, one decision, or an area in a period. */
export type Subject =
  | { readonly of: 'person'; readonly host: string; readonly id: string }
  | { readonly of: 'decision'; readonly id: string }
  /** `repository`: what the page below is narrowed to. */
  | { readonly of: 'area'; readonly id: string; readonly repository: string | null };

/** Whom the sentences speak to or of. */
export type Whom = 'you' | 'them' | 'decision' | 'area';

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
