import type { Reading } from '../../gql/types-readings.js';
import { numberOf } from '../../ui/reading.js';
import type { Token } from '../../ui/sentence.js';
import type { Voice } from './voice.js';

/** What one signal says of a person. */
export interface Finding {
  readonly signal: string;
  /** Sentences, the leading one first; none: there is nothing to say. */
  readonly words: (reading: Reading, voice: Voice) => readonly (readonly Token[])[];
  /** The part whose list "Show evidence" opens. */
  readonly leading: string;
  /** For the person alone, whoever the page is shared with. */
  readonly alone?: true;
  /** There is no rate in it and no count to compare: it says nothing of how much it rests on. */
  readonly plain?: true;
}

/** A number of a reading as a door. */
export function door(reading: Reading, part: string): Token {
  return { value: numberOf(reading, part), evidence: `${reading.signal}:${part}` };
}

/** A door with its noun: `3 questions`. */
export function said(reading: Reading, part: string, one: string, many = `${one}s`): Token[] {
  return [door(reading, part), ` ${numberOf(reading, part) === 1 ? one : many}`];
}

/** Those of the parts that are more than none, as one clause: `5 answered, 2 accepted for later and 1 declined`. */
export function those(reading: Reading, parts: readonly (readonly [part: string, words: string])[]): Token[] {
  const some = parts.filter(([part]) => numberOf(reading, part) > 0);
  return some.flatMap(([part, words], at): Token[] => {
    const before = at === 0 ? '' : at === some.length - 1 ? ' and ' : ', ';
    return [...(before === '' ? [] : [before]), door(reading, part), ` ${words}`];
  });
}

/** `You`, or the name. */
export function who(voice: Voice): string {
  return voice.yours ? 'You' : voice.name;
}

/** `your`, or `their`. */
export function whose(voice: Voice): string {
  return voice.yours ? 'your' : 'their';
}
