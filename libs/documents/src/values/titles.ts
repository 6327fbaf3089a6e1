import { FAMILIES } from './number.js';
import { wordsOf } from '../text/markup.js';

const FAMILY = FAMILIES.join('|');
const AFTER = '\\]?(?:\\s{0,2}[:)–—|]\\s{0,3}|\\.\\s{1,3}|\\s+[-–—]\\s+|(?<=\\])\\s+)(?=\\S)';
/** `RFC 12: `, `[ADR-0003] - `: a label and what parts it from the title; of a family that is not known only with the document's number. */
const LABEL = new RegExp(`^\\[?(?:${FAMILY})[-\\s#_]{0,3}0*(\\d{1,5})${AFTER}`, 'i');
const OTHER_LABEL = new RegExp(`^\\[?[A-Z]{2,6}[-\\s#_]{0,3}0*(\\d{1,5})${AFTER}`);
const NUMBER = /^#?0*(\d{1,5})(?:[.:)]\s+|\s+[-–—]\s+)(?=\S)/;
/** `RFD 12 Title`: without a sign between them only where the number is the document's. */
const SPACED = new RegExp(`^(?:${FAMILY})[-\\s#_]{0,3}0*(\\d{1,5})\\s+(?=\\p{Lu})`, 'iu');
const BARE = new RegExp(`^\\[?(?:${FAMILY})?[-\\s#_]{0,3}\\d{1,5}\\]?[:.]?$`, 'i');

/** `RFC: Title`, `[RFC] Title`. */
const FAMILY_ONLY = new RegExp(`^(?:(?:${FAMILY})\\s{0,2}:|\\[(?:${FAMILY})\\]:?)\\s{1,3}(?=\\S)`, 'i');

/** A title for people: without markup, and without the number that stands beside it anyway. */
export function titleIn(text: string, number: number | null): string {
  const words = wordsOf(text.slice(0, 1000));
  const labelled =
    LABEL.exec(words) ??
    match(OTHER_LABEL, words, number) ??
    match(NUMBER, words, number) ??
    match(SPACED, words, number) ??
    FAMILY_ONLY.exec(words);
  const title = labelled === null ? words : words.slice(labelled[0].length);
  return title.length > 300 ? `${title.slice(0, 299)}…` : title;
}

/** The number of `ADR001: Title`; null where no known family stands before it. */
export function numberInLabel(text: string): number | null {
  const number = Number(LABEL.exec(wordsOf(text.slice(0, 200)))?.[1]);
  return number > 0 ? number : null;
}

/** True for a heading that is a number and nothing else. */
export function isBareLabel(text: string): boolean {
  return BARE.test(wordsOf(text.slice(0, 100)));
}

function match(pattern: RegExp, words: string, number: number | null): RegExpExecArray | null {
  const found = pattern.exec(words);
  return found !== null && number !== null && Number(found[1]) === number ? found : null;
}
