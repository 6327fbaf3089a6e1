import type { DocumentFacts, DocumentPerson, DocumentReader, DocumentState, Found } from '@ambit/activity';
import type { Meaning } from './aliases.js';
import { stateOf } from './lifecycle.js';
import { stateOfFolder } from './name.js';
import type { Entry, Piece } from './reader.js';
import { rawOf, wordsOf } from './text/markup.js';
import { dayIn } from './values/dates.js';
import { addressesIn, pointersIn, successorIn } from './values/links.js';
import { numberIn, numberInName } from './values/number.js';
import { peopleIn } from './values/people.js';
import { chosenIn, isPlaceholder } from './values/placeholder.js';
import { numberInLabel, titleIn } from './values/titles.js';

/** What one reader found. */
interface Answer {
  readonly reader: DocumentReader;
  readonly entries: readonly Entry[];
}

export interface Merging {
  readonly answers: readonly Answer[];
  readonly targets: ReadonlyMap<string, string>;
  readonly states: Readonly<Record<string, DocumentState>>;
  readonly note: (sentence: string) => void;
}

/** The first reader that has a value for a field says it; what templates left counts as nothing. */
export function merge({ answers, targets, states, note }: Merging): Omit<DocumentFacts, 'notes'> {
  const all = <T>(meanings: readonly Meaning[], parse: (piece: Piece) => readonly Parsed<T>[]): Found<T>[] =>
    firstOf(answers, (answer) => foundIn(answer, meanings, parse)) ?? [];
  const one = <T>(meanings: readonly Meaning[], parse: (piece: Piece) => readonly Parsed<T>[]): Found<T> | null =>
    all(meanings, parse)[0] ?? null;

  const number =
    one(['number'], ({ text, line }) => some(line === null ? numberInName(text) : numberIn(text), text)) ??
    one(['title'], ({ text, line }) => some(line === null ? null : numberInLabel(text), text));
  const people = (piece: Piece): readonly Parsed<DocumentPerson>[] => peopleIn(piece.text, targets);
  const pointers = ({ text }: Piece): readonly Parsed<string>[] => pointersIn(text, targets).map((value) => ({ value, raw: text }));
  const day = ({ text, line }: Piece): readonly Parsed<string>[] => {
    const value = dayIn(text);
    if (value === null && !isPlaceholder(text) && /\d/.test(text)) note(`What stands as a date on line ${String(line ?? 1)} is not a day.`);
    return some(value, text);
  };
  const status = statusIn(answers, states);
  const authors = firstOf(answers, (answer) =>
    firstOf(['authors', 'owners', 'deciders'] as const, (meaning) => foundIn(answer, [meaning], people)),
  );
  const byOthers = authors !== null && !answers.some(({ entries }) => isSource(entries, 'deciders', authors));
  const superseded = all(['supersededBy'], pointers);
  const successor = status === null ? null : successorIn(status.raw, targets);
  const stated = status === null || !DECIDED.has(status.value) ? null : dayIn(status.raw);
  return {
    title: one(['title'], ({ text, line }) => {
      // A file's name was freed of its number before.
      if (line === null) return some(text, text);
      return some(isPlaceholder(text) ? null : titleIn(text, number?.value ?? null), text);
    }),
    number,
    status,
    maturity: maturityIn(answers, status),
    authors: once(authors ?? []),
    reviewers: once(all(['reviewers'], people)),
    approvers: once(all(byOthers ? ['approvers', 'deciders'] : ['approvers'], people)),
    created: one(['created'], day),
    decided:
      one(['decided'], day) ??
      (status && stated !== null ? { ...status, value: stated } : null) ??
      one(['resolution'], ({ text }) => some(dayIn(text), text)),
    discussion: all(['discussion', 'resolution'], ({ text }) => addressesIn(text, targets).map((value) => ({ value, raw: text }))),
    supersedes: all(['supersedes'], pointers),
    supersededBy: superseded.length === 0 && status && successor !== null ? [{ ...status, value: successor }] : superseded,
    related: all(['related', 'implementation'], pointers),
  };
}

const DECIDED: ReadonlySet<DocumentState> = new Set<DocumentState>([
  ...(['accepted', 'implemented', 'rejected', 'withdrawn', 'superseded', 'deferred'] as const),
]);

interface Parsed<T> {
  readonly value: T;
  readonly raw: string;
}

function some<T>(value: T | null | '', raw: string): readonly Parsed<T>[] {
  return value === null || value === '' ? [] : [{ value, raw }];
}

function foundIn<T>(answer: Answer, meanings: readonly Meaning[], parse: (piece: Piece) => readonly Parsed<T>[]): Found<T>[] | null {
  const found = answer.entries
    .filter(({ meaning }) => meanings.includes(meaning))
    .flatMap(({ pieces }) => pieces.flatMap((piece) => parse(piece).map((one) => foundAt(one, answer.reader, piece.line))));
  return found.length === 0 ? null : found;
}

function foundAt<T>({ value, raw }: Parsed<T>, reader: DocumentReader, line: number | null): Found<T> {
  return { value, raw: rawOf(raw), reader, line };
}

function firstOf<T, U>(list: readonly T[], get: (one: T) => U | null): U | null {
  for (const one of list) {
    const found = get(one);
    if (found !== null) return found;
  }
  return null;
}

/** A leader of a team named in both places is one entry; the same name with and without a login stays as written. */
function once(people: readonly Found<DocumentPerson>[]): Found<DocumentPerson>[] {
  const seen = new Set<string>();
  return people.filter(({ value: { login, name } }) => {
    const key = login === null ? `name ${name ?? ''}` : login.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** True where the authors are those who decided, so that they are not listed twice. */
function isSource(entries: readonly Entry[], meaning: Meaning, authors: readonly Found<unknown>[]): boolean {
  return entries.some((entry) => entry.meaning === meaning && entry.pieces.some(({ line }) => line === authors[0]?.line));
}

/** A status by that name; else a stage that says a state; else the folder. Maturity may stand under `stage` too. */
function statusIn(answers: readonly Answer[], states: Readonly<Record<string, DocumentState>>): Found<DocumentState> | null {
  const parse = ({ text, line }: Piece): readonly Parsed<DocumentState>[] => {
    if (line === null) return some(stateOfFolder(text), text);
    const chosen = chosenIn(text);
    return chosen === null || isPlaceholder(chosen) ? [] : [{ value: stateOf(chosen, states), raw: chosen }];
  };
  const stage = (piece: Piece): readonly Parsed<DocumentState>[] => {
    const text = /^\d(?:\.\d)?$/.test(piece.text.trim()) ? `Stage ${piece.text.trim()}` : piece.text;
    return parse({ ...piece, text }).filter(({ value, raw }) => value !== 'unknown' && !isMaturity(raw));
  };
  const named = answers.some(({ entries, reader }) => reader !== 'name' && entries.some(({ meaning }) => meaning === 'status'));
  return (
    firstOf(answers, (answer) => foundIn(answer, ['status'], parse) ?? (named ? null : foundIn(answer, ['stage'], stage)))?.[0] ?? null
  );
}

function isMaturity(text: string): boolean {
  return /^(?:alpha|beta|stable|deprecated|disabled|removed|ga)\b/i.test(wordsOf(text));
}

function maturityIn(answers: readonly Answer[], status: Found<DocumentState> | null): Found<string> | null {
  const word = ({ text }: Piece): readonly Parsed<string>[] => {
    const chosen = chosenIn(text);
    if (chosen === null || isPlaceholder(chosen) || /https?:|#\d|\[[^\]]*\]/.test(chosen) || chosen.length > 60) return [];
    return some(wordsOf(chosen).toLowerCase(), text);
  };
  const found = firstOf(answers, (answer) => foundIn(answer, ['maturity', 'implementation', 'stage'], word))?.[0] ?? null;
  return found !== null && status !== null && found.line === status.line && found.reader === status.reader ? null : found;
}
