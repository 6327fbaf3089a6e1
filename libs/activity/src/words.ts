/** What a comment of a review is for. Read from its words by published rules; no model (docs/guide/intent.md). */
export const INTENTS = [
  'question',
  'suggestion',
  'explanation',
  'reference',
  'nit',
  'praise',
  'blocking',
  'approval',
  'acknowledgement',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Turns of a discussion: it says no and why, it names another way to do the same. */
export const TURNS = ['declines', 'names-alternative'] as const;
export type Turn = (typeof TURNS)[number];

/** What the words of a text say, by the rules, as it was first fetched; never the words themselves. */
export interface SaidFacts {
  /** Absent: the words were not read, because they are in a language or of a kind the rules do not know. Empty: read, and none of these. */
  readonly intents?: readonly Intent[];
  /** Absent: none. */
  readonly turns?: readonly Turn[];
  /** Logins, lower case, that a question in it is put to. Absent: none. */
  readonly asks?: readonly string[];
  /** Logins, lower case, that it thanks or gives credit to. Absent: none. */
  readonly thanks?: readonly string[];
}
