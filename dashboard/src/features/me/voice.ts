/** Who the sentences speak to or of: `you` on one's own page, the name on a shared one. */
export interface Voice {
  readonly yours: boolean;
  readonly name: string;
  /** Something is not fetched yet: counts say "at least". */
  readonly partial: boolean;
}

export function subject(voice: Voice): string {
  return voice.yours ? 'You' : voice.name;
}

/** `your review`, `the review`: whose review it was is said by the sentence before. */
export function possessive(voice: Voice): string {
  return voice.yours ? 'your' : 'their';
}

export function object(voice: Voice): string {
  return voice.yours ? 'you' : 'them';
}

export function atLeast(voice: Voice): string {
  return voice.partial ? 'at least ' : '';
}
