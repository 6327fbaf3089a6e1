import { DAY_MS } from '@ambit/activity';
import { decay } from '../stats/decay.js';

/** A person wrote a file or reviewed it with substance. */
export interface Touch {
  readonly file: number;
  readonly person: number;
  /** Milliseconds. */
  readonly at: number;
}

/** How long knowledge lasts: half of it after `halfLifeMs` (180 days), none after `withinMs` (365), too little under `threshold` (0.25). */
export interface Memory {
  readonly halfLifeMs?: number;
  readonly withinMs?: number;
  readonly threshold?: number;
}

/** What touches have to weigh together, but for what adding them up loses. */
export const ENOUGH = 0.25 - 1e-12;

/** By file, the people who know it. */
export type Knowers = ReadonlyMap<number, ReadonlySet<number>>;

/** What a touch weighs now, by its time; 0 where it does not count. Touches come by pull request: one moment is made once. */
export function weigher(now: number, { halfLifeMs = 180 * DAY_MS, withinMs = 365 * DAY_MS }: Memory = {}): (at: number) => number {
  let [latest, weight] = [NaN, 0];
  return (at) => {
    if (at === latest) return weight;
    const age = now - at;
    [latest, weight] = [at, age < 0 || age > withinMs ? 0 : decay(age, halfLifeMs)];
    return weight;
  };
}

/**
 * Who knows which file: whoever's touches still weigh the threshold together.
 * @param now milliseconds; what came after it does not count
 * Vectors in signals.md S11
 */
export function knowersOf(touches: Iterable<Touch>, now: number, memory: Memory = {}): Map<number, Set<number>> {
  const weights = new Map<number, Map<number, number>>();
  const weightAt = weigher(now, memory);
  for (const { file, person, at } of touches) {
    const weight = weightAt(at);
    if (weight === 0) continue;
    const known = weights.get(file) ?? new Map<number, number>();
    weights.set(file, known.set(person, (known.get(person) ?? 0) + weight));
  }
  const enough = memory.threshold === undefined ? ENOUGH : memory.threshold - 1e-12;
  const knowers = new Map<number, Set<number>>();
  for (const [file, known] of weights) {
    const people = [...known].flatMap(([person, weight]) => (weight >= enough ? [person] : []));
    if (people.length > 0) knowers.set(file, new Set(people));
  }
  return knowers;
}

/** How widely some files are known. */
export interface Spread {
  readonly files: number;
  /** Files that at most one person knows. */
  readonly atRisk: number;
  /** FaR1, atRisk / files, 0 to 1; null without files. */
  readonly share: number | null;
  readonly meanKnowers: number | null;
}

/**
 * @param files the active ones, each once; those nobody knows belong in
 * @param here who is still with the company; everyone unless it says so
 */
export function knowledgeSpread(files: Iterable<number>, knowers: Knowers, here: (person: number) => boolean = () => true): Spread {
  return spreadBy(files, (file) => stillHere(knowers.get(file), here).length);
}

/** @param knownBy how many people know a file */
export function spreadBy(files: Iterable<number>, knownBy: (file: number) => number): Spread {
  let all = 0;
  let atRisk = 0;
  let pairs = 0;
  for (const file of files) {
    const known = knownBy(file);
    all += 1;
    pairs += known;
    if (known <= 1) atRisk += 1;
  }
  return { files: all, atRisk, share: all === 0 ? null : atRisk / all, meanKnowers: all === 0 ? null : pairs / all };
}

/** By person, how many of these files only they know; nobody with 0. */
export function knownByOneOnly(
  files: Iterable<number>,
  knowers: Knowers,
  here: (person: number) => boolean = () => true,
): Map<number, number> {
  const losses = new Map<number, number>();
  for (const file of files) {
    const [only, another] = stillHere(knowers.get(file), here);
    if (only !== undefined && another === undefined) losses.set(only, (losses.get(only) ?? 0) + 1);
  }
  return losses;
}

/**
 * The share of files at risk that review takes away: 1 - FaR1(authors and reviewers) / FaR1(authors).
 * @returns 0 to 1 over the same files; null where none is at risk by its authors alone
 */
export function reviewEffect(authors: Spread, all: Spread): number | null {
  return authors.share === null || all.share === null || authors.share === 0 ? null : 1 - all.share / authors.share;
}

function stillHere(known: ReadonlySet<number> | undefined, here: (person: number) => boolean): number[] {
  return [...(known ?? [])].filter(here);
}
